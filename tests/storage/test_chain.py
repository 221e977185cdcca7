"""The history says who wrote, keeps its links when it is upgraded, and stays whole when a text is struck from it."""

import json
import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from navplan.domain.changes import Edit
from navplan.domain.draft import Overtaken
from navplan.domain.hands import Hand
from navplan.domain.merging.merge import heard_of
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.struck import Struck
from navplan.domain.ports import FORGOTTEN, STRUCK, STRUCK_TEXT, Among, Past
from navplan.domain.striking import remains, repeats, striking, texts_told
from navplan.domain.tracing import link_in
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage import chain, digests
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.engine import connect
from navplan.storage.received.rereading import reread
from navplan.storage.store import open_plan
from tests.storage.conftest import query

KARI, TODAY = "Kari Testperson klaget", date(2026, 11, 22)
PLANS = Path(__file__).parents[1] / "data"


def hand_of(login: str) -> Hand:
    return Hand(login, "", "KONTOR-01", f"key of {login}")


def opened(path: Path, login: str = "kno") -> Workspace:
    return Workspace(open_plan(path, KINDS, who=lambda: hand_of(login)), KINDS)


def examined(path: Path) -> digests.Examined:
    with closing(connect(path, read_only=True)) as connection:
        return digests.examine(connection)


def links(path: Path) -> dict[int, str]:
    return {int(str(seq)): str(link) for seq, link in query(path, "SELECT seq, link FROM history")}


def told(path: Path) -> str:
    """All that the history says, with its salts."""
    return str(query(path, "SELECT * FROM history"))


@pytest.fixture
def file(plan_file: Path) -> Path:
    """A measure whose title named a person for a while, and a step whose own title did."""
    plan = opened(plan_file)
    measure = plan.add(Measure(code="T1", title="Ringe"))
    plan.set(measure, title=KARI)
    with plan.draft(Said("Rettet «{name}»", name=KARI)) as draft:
        draft.set(plan.all(Measure)[0], title="Svare på klager")
    plan.set(plan.all(Measure)[0], code="T2")
    plan.close()
    return plan_file


def strike(plan: Workspace, reason: str = "Navngitt person") -> Edit:
    past = next(past for past in plan.history(100) if KARI in str(getattr(past.after, "title", "")))
    told = [one for one in texts_told(plan, past) if one.value == KARI]
    step = striking(plan, past, told, reason, TODAY)
    plan.apply(step)
    return step


# -- who wrote


def test_each_step_says_who_wrote_it_and_each_person_stands_once_in_the_file(file: Path) -> None:
    plan = opened(file, "ola")
    plan.add(Measure(code="T3"))
    assert [past.hand.login for past in plan.history(2)] == ["ola", "kno"]
    assert plan.history(1)[0].hand == hand_of("ola")
    assert query(file, "SELECT login FROM hand ORDER BY number") == [("kno",), ("ola",)]


@pytest.mark.parametrize(
    "sql",
    ["UPDATE hand SET login = 'ola'", "UPDATE hand SET machine = ''", "UPDATE history SET hand = NULL WHERE seq = 2"],
)
def test_who_wrote_cannot_be_changed_unnoticed(file: Path, sql: str) -> None:
    query(file, sql)
    assert examined(file).history is not None


def test_a_stated_name_is_used_from_the_next_step_on_and_may_be_taken_back(plan_file: Path, tmp_path: Path) -> None:
    from navplan.storage.hands import state_name

    plan = Workspace(open_plan(plan_file, KINDS, tmp_path), KINDS)
    said = []
    for name in ("", "Kari \n Nordmann\u200b", ""):
        state_name(tmp_path, name)
        plan.add(Measure(code="T1"))
        said.append(plan.history(1)[0].hand)
    plan.close()
    assert [hand.name for hand in said] == ["", "Kari Nordmann", ""]
    assert said[0] == said[2]
    assert said[0].login, "the log-on stands there in any case"
    assert said[0].machine


def test_an_older_file_keeps_every_link_when_it_is_upgraded_and_says_nobodys_name(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(PLANS / "plan_19.navplan", tmp_path / "gammel.navplan"))
    before = links(path)
    plan = opened(path)
    assert links(path) == before
    assert {past.hand for past in plan.history(1_000)} == {Hand()}
    plan.add(Measure(code="T9"))
    plan.close()
    assert {seq: link for seq, link in links(path).items() if seq in before} == before
    assert examined(path) == digests.Examined()


# -- striking


def test_a_struck_text_is_in_no_byte_of_the_file_and_every_link_stays(file: Path) -> None:
    before = links(file)
    assert KARI in told(file)
    plan = opened(file)
    strike(plan)
    assert plan.find("Testperson", 10) == ()
    plan.close()
    assert "Testperson" not in told(file)
    assert b"Testperson" not in file.read_bytes(), "nor in what no row has any longer"
    assert {seq: link for seq, link in links(file).items() if seq in before} == before
    assert examined(file) == digests.Examined()
    assert opened(file).standing().doubts == ()


def test_only_that_text_goes_and_the_history_says_where_and_why(file: Path) -> None:
    plan = opened(file)
    strike(plan)
    rows = [past for past in reversed(plan.history(100)) if past.key == Measure.KEY]
    titles = [(getattr(past.before, "title", None), getattr(past.after, "title", None)) for past in rows]
    last = "Svare på klager"
    assert titles == [(None, "Ringe"), ("Ringe", STRUCK_TEXT), (STRUCK_TEXT, last), (last, last)]
    assert [past.is_struck for past in rows] == [False, True, True, False]
    assert [past.title == STRUCK for past in rows] == [False, False, True, False]
    (noted,) = plan.all(Struck)
    assert (noted.reason, noted.struck_on, noted.field, noted.about_id) == (
        "Navngitt person",
        TODAY,
        "title",
        rows[0].id,
    )
    assert plan.history(1)[0].after == noted


def test_what_was_struck_cannot_be_undone_and_later_steps_can(file: Path) -> None:
    plan = opened(file)
    strike(plan)
    for one in (plan, opened(file)):
        assert one.undo_title == Said("Endre {field}", field=Said("Kode"))
    plan.undo()
    assert plan.undo_title == Said("Legg til {kind}", kind=Said("tiltak")), "the struck steps are passed by"
    with pytest.raises(Overtaken):
        plan.undo()
    assert STRUCK_TEXT not in {measure.title for measure in plan.all(Measure)}


def seq_of_struck(path: Path) -> object:
    return query(path, "SELECT min(seq) FROM history WHERE sum IS NOT NULL")[0][0]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE history SET after = replace(after, 'strøket', 'slettet') WHERE seq = ?",
        "UPDATE history SET sum = substr(sum, 2) || 'a' WHERE seq = ?",
        "UPDATE history SET salt = substr(salt, 2) || 'a' WHERE seq = ?",
        "UPDATE history SET sum = NULL WHERE seq = ?",
        "DELETE FROM history WHERE kind = 'history' AND seq > ?",
        "UPDATE history SET after = '{}' WHERE kind = 'history' AND seq > ?",
    ],
)
def test_what_stands_instead_of_a_struck_text_cannot_be_changed_unnoticed(file: Path, sql: str) -> None:
    plan = opened(file)
    strike(plan)
    plan.close()
    query(file, sql, seq_of_struck(file))
    found = examined(file)
    assert found.history is not None or found.is_cut


def test_a_row_that_a_foreign_hand_empties_is_not_taken_for_struck(file: Path) -> None:
    """It keeps the commitment as a strike does, and says so; but nothing in the chain names the row."""
    seq, salt, *texts = query(file, "SELECT seq, salt, title, before, after FROM history WHERE seq = 2")[0]
    kept = chain.commitment(str(salt), *map(str, texts))
    query(file, "UPDATE history SET after = '{\"id\": \"x\"}', sum = ?, salt = 'aa' WHERE seq = ?", kept, seq)
    assert examined(file).history == 2


def test_a_text_from_before_the_newer_links_can_be_struck_too(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(PLANS / "plan_19.navplan", tmp_path / "gammel.navplan"))
    plan = opened(path)
    before = links(path)
    measure = plan.all(Measure)[0]
    past = next(past for past in plan.history(10_000, id=measure.id) if getattr(past.after, "title", ""))
    plan.set(measure, title="Nytt")
    told = [one for one in texts_told(plan, past) if one.field.key == "title"]
    assert [one.stands for one in told] == [False]
    plan.apply(striking(plan, past, told, "Navn", TODAY))
    plan.close()
    assert {seq: link for seq, link in links(path).items() if seq in before} == before
    assert examined(path) == digests.Examined()
    query(path, "UPDATE history SET after = coalesce(before, '{\"id\": 1}') WHERE sum = ''")
    assert examined(path).history is not None


def test_settled_doubts_leave_a_whole_chain_and_the_old_numbers_are_still_known(file: Path) -> None:
    plan = opened(file)
    strike(plan)
    plan.close()
    before = links(file)
    query(file, "UPDATE history SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 1")
    plan = opened(file)
    assert plan.standing().doubts
    plan.end_doubts(None)
    assert examined(file) == digests.Examined()
    known = {link for past in plan.history(100) for link in past.link.split()}
    assert {link for seq, link in before.items() if seq < max(before)} <= known


def test_the_same_text_struck_twice_and_then_forgotten_adds_up(file: Path) -> None:
    plan = opened(file)
    strike(plan)
    past = next(past for past in plan.history(100) if getattr(past.after, "title", "") == "Ringe")
    told = [one for one in texts_told(plan, past) if one.value == "Ringe"]
    plan.apply(striking(plan, past, told, "Også navn", TODAY))
    id = plan.all(Measure)[0].id
    plan.apply(Edit(Said("Slett"), (), way="note", forgets=frozenset({id})))
    rows = [past for past in plan.history(100) if past.id == id]
    assert {past.title for past in rows} == {FORGOTTEN}
    plan.close()
    assert examined(file) == digests.Examined()


def test_a_text_that_stands_in_the_plan_is_told_so_and_a_reason_may_not_repeat_it(file: Path) -> None:
    plan = opened(file)
    newest: Past = plan.history(1)[0]
    by = {(one.field.key, one.value): one for one in texts_told(plan, newest)}
    assert by["title", "Svare på klager"].stands
    assert not by["code", "T1"].stands
    assert next(iter(by)) == ("code", "T1"), "what the change changed comes first"
    assert repeats("Fordi svare på KLAGER sto der", [by["title", "Svare på klager"]])
    assert not repeats("Navngitt person", [by["title", "Svare på klager"]])


def test_another_copy_strikes_what_it_hears_was_struck_once(file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copyfile(file, tmp_path / "annen.navplan"))
    plan = opened(file)
    strike(plan)
    noted = plan.all(Struck)[0]
    theirs = opened(other)
    assert remains(theirs) is None
    theirs.note(noted)
    heard = theirs.all(Struck)[0]
    step = remains(theirs)
    assert heard.places == noted.places
    assert step is not None
    theirs.apply(step)
    assert remains(theirs) is None
    theirs.close()
    assert KARI not in told(other)
    assert KARI.encode() not in other.read_bytes()
    assert examined(other) == digests.Examined()


def test_the_striking_names_rows_by_their_links_and_never_by_what_they_said(file: Path) -> None:
    plan = opened(file)
    strike(plan)
    ((after,),) = query(file, "SELECT after FROM history WHERE kind = 'history'")
    assert set(json.loads(str(after))) == {"struck"}
    assert all(len(one) == 4 for one in json.loads(str(after))["struck"])


def test_a_struck_row_keeps_its_commitment_and_loses_the_salt_that_could_prove_it(file: Path) -> None:
    before = dict(query(file, "SELECT seq, salt FROM history"))
    texts = {seq: rest for seq, *rest in query(file, "SELECT seq, title, before, after FROM history")}
    plan = opened(file)
    strike(plan)
    plan.close()
    rows = query(file, "SELECT seq, salt, sum FROM history WHERE sum IS NOT NULL")
    assert rows
    for seq, salt, kept in rows:
        assert salt != before[seq]
        assert kept == chain.commitment(str(before[seq]), *texts[seq])
        assert str(before[seq]) not in told(file)


# -- two copies of one plan, and other ways a plan goes


def test_in_another_copy_it_stays_clear_who_wrote_and_a_paper_is_known_again(file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copyfile(file, tmp_path / "annen.navplan"))
    mine, theirs = opened(file, "kno"), opened(other, "ola")
    theirs.add(Measure(code="T7"))
    number = link_in(theirs.standing().trace)
    mine.add(Measure(code="T8"))
    known = {past.action for past in mine.history(100)}
    mine.take_in(Edit(Said("Flett inn"), (), way="note", heard=heard_of(theirs.history(100), known)))
    found = mine.history(10, among=Among(link=number))
    assert [(past.hand.login, getattr(past.after, "code", "")) for past in found] == [("ola", "T7")]
    assert [past.hand.login for past in mine.history(2)] == ["ola", "kno"]
    assert mine.history(10, among=Among(link="0123456789")) == ()
    third = Path(shutil.copyfile(file, tmp_path / "tredje.navplan"))
    assert examined(file) == digests.Examined()
    query(third, "UPDATE history SET known_as = NULL WHERE known_as IS NOT NULL")
    assert examined(third).history is not None


def test_a_backup_of_a_struck_plan_is_whole_and_one_from_before_still_has_the_text(file: Path, tmp_path: Path) -> None:
    shelf = BackupShelf(tmp_path / "kopier")
    before = shelf.take(file, "manual")
    plan = opened(file)
    number = link_in(plan.standing().trace)
    strike(plan)
    plan.close()
    after = shelf.take(file, "manual")
    assert before.is_whole
    assert after.is_whole
    assert KARI in told(shelf.path(before))
    assert KARI not in told(shelf.path(after))
    shelf.put_back(before, file)
    assert opened(file).history(5, among=Among(link=number)), "a paper from before belongs to the plan put back too"


def test_a_struck_plan_from_elsewhere_is_read_into_a_clean_file_that_adds_up(file: Path, tmp_path: Path) -> None:
    plan = opened(file)
    strike(plan)
    number = link_in(plan.standing().trace)
    plan.close()
    clean = tmp_path / "ren.navplan"
    reread(file, clean)
    assert examined(clean) == digests.Examined()
    again = opened(clean)
    assert again.history(1)[0].hand == hand_of("kno")
    (told,) = again.history(5, among=Among(link=number))
    assert told.key == Struck.KEY, "a paper made right after a strike belongs to that step"
    assert STRUCK_TEXT in {getattr(past.after, "title", "") for past in again.history(100)}
