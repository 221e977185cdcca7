"""The name of who wrote goes from the history for good: from every step, every byte and every copy of the plan."""

import json
import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from navplan.domain.changes import Edit
from navplan.domain.hands import Hand
from navplan.domain.merging.merge import heard_of
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.struck import HAND, Struck
from navplan.domain.ports import Among
from navplan.domain.striking import StrikeKeeper, has_name, is_struck_here, repeats_name, steps_of, striking_name
from navplan.domain.tracing import link_in
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage import chain, digests
from navplan.storage.engine import connect
from navplan.storage.hands import SECRET, hand_at, state_name
from navplan.storage.received.rereading import reread
from navplan.storage.store import open_plan
from tests.storage.conftest import query

KARI = Hand("kno4711", "Kari Testperson", "PC-TESTROM", "a" * 32)
OLA = Hand("ola", "Ola", "PC-2", "b" * 32)
REASON, TODAY = "Har sluttet og bedt om det", date(2026, 11, 23)


def opened(path: Path, hand: Hand = OLA) -> Workspace:
    return Workspace(open_plan(path, KINDS, who=lambda: hand), KINDS)


def examined(path: Path) -> digests.Examined:
    with closing(connect(path, read_only=True)) as connection:
        return digests.examine(connection)


def links(path: Path) -> dict[int, str]:
    return {int(str(seq)): str(link) for seq, link in query(path, "SELECT seq, link FROM history")}


def hands(plan: Workspace) -> list[Hand]:
    """Of all changes, oldest first."""
    return [past.hand for past in reversed(plan.history(1_000))]


def strike(path: Path, hand: Hand = KARI) -> None:
    plan = opened(path)
    plan.apply(striking_name(hand, REASON, TODAY))
    plan.close()


@pytest.fixture
def file(plan_file: Path) -> Path:
    """Three steps by Kari, one by Ola between them."""
    for hand, code in ((KARI, "T1"), (KARI, "T2"), (OLA, "T3"), (KARI, "T4")):
        plan = opened(plan_file, hand)
        plan.add(Measure(code=code))
        plan.close()
    return plan_file


def nameless(path: Path) -> bool:
    """Neither in a row nor in what no row has any longer."""
    told = path.read_bytes() + str(query(path, "SELECT * FROM hand")).encode()
    return not any(part.encode() in told for part in (KARI.login, KARI.name, KARI.machine))


def test_a_struck_name_is_in_no_byte_of_the_file_and_every_link_stays(file: Path) -> None:
    before = links(file)
    assert not nameless(file)
    assert steps_of(opened(file), KARI) == 3
    number = link_in(opened(file).standing().trace)
    strike(file)
    assert nameless(file)
    assert not file.with_name(f"{file.name}-journal").exists()
    assert {seq: link for seq, link in links(file).items() if seq in before} == before
    assert examined(file) == digests.Examined()
    plan = opened(file)
    assert plan.standing().doubts == ()
    assert plan.history(5, among=Among(link=number)), "a number on a paper is still known"


def test_only_that_name_goes_and_the_history_says_that_why_and_when(file: Path) -> None:
    strike(file)
    plan = opened(file)
    gone = Hand(key=KARI.key)
    assert hands(plan) == [gone, gone, OLA, gone, OLA]
    assert [hand.is_struck for hand in hands(plan)] == [True, True, False, True, False]
    assert [measure.code for measure in plan.all(Measure)] == ["T1", "T2", "T3", "T4"]
    (noted,) = plan.all(Struck)
    assert (noted.about_key, noted.about_id, noted.reason, noted.struck_on) == (HAND, KARI.key, REASON, TODAY)
    assert not any(has_name(hand) for hand in (gone, Hand(), Hand("ola", "", "PC-3")))
    assert is_struck_here(plan, KARI)
    assert not is_struck_here(plan, OLA)


def test_the_striking_names_the_hand_by_its_key_and_the_salt_that_could_prove_the_name_is_gone(file: Path) -> None:
    ((salt,),) = query(file, "SELECT salt FROM hand WHERE key = ?", KARI.key)
    kept = chain.commitment(str(salt), KARI.login, KARI.name, KARI.machine)
    strike(file)
    ((after,),) = query(file, "SELECT after FROM history WHERE kind = 'history'")
    ((key, sum_, _now),) = json.loads(str(after))["hands"]
    assert (key, sum_) == (KARI.key, kept)
    assert str(salt).encode() not in file.read_bytes()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE hand SET login = 'per' WHERE key = ?",
        "UPDATE hand SET salt = substr(salt, 2) || 'a' WHERE key = ?",
        "UPDATE hand SET sum = substr(sum, 2) || 'a' WHERE key = ?",
        "UPDATE hand SET sum = NULL WHERE key = ?",
        "UPDATE hand SET salt = NULL, sum = NULL WHERE key = ?",
        "UPDATE hand SET key = 'c' WHERE key = ?",
        "DELETE FROM history WHERE kind = 'history' AND ? != ''",
        "UPDATE history SET after = '{}' WHERE kind = 'history' AND ? != ''",
    ],
)
def test_what_stands_instead_of_a_struck_name_cannot_be_changed_unnoticed(file: Path, sql: str) -> None:
    strike(file)
    query(file, sql, KARI.key)
    found = examined(file)
    assert found.history is not None or found.is_cut


def emptied_by_a_foreign_hand(path: Path) -> None:
    """It keeps the commitment as a strike does, and says so; but nothing in the chain names the hand."""
    ((salt,),) = query(path, "SELECT salt FROM hand WHERE key = ?", KARI.key)
    kept = chain.commitment(str(salt), KARI.login, KARI.name, KARI.machine)
    taken = "UPDATE hand SET login = '', name = '', machine = '', salt = 'aa', sum = ? WHERE key = ?"
    query(path, taken, kept, KARI.key)


def test_a_name_that_a_foreign_hand_takes_is_not_taken_for_struck(file: Path) -> None:
    emptied_by_a_foreign_hand(file)
    assert examined(file).history == 1, "the first row of that hand"


def test_settled_doubts_about_a_name_leave_a_whole_chain(file: Path) -> None:
    strike(file, OLA)
    emptied_by_a_foreign_hand(file)
    query(file, "UPDATE history SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 3")
    plan = opened(file)
    assert plan.standing().doubts
    plan.end_doubts(None)
    plan.close()
    assert examined(file) == digests.Examined()
    assert {(hand.key, hand.is_struck) for hand in hands(opened(file, KARI))} == {(KARI.key, True), (OLA.key, True)}


def test_what_that_person_does_afterwards_is_nameless_until_another_name_is_stated(
    plan_file: Path, tmp_path: Path
) -> None:
    own = tmp_path / "eget"
    own.mkdir()
    state_name(own, KARI.name)
    plan = Workspace(open_plan(plan_file, KINDS, own), KINDS)
    plan.add(Measure(code="T1"))
    plan.apply(striking_name(hand_at(own), REASON, TODAY))
    plan.add(Measure(code="T2"))
    assert [hand.is_struck for hand in hands(plan)] == [True, True, True]
    state_name(own, "Kari T.")
    plan.add(Measure(code="T3"))
    assert plan.history(1)[0].hand.name == "Kari T."
    plan.close()
    assert KARI.name.encode() not in plan_file.read_bytes()
    assert examined(plan_file) == digests.Examined()


def test_a_key_is_made_once_for_each_name_and_says_nothing_of_it(tmp_path: Path) -> None:
    keys = []
    for name in ("", "Kari", ""):
        state_name(tmp_path, name)
        keys.append(hand_at(tmp_path).key)
    assert keys[0] == keys[2] != keys[1]
    (tmp_path / SECRET).unlink(missing_ok=True)
    assert hand_at(tmp_path).key not in keys, "without the secret nobody can work it out"
    assert hand_at(tmp_path / "borte").key == "", "a folder that takes nothing keeps nobody from working"


def test_undo_and_redo_go_through_struck_steps(file: Path) -> None:
    plan = opened(file, KARI)
    plan.add(Measure(code="T5"))
    plan.apply(striking_name(KARI, REASON, TODAY))
    for is_anew in (False, True):
        plan = opened(file, KARI) if is_anew else plan
        plan.undo()
        assert "T5" not in {measure.code for measure in plan.all(Measure)}
        plan.redo()
        assert "T5" in {measure.code for measure in plan.all(Measure)}
        plan.close()
    assert nameless(file)
    assert examined(file) == digests.Examined()


# -- two copies of one plan


def heard(mine: Workspace, theirs: Workspace) -> None:
    """Take over the steps and the records of the other copy."""
    step = heard_of(theirs.history(1_000), {past.action for past in mine.history(1_000)})
    mine.take_in(Edit(Said("Flett inn"), tuple(one.change for one in step), way="note", heard=step))


def test_another_copy_strikes_the_same_name_when_it_hears_of_it_and_once(file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copyfile(file, tmp_path / "annen.navplan"))
    plan = opened(file)
    plan.apply(striking_name(KARI, REASON, TODAY))
    theirs = opened(other)
    StrikeKeeper(theirs)
    heard(theirs, plan)
    theirs.add(Measure(code="T9"))
    theirs.close()
    assert nameless(other)
    assert examined(other) == digests.Examined()
    assert len(query(other, "SELECT seq FROM history WHERE kind = 'history'")) == 1


def test_a_step_of_a_struck_hand_that_comes_later_stays_nameless(file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copyfile(file, tmp_path / "annen.navplan"))
    theirs = opened(other, KARI)
    theirs.add(Measure(code="T7"))
    strike(file)
    mine = opened(file)
    heard(mine, theirs)
    assert "T7" in {measure.code for measure in mine.all(Measure)}
    mine.close()
    assert nameless(file)
    assert examined(file) == digests.Examined()


def test_a_hand_is_heard_under_its_own_key_and_each_copy_has_a_salt_of_its_own(file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copyfile(file, tmp_path / "annen.navplan"))
    new = Hand("per", "Per", "PC-3", "d" * 32)
    theirs, mine = opened(other, new), opened(file)
    theirs.add(Measure(code="T7"))
    heard(mine, theirs)
    assert new in hands(mine)
    salts = [query(path, "SELECT salt FROM hand WHERE key = ?", new.key) for path in (file, other)]
    assert salts[0] != salts[1]
    assert examined(file) == digests.Examined()


# -- other ways a plan goes


def test_a_plan_with_a_struck_name_from_elsewhere_is_read_into_a_clean_file_that_adds_up(
    file: Path, tmp_path: Path
) -> None:
    strike(file)
    clean = tmp_path / "ren.navplan"
    reread(file, clean)
    assert examined(clean) == digests.Examined()
    assert nameless(clean)


def test_who_wrote_before_there_were_keys_keeps_links_and_name_and_a_new_step_gets_a_key(tmp_path: Path) -> None:
    source = Path(__file__).parents[1] / "data" / "plan_20.navplan"
    path = Path(shutil.copyfile(source, tmp_path / "gammel.navplan"))
    before = links(path)
    plan = opened(path, Hand("ola", "Ola Nordmann", "KONTOR-01"))
    (old,) = set(hands(plan))
    assert old == Hand("ola", "Ola Nordmann", "KONTOR-01")
    assert not has_name(old)
    plan.add(Measure(code="T9"))
    plan.add(Measure(code="T10"))
    first, second = (past.hand for past in plan.history(2))
    assert first == second
    assert has_name(first)
    plan.apply(striking_name(first, REASON, TODAY))
    plan.add(Measure(code="T11"))
    struck = [past.hand.is_struck for past in plan.history(4)]
    assert struck == [False, True, True, True], "who comes without a key afterwards is somebody new"
    plan.close()
    assert {seq: link for seq, link in links(path).items() if seq in before} == before
    assert examined(path) == digests.Examined()


def test_a_reason_may_not_repeat_the_name() -> None:
    assert repeats_name("Kari har sluttet", KARI)
    assert repeats_name("testperson ba om det", KARI)
    assert repeats_name("Gjelder KNO4711", KARI)
    assert not repeats_name(REASON, KARI)
