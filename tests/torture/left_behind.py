"""T8: a program is killed in the middle of a write, and another version comes to lie beside the journal that is left.

SQLite would play the journal back into the file that came (M7). Nothing may be opened before somebody has chosen, file
and journal stand as they lay, and both are kept; then either side is chosen, and the plan is what was chosen and the
other is kept. A plan that no client touched is taken back to its last whole step, and nothing is asked.
"""

import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from navplan.domain.merging.clashes import records_of
from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore, NotTogether
from navplan.domain.workspace import Workspace
from navplan.storage import store, two_sides
from navplan.storage.left_journal import ASIDE
from tests.torture.compound import CUT_OFF
from tests.torture.counting import Tally
from tests.torture.deeds import Deeds
from tests.torture.foreign import overwritten
from tests.torture.truth import content, fresh, judge, opened_once

EMPTIED = (
    "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
    "c.execute('PRAGMA cache_size = 1'); c.execute('PRAGMA secure_delete = ON'); c.execute('BEGIN IMMEDIATE');"
    "plain = c.execute(\"SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'\").fetchall();"
    "[c.execute(f'DELETE FROM \"{table}\"') for (table,) in plain];"
    "os.kill(os.getpid(), 9)"
)
"""A write that reaches every page, as a large import may: what it leaves leads back to the whole of our version,
whatever it is played into."""


class Sure(NamedTuple):
    """What either side must be found to be: ours where the journal leads back to all of it, and what came."""

    ours: list[object] | None
    came: list[object]


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
    ours, theirs = content(live), fresh(live, folder / "hos_dem")
    newer = chance.randrange(1, 5) if arrive is not not_at_all else 0
    _worked(theirs, chance, newer)
    was = content(theirs)
    cut_off = chance.choice((CUT_OFF, EMPTIED))
    subprocess.run([sys.executable, "-c", cut_off, str(live)], check=False, env={})
    journal = _journal(live).read_bytes()
    arrive(live, theirs.read_bytes())
    what = f"trial {tally.trials} {arrive.__name__}"
    tally.count()
    own = live.parent / "eget"
    lay = live.read_bytes()
    try:
        is_asked = _is_asked(live, own)
        tally.notes["asked"] += is_asked
        if is_asked and arrive is not_at_all:
            tally.blame("LIE", f"{what}: the journal was its own")
        if not is_asked and newer > 1:
            tally.blame("SILENT", f"{what}: opened before anybody has chosen")
        if is_asked and (live.read_bytes(), _journal(live).read_bytes()) != (lay, journal):
            tally.blame("HALF", f"{what}: touched before anybody has chosen")
        if is_asked:
            sure = Sure(ours if cut_off is EMPTIED else None, was)
            _choose(live, own, sure, tally, what, takes_played=chance.random() < 0.5)
            return
    except CannotStore as refused:
        tally.blame("LOST", f"{what}: {refused.said.words()}")
        return
    if content(live) != was:
        tally.blame("SILENT", f"{what}: not the version that was whole")
    kept = [one.read_bytes() for one in (own / ASIDE).glob("*/*-journal")]
    if kept != [journal]:
        tally.blame("LOST", f"{what}: the journal was not kept")
    if arrive is not_at_all:
        judge(live, steps, tally, what, slack=0)


def _is_asked(live: Path, own: Path) -> bool:
    """Opened, or refused until somebody has chosen."""
    try:
        store.open_plan(live, KINDS, own).close()
    except NotTogether:
        return True
    return False


def _choose(live: Path, own: Path, sure: Sure, tally: Tally, what: str, *, takes_played: bool) -> None:
    """Choose the side with the journal if it can be read, else the file as it lies; both stay kept as they were."""
    was = {one.name: one.read_bytes() for one in (live, _journal(live))}
    both = two_sides.sides(live, own, KINDS)
    if sure.ours is not None and both.played.plan is None:
        tally.blame("LOST", f"{what}: our version cannot be chosen")
    takes_played = takes_played and both.played.plan is not None
    chosen = both.played if takes_played else both.lying
    two_sides.choose(live, own, takes_played)
    tally.notes["with the journal"] += takes_played
    with closing(store.open_plan(live, KINDS, own)) as opened:
        if bool(opened.standing().doubts) == chosen.is_whole:
            tally.blame("LIE", f"{what}: whole or not, it was told otherwise")
        if records_of(Workspace(opened, KINDS), KINDS) != records_of(chosen.plan, KINDS):
            tally.blame("SILENT", f"{what}: not what was shown")
    wanted = sure.ours if takes_played else sure.came
    if wanted is not None and content(live) != wanted:
        tally.blame("SILENT", f"{what}: not the version that was chosen")
    if was not in [{one.name: one.read_bytes() for one in folder.iterdir()} for folder in (own / ASIDE).iterdir()]:
        tally.blame("LOST", f"{what}: what was not chosen was not kept")


def _journal(live: Path) -> Path:
    return live.with_name(f"{live.name}-journal")


def _worked(path: Path, chance: random.Random, steps: int) -> int:
    user = Deeds(path, chance.randrange(10**6))
    for _ in range(steps):
        user.step()
    user.store.close()
    return user.count
