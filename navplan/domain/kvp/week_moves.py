"""Moving the blocks of a week: on quarters, within the day, and where there is room."""

from collections.abc import Iterable

from navplan.domain.modules.kvp import KvpBlock
from navplan.domain.modules.kvp.week import FIRST, LAST, STEP
from navplan.domain.modules.kvp.week_rules import ends, minutes_of
from navplan.domain.modules.kvp.words_week import DAYS

KEYS = tuple(day.key for day in DAYS)
LONGEST = 480
NINE = 9 * 60
"""Where a day is begun when it is empty."""


def moved(block: KvpBlock, days: int, minutes: int) -> dict[str, object]:
    """The day and start of a block pushed by days and minutes; it stops at the edges of the week and the day."""
    at = KEYS.index(block.weekday) if block.weekday in KEYS else 0
    weekday = KEYS[min(max(at + days, 0), len(KEYS) - 1)]
    start = round(((block.start or NINE) + minutes) / STEP) * STEP
    return {"weekday": weekday, "start": min(max(start, FIRST), LAST - (block.minutes or STEP))}


def stretched(block: KvpBlock, minutes: int) -> dict[str, object]:
    """The length of a block made longer or shorter: at least a quarter, at most eight hours, never past the day."""
    length = round(((block.minutes or STEP) + minutes) / STEP) * STEP
    return {"minutes": min(max(length, STEP), LONGEST, LAST - (block.start or FIRST))}


def dropped(weekday: str, start: int, minutes: int) -> tuple[str, int]:
    """Where something so long lies that was let go at this time: it stays within the day."""
    return weekday, min(max(start, FIRST), LAST - minutes)


def free_place(blocks: Iterable[KvpBlock], minutes: int) -> tuple[str, int]:
    """The first gap long enough on the day with least in it; the end of that day when there is none."""
    found = tuple(blocks)
    weekday = min(KEYS, key=lambda key: (minutes_of(b for b in found if b.weekday == key), KEYS.index(key)))
    own = sorted((b for b in found if b.weekday == weekday), key=lambda b: b.start or 0)
    start = FIRST + 60
    for block in own:
        if (block.start or 0) - start >= minutes:
            break
        start = max(start, ends(block))
    return weekday, min(start, LAST - minutes)
