"""T8: a program is killed in the middle of a write, and another version comes to lie beside the journal that is left.

SQLite would play the journal back into the file that came (M7). The version that came must stand as it came, it is
said that there was a journal, and both are kept; a plan that no client touched is taken back to its last whole step.
"""

import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.storage import store
from navplan.storage.left_journal import ASIDE
from tests.torture.compound import CUT_OFF
from tests.torture.counting import Tally
from tests.torture.deeds import Deeds
from tests.torture.foreign import overwritten
from tests.torture.truth import content, fresh, judge, opened_once


def by_rename(live: Path, came: bytes) -> None:
    beside = live.with_name("kommer.navplan")
    beside.write_bytes(came)
    beside.replace(live)


def not_at_all(live: Path, came: bytes) -> None:
    """The file stays as the write left it."""


ARRIVALS: tuple[Callable[[Path, bytes], None], ...] = (by_rename, overwritten, not_at_all)


def torment(template: Path, folder: Path, seed: int, trials: int, mutation: str = "") -> Tally:
    """So many writes that are cut off, with each way for another version to come; a loosened rule ends at a fault."""
    tally, chance = Tally(f"left behind {mutation}".strip(), seed), random.Random(seed)
    template = opened_once(template, folder / "mal")
    for trial in range(trials):
        _once(template, folder, ARRIVALS[(seed + trial) % len(ARRIVALS)], chance, tally)
        if mutation and tally.faults:
            break
    return tally


def _once(
    template: Path, folder: Path, arrive: Callable[[Path, bytes], None], chance: random.Random, tally: Tally
) -> None:
    live = fresh(template, folder / "hos_oss")
    steps = _worked(live, chance, 2 + chance.randrange(3))
    theirs = fresh(live, folder / "hos_dem")
    newer = chance.randrange(1, 5) if arrive is not not_at_all else 0
    _worked(theirs, chance, newer)
    was = content(theirs)
    subprocess.run([sys.executable, "-c", CUT_OFF, str(live)], check=False, env={})
    journal = live.with_name(f"{live.name}-journal").read_bytes()
    arrive(live, theirs.read_bytes())
    what = f"trial {tally.trials} {arrive.__name__}"
    tally.count()
    own = live.parent / "eget"
    try:
        with closing(store.open_plan(live, KINDS, own)) as opened:
            standing = opened.standing()
    except CannotStore as refused:
        tally.blame("LOST", f"{what}: {refused.said.words()}")
        return
    if content(live) != was:
        tally.blame("HALF" if standing.doubts else "SILENT", f"{what}: not the version that was whole")
    is_told = standing.notice is not None and "Hjelpefilen" in standing.notice.words()
    tally.notes["told"] += is_told
    if is_told and arrive is not_at_all:
        tally.blame("LIE", f"{what}: the journal was its own")
    if not is_told and newer > 1:
        tally.blame("SILENT", f"{what}: nothing is said of the journal")
    kept = [one.read_bytes() for one in (own / ASIDE).glob("*/*-journal")]
    if kept != [journal]:
        tally.blame("LOST", f"{what}: the journal was not kept")
    if arrive is not_at_all:
        judge(live, steps, tally, what, slack=0)


def _worked(path: Path, chance: random.Random, steps: int) -> int:
    user = Deeds(path, chance.randrange(10**6))
    for _ in range(steps):
        user.step()
    user.store.close()
    return user.count
