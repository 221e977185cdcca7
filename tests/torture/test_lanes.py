"""More torture lanes: the whole program (T2), compound faults (T4b), a foreign hand (T8), two laptops (T9), bent files
at the door (T11, T13) and long work (T14). Short with every `make test`, long with `make torture`.

Each lane has its mutation check: with a rule of the program loosened, the very same lane must find a fault.
"""

import errno
import json
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.workspace import Workspace
from navplan.storage import digests, marks
from navplan.storage.store import open_plan
from tests.storage.conftest import fill
from tests.torture import doors, foreign, laptops, left_behind, long_work, whole_program
from tests.torture.counting import LONG, Tally, in_parts, size
from tests.torture.preloaded import run_child
from tests.torture.test_torture import nothing_lost

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills, preloading and /proc are another matter there")


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause before a second look: what is waited for does not come here."""
    monkeypatch.setattr("navplan.storage.way_in.PATIENCE", (0.0, 0.0))
    monkeypatch.setattr("navplan.storage.diagnosis.PAUSES", (0.0,))
    monkeypatch.setattr(marks, "PAUSES", (0.0,))


@pytest.fixture(scope="module")
def filled_plan(template_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with some of everything, closed."""
    path = Path(shutil.copyfile(template_plan, tmp_path_factory.mktemp("fylt") / "fylt.navplan"))
    plan = Workspace(open_plan(path, KINDS), KINDS)
    fill(plan)
    plan.close()
    return path


# -- T2


def test_the_whole_program_killed_at_work_is_as_it_was(template_plan: Path, tmp_path: Path, seed: int) -> None:
    lived = partial(whole_program.part, template_plan, tmp_path)
    nothing_lost(in_parts(Tally("whole program", seed), size(1, 400), 50, lived))


@pytest.mark.skipif(not LONG, reason="each kill is a start of the whole program")
@pytest.mark.parametrize("mutation", ["promised before the commit", "half-written texts are not kept"])
def test_the_whole_program_would_notice_if_a_rule_were_gone(template_plan: Path, tmp_path: Path, mutation: str) -> None:
    tally = whole_program.torment(template_plan, tmp_path, 1, 40, mutation)
    assert not any(whole_program.NOT_OPEN in why for _, why in tally.faults), tally
    assert {fault for fault, _ in tally.faults} & {"LOST", "HALF", "DOUBLE"}, tally


# -- T4b

SHORT_PLAN = [
    ("recovery", "write", errno.ENOSPC, False),
    ("upgrading", "sync", errno.EIO, False),
    ("second place", "write", errno.ETIMEDOUT, True),
]
LONG_PLAN = [
    (scene, call, error, sticky)
    for scene in ("recovery", "putting back", "upgrading", "second place")
    for call, error in (("write", errno.ENOSPC), ("sync", errno.EIO), ("truncate", errno.EIO), ("read", errno.EIO))
    for sticky in (False, True)
]


def compound(
    shim: Path, template: Path, folder: Path, plan: list[tuple[str, str, int, bool]], more: dict[str, object]
) -> Tally:
    target = folder / "told.json"
    given = {
        "template": str(template),
        "folder": str(folder / "feil"),
        "target": str(target),
        "plan": plan,
        "mutation": "",
    }
    run_child(shim, folder / "feil", None, "tests.torture.compound", json.dumps(given | more))
    return Tally("compound faults", 0).hear(target)


def test_a_fault_while_a_fault_is_mended_loses_nothing(template_plan: Path, tmp_path: Path, shim: Path) -> None:
    stride = max(3, 300 // size(1, 100)) if LONG else 40
    tally = compound(shim, template_plan, tmp_path, LONG_PLAN if LONG else SHORT_PLAN, {"stride": stride})
    nothing_lost(tally)


@pytest.mark.parametrize(
    ("mutation", "scene", "call"),
    [
        ("upgraded by writing over", "upgrading", "sync"),
        ("put back without keeping", "putting back", "write"),
        ("brought under its name at once", "second place", "write"),
    ],
)
def test_the_compound_lane_would_notice_if_a_rule_were_gone(
    template_plan: Path, tmp_path: Path, shim: Path, mutation: str, scene: str, call: str
) -> None:
    plan = [(scene, call, errno.EIO, False)]
    tally = compound(shim, template_plan, tmp_path, plan, {"stride": 1, "mutation": mutation})
    assert tally.faults, tally


# -- T8


def test_a_foreign_hand_on_the_file_is_never_met_in_silence(
    template_plan: Path, tmp_path: Path, seed: int, hurried: None
) -> None:
    nothing_lost(foreign.torment(template_plan, tmp_path, seed, size(3, 3_000)))


def test_the_foreign_hand_would_be_missed_without_the_look(
    template_plan: Path, tmp_path: Path, hurried: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks, "look", foreign.no_look)
    monkeypatch.setattr(marks, "claim", foreign.no_claim)
    tally = foreign.torment(template_plan, tmp_path, 1, 14, "no look")
    assert {fault for fault, _ in tally.faults} & {"SILENT", "HALF"}, tally


def test_no_journal_is_played_into_a_version_that_came_after_it(
    template_plan: Path, tmp_path: Path, seed: int, hurried: None
) -> None:
    nothing_lost(left_behind.torment(template_plan, tmp_path, seed, size(3, 300)))


def test_a_journal_played_into_another_version_would_be_noticed(
    template_plan: Path, tmp_path: Path, hurried: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("navplan.storage.two_sides.judged", lambda *given: "back")
    assert left_behind.torment(template_plan, tmp_path, 0, 6, "played").faults


# -- T9


def test_two_laptops_keep_what_both_were_told_is_stored(
    template_plan: Path, tmp_path: Path, seed: int, hurried: None
) -> None:
    nothing_lost(laptops.torment(template_plan, tmp_path, seed, size(1, 1_000)))


@pytest.mark.skipif(not LONG, reason="it takes several days to meet the moment")
def test_two_laptops_would_notice_if_the_published_copy_were_not_compared(
    template_plan: Path, tmp_path: Path, hurried: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("navplan.storage.sharing.shared_copy.SharedCopy.look", laptops.always_ahead)
    monkeypatch.setattr("navplan.storage.sharing.shared_copy.swap", laptops.written_over)
    tally = laptops.torment(template_plan, tmp_path, 1, 60, "written over")
    assert {fault for fault, _ in tally.faults} & {"LOST", "SILENT"}, tally


# -- T11 and T13


def test_bent_plans_are_refused_or_told_of(filled_plan: Path, tmp_path: Path, seed: int) -> None:
    lived = partial(doors.part, filled_plan, tmp_path)
    tally = in_parts(Tally("plans at the door", seed), size(10, 20_000), 1_000, lived)
    nothing_lost(tally)
    assert tally.notes["refused"]


def test_bent_plans_would_be_missed_without_the_sums(
    filled_plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "examine", lambda connection: digests.Examined())
    tally = doors.plans(filled_plan, tmp_path / "bent", 1, 400, stop=True, bends=(doors.flip,))
    assert {fault for fault, _ in tally.faults} == {"SILENT"}, tally


def test_bent_letters_are_read_or_refused_in_a_sentence(tmp_path: Path, seed: int) -> None:
    sources = doors.sources(tmp_path / "kilder")
    nothing_lost(doors.letters(sources, tmp_path / "brev", seed, size(3, 1_500)))


# -- T14


def test_nothing_grows_while_the_program_works(template_plan: Path, tmp_path: Path, seed: int) -> None:
    nothing_lost(long_work.soak(template_plan, tmp_path, seed, size(3, 1_500)))


@pytest.mark.skipif(not LONG, reason="it is a start of the whole program")
@pytest.mark.parametrize("leak", ["files", "memory"])
def test_what_is_never_let_go_of_would_be_noticed(template_plan: Path, tmp_path: Path, leak: str) -> None:
    tally = long_work.soak(template_plan, tmp_path, 1, 40, leak=leak)
    assert any(f"{leak} gr" in why for _, why in tally.faults), tally
