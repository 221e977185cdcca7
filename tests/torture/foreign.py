"""T8: a foreign hand on the file, as a sync client has it. Nothing is mixed, and nothing changes without a word.

A user works in a live plan that somebody put into a synced folder after all. Between the steps another version of the
file takes its place in one of the ways sync clients do it. Then the next step must be refused and the version that
came must stand as it came; or, where it is not whole, the next opening must say so.
"""

import random
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage import digests, marks, store
from navplan.storage.engine import connect
from tests.torture.counting import Tally
from tests.torture.truth import fresh, opened_once

HEADER_COUNTERS = slice(24, 40)
"""The bytes that SQLite goes by to believe its own cache (M6)."""


@dataclass
class Scene:
    """The live file, a version of it from another machine, one from yesterday, and whether a user has it open."""

    live: Path
    other: bytes
    older: bytes
    chance: random.Random
    later: bytes = b""
    """What arrives only after the next step."""

    @property
    def duplicate(self) -> Path:
        """The name that sync clients give to a version that they could not put in its place."""
        return self.live.with_name(f"{self.live.stem}-PCNAVN{self.live.suffix}")


Act = Callable[[Scene], None]


def replace_by_rename(scene: Scene) -> None:
    beside = scene.live.with_name("kommer.navplan")
    beside.write_bytes(scene.other)
    beside.replace(scene.live)


def overwrite_in_place(scene: Scene) -> None:
    overwritten(scene.live, scene.other)


def older_returns(scene: Scene) -> None:
    overwritten(scene.live, scene.older)


def overwritten(live: Path, came: bytes) -> None:
    """The same file, with other bytes in it."""
    with live.open("r+b") as file:
        file.write(came)
        file.truncate()


def same_counters(scene: Scene) -> None:
    """M6: another version whose counters say that nothing has changed."""
    ours = scene.live.read_bytes()[HEADER_COUNTERS]
    forged = bytearray(scene.other)
    forged[HEADER_COUNTERS] = ours
    forged[92:100] = scene.live.read_bytes()[92:100]
    overwritten(scene.live, bytes(forged))


def half_of_each(scene: Scene) -> None:
    """A download that was cut off in the middle."""
    middle = max(4096, len(scene.other) // 8192 * 4096)
    with scene.live.open("r+b") as file:
        file.write(scene.other[:middle])


def gone(scene: Scene) -> None:
    scene.live.unlink()


def gone_and_back(scene: Scene) -> None:
    whole = scene.live.read_bytes()
    scene.live.unlink()
    scene.live.write_bytes(whole)


def lagging(scene: Scene) -> None:
    """The version of some steps ago begins to arrive; the rest of it comes when the next step has been taken."""
    with scene.live.open("r+b") as file:
        file.write(scene.older[: len(scene.older) // 8192 * 4096])
    scene.later = scene.older


def duplicate_beside(scene: Scene) -> None:
    """The file stays ours, and theirs lies beside it under a name of its own."""
    scene.duplicate.write_bytes(scene.other)


ACTS: tuple[Act, ...] = (
    replace_by_rename,
    overwrite_in_place,
    older_returns,
    same_counters,
    half_of_each,
    gone,
    gone_and_back,
    lagging,
    duplicate_beside,
)

OURS_STILL = (gone_and_back, half_of_each, lagging, duplicate_beside)
"""After these the next step may be stored: the file is ours, or the opening tells that it is not whole."""


def torment(template: Path, folder: Path, seed: int, trials: int, mutation: str = "") -> Tally:
    """So many acts of a foreign hand, each upon a plan of its own; with a rule loosened it ends at the first fault."""
    tally, chance = Tally(f"foreign hand {mutation}".strip(), seed), random.Random(seed)
    template = opened_once(template, folder / "mal")
    for trial in range(trials):
        act = ACTS[(seed + trial) % len(ACTS)]
        _once(template, folder, act, chance, tally)
        if mutation and tally.faults:
            break
    return tally


class _Believed(tuple[object, ...]):
    """A mark that is like any other."""

    __hash__ = None  # type: ignore[assignment]  # it is compared and never kept

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False


def no_look(path: Path) -> marks.Mark:
    """The rule R6 gone: whatever stands in the file is believed to be ours."""
    try:
        return cast(marks.Mark, _Believed(LOOK(path)))
    except CannotStore:
        return cast(marks.Mark, _Believed(("", 0, "", 0, 0)))


def no_claim(*given: object) -> None:
    """Nor is it looked at once more inside the transaction."""


LOOK = marks.look


def _version(source: Path, folder: Path, title: str) -> bytes:
    """What the file is after one more step on another machine."""
    twin = fresh(source, folder)
    plan = _at_work(twin)
    plan.add(Goal(title=title))
    plan.close()
    return twin.read_bytes()


def _at_work(path: Path) -> Workspace:
    """A plan of which we know that it is whole, opened without a look."""
    return Workspace(store.SqliteStore(path, KINDS), KINDS)


def _once(template: Path, folder: Path, act: Act, chance: random.Random, tally: Tally) -> None:
    live = fresh(template, folder / "hos_oss")
    older = live.read_bytes()
    plan = _at_work(live)
    plan.add(Goal(title="Begge har det"))
    for n in range(chance.randrange(3)):
        plan.add(Goal(title=f"Vårt {n}"))
    shutil.copyfile(live, folder / "grunnlag.navplan")
    scene = Scene(live, _version(folder / "grunnlag.navplan", folder / "hos_dem", "Deres"), older, chance)
    if chance.random() < 0.5:
        plan.add(Goal(title="Vårt siden"))
    act(scene)
    came = live.read_bytes() if live.exists() else None
    what = f"trial {tally.trials} {act.__name__}"
    tally.count()
    _next_step(plan, live, came, act, what, tally)
    with suppress(CannotStore):
        plan.close()
    if scene.later:
        came = scene.later
        overwritten(live, came)
    if act is duplicate_beside:
        _judge_duplicate(scene, what, tally)
    if came is not None:
        _judge_reopened(live, folder, scene, came, what, tally)


def _next_step(plan: Workspace, live: Path, came: bytes | None, act: Act, what: str, tally: Tally) -> None:
    """It is refused and what came stands as it came, or it is stored in a file that is ours."""
    try:
        plan.add(Goal(title="Neste steg"))
    except CannotStore as refused:
        tally.notes["refused"] += 1
        if "ikke" not in refused.said.words():
            tally.blame("LIE", f"{what}: {refused.said.words()}")
        if came is not None and live.read_bytes() != came:
            tally.blame("SILENT", f"{what}: refused, and the version that came was changed")
    else:
        tally.notes["stored"] += 1
        if act not in OURS_STILL:
            tally.blame("SILENT", f"{what}: the step went into a file that somebody else had written")


def _judge_duplicate(scene: Scene, what: str, tally: Tally) -> None:
    if scene.duplicate.read_bytes() != scene.other:
        tally.blame("LOST", f"{what}: the version beside was changed")
    if "Neste steg" not in _goals(scene.live) or "Deres" in _goals(scene.live):
        tally.blame("HALF", f"{what}: the version beside was taken for ours")


def _judge_reopened(live: Path, folder: Path, scene: Scene, came: bytes, what: str, tally: Tally) -> None:
    """What is there now is one of the versions, whole; or the opening says that something is wrong."""
    try:
        plan = store.open_plan(live, KINDS)
        doubts = plan.standing().doubts
        plan.close()
    except CannotStore:
        tally.notes["said at opening"] += 1
        return
    if doubts:
        tally.notes["said at opening"] += 1
        return
    with closing(connect(live, read_only=True)) as connection:
        if not digests.examine(connection).is_whole:
            tally.blame("SILENT", f"{what}: opened without a word")
    known = folder / "kjent.navplan"
    known.write_bytes(came)
    if _goals(live) - {"Neste steg"} != _goals(known) - {"Neste steg"}:
        tally.blame("HALF", f"{what}: a mix of versions")


def _goals(path: Path) -> set[str]:
    with closing(connect(path, read_only=True)) as connection:
        return {title for (title,) in connection.execute("SELECT title FROM goal")}
