"""A week as a picture: five columns of days, blocks as long as they last, told apart by colour and pattern."""

from collections.abc import Iterable

from navplan.domain.drawing import Box, Drawing, Label, Look, Mark, Shape, Trace
from navplan.domain.modules.kvp import KvpBlock
from navplan.domain.modules.kvp.week import STEP
from navplan.domain.modules.kvp.week_rules import clock, ends, minutes_of, said_hours
from navplan.domain.modules.kvp.words_week import ACTIVITY_TYPES, DAYS
from navplan.domain.plots import PARTS
from navplan.domain.words import N_, Said, Translate

LEFT, HEAD, DAY, HOUR = 44.0, 26.0, 136.0, 26.0
FIRST_HOUR, LAST_HOUR = 7, 18
"""The hours that are always drawn; a later block makes the picture longer."""

LETTER = 5.6
"""About how wide a letter of 11 points is."""

LOOKS = {
    option.key: Look(
        PARTS[n % len(PARTS)][0].replace("-mark", "-moderate"), "border", 0.8, pattern=PARTS[n % len(PARTS)][1]
    )
    for n, option in enumerate(ACTIVITY_TYPES)
}


def week_drawing(translate: Translate, blocks: Iterable[KvpBlock]) -> Drawing:
    """The week; every block is a mark with its words."""
    found = tuple(blocks)
    last = max([LAST_HOUR * 60, *(ends(block) for block in found)])
    hours = -(-last // 60) - FIRST_HOUR
    width, height = LEFT + DAY * len(DAYS) + 4, HEAD + HOUR * hours + 8
    shapes: list[Shape] = []
    for hour in range(hours + 1):
        y = HEAD + hour * HOUR
        shapes.append(Trace(((LEFT, y), (width - 4, y)), Look(line="line")))
        shapes.append(Label(LEFT - 6, y, clock((FIRST_HOUR + hour) * 60), 10, "muted", "end"))
    for number, day in enumerate(DAYS):
        length = minutes_of(block for block in found if block.weekday == day.key)
        title = f"{translate(day.label)} · {said_hours(length).words(translate)}"
        shapes.append(Label(LEFT + number * DAY + DAY / 2, 12, title, 11, "text", "middle", strong=True))
    marks = []
    for block in found:
        place = place_of(block)
        if place:
            shapes += _block(block, place)
            marks.append(Mark(block.id, block_words(block, translate), place))
    words = Said(N_("Uka har {n} aktiviteter på til sammen {time}"), n=len(found), time=said_hours(minutes_of(found)))
    return Drawing(width, height, words.words(translate), tuple(shapes), tuple(marks))


def time_at(x: float, y: float) -> tuple[str, int] | None:
    """The day and the quarter of an hour (minutes after midnight) at a place of the picture; None beside the days."""
    column = int((x - LEFT) // DAY)
    if not 0 <= column < len(DAYS) or y < HEAD:
        return None
    minutes = FIRST_HOUR * 60 + (y - HEAD) / HOUR * 60
    return DAYS[column].key, int(minutes // STEP) * STEP


def place_of(block: KvpBlock) -> tuple[float, float, float, float] | None:
    """Where a block lies: x, y, width and height; None when it has no day or time."""
    days = [day.key for day in DAYS]
    if block.weekday not in days or block.start is None or not block.minutes:
        return None
    top = HEAD + (block.start - FIRST_HOUR * 60) * HOUR / 60
    return LEFT + days.index(block.weekday) * DAY + 2, top + 1, DAY - 4, block.minutes * HOUR / 60 - 2


def block_words(block: KvpBlock, translate: Translate) -> str:
    """«Mandag 08.00–14.30: Arbeidstrening»."""
    day = next((translate(d.label) for d in DAYS if d.key == block.weekday), "")
    return f"{day} {clock(block.start or 0)}–{clock(ends(block))}: {block.title}"


def _block(block: KvpBlock, place: tuple[float, float, float, float]) -> list[Shape]:
    x, y, width, height = place
    shapes: list[Shape] = [Box(x, y, width, height, LOOKS.get(block.type, Look("sunken", "border", 0.8)), 4)]
    lines = _wrapped(block.title, int((width - 10) / LETTER))
    room = max(1, int((height - 4) // 13))
    if len(lines) > room:
        lines = [*lines[: room - 1], lines[room - 1][: int((width - 10) / LETTER) - 1] + "…"]
    shapes.append(Box(x + 3, y + 2, width - 6, min(height - 4, 13.0 * len(lines) + 2), Look("page"), 3))
    shapes += [Label(x + 6, y + 9.5 + 13 * n, line, 11) for n, line in enumerate(lines)]
    return shapes


def _wrapped(text: str, letters: int) -> list[str]:
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= letters or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines
