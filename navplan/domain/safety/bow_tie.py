"""The bow-tie of a situation, made of what is filled in already: causes, barriers, the event, what it may become."""

from collections.abc import Sequence
from textwrap import wrap

from navplan.domain.drawing import Box, Drawing, Label, Look, Shape, Trace
from navplan.domain.modules.safety import rules
from navplan.domain.modules.safety.words import CONSEQUENCE_MEANINGS, CONSEQUENCES, EXPOSED
from navplan.domain.safety.picture import Deed, Seen
from navplan.domain.words import N_, Said, Translate

WIDTH = 920.0
COLUMNS = (0.0, 192.0, 384.0, 576.0, 768.0)
BOX_WIDTH, BOX_HEIGHT, GAP, HEAD = 152.0, 54.0, 12.0, 30.0
LETTERS, LINES = 25, 3


def bow_tie(seen: Seen, translate: Translate) -> Drawing:
    """Left what may cause it and what works on probability; right what works on consequence and what it may become."""
    columns = columns_of(seen, translate)
    causes, before, _event, after, outcomes = (texts for _head, texts, _look in columns)
    rows = max(1, *(len(texts) for _head, texts, _look in columns))
    height = HEAD + rows * (BOX_HEIGHT + GAP)
    middle = HEAD + (height - HEAD - GAP) / 2
    shapes: list[Shape] = [*_lines(len(causes), len(outcomes), rows, middle)]
    for x, (head, texts, look) in zip(COLUMNS, columns, strict=True):
        shapes.append(Label(x + BOX_WIDTH / 2, 10, translate(head), 12, "muted", "middle", strong=True))
        for y, text in zip(_tops(len(texts), rows), texts, strict=True):
            shapes += _box(x, y, text, look)
    return Drawing(WIDTH, height, _told(seen, (causes, before, after, outcomes), translate), tuple(shapes))


def columns_of(seen: Seen, translate: Translate) -> tuple[tuple[str, list[str], Look], ...]:
    """Heading, texts and look of the five columns, from left to right; the headings are not translated yet."""
    causes = [line.strip() for line in seen.record.causes.splitlines() if line.strip()]
    before, after = (
        [_named(d) for d in seen.deeds if d.works_on(axis)] for axis in (rules.PROBABILITY, rules.CONSEQUENCE)
    )
    return (
        (N_("Årsaker"), causes, Look("sunken", "border")),
        (N_("Demper sannsynlighet"), before, Look("success-soft", "success-mark")),
        (
            N_("Hendelsen"),
            [seen.record.happening or seen.record.situation],
            Look("danger-moderate", "danger-mark", 1.6),
        ),
        (N_("Demper konsekvens"), after, Look("success-soft", "success-mark")),
        (N_("Følger"), _outcomes(seen, translate), Look("sunken", "border")),
    )


def _named(deed: Deed) -> str:
    return deed.measure.title


def _outcomes(seen: Seen, translate: Translate) -> list[str]:
    if seen.now is None:
        return []
    place = seen.now[1] - 1
    labels = {option.key: option.label for option in EXPOSED}
    who = ", ".join(translate(labels.get(key, key)) for key in seen.record.exposed)
    told = [f"{translate(CONSEQUENCES[place])}: {translate(CONSEQUENCE_MEANINGS[place])}"]
    return [*told, Said(N_("Rammer: {who}"), who=who).words(translate)] if who else told


def _tops(count: int, rows: int) -> list[float]:
    """Where boxes begin, in the middle of the room that the longest column takes."""
    above = (rows - count) * (BOX_HEIGHT + GAP) / 2
    return [HEAD + above + n * (BOX_HEIGHT + GAP) for n in range(count)]


def _box(x: float, y: float, text: str, look: Look) -> list[Shape]:
    lines = wrap(text, LETTERS, max_lines=LINES, placeholder=" …") or [""]
    first = y + BOX_HEIGHT / 2 - (len(lines) - 1) * 7
    words = [Label(x + BOX_WIDTH / 2, first + n * 14, line, 11.5, "text", "middle") for n, line in enumerate(lines)]
    return [Box(x, y, BOX_WIDTH, BOX_HEIGHT, look, 6), *words]


def _lines(causes: int, outcomes: int, rows: int, middle: float) -> list[Shape]:
    look = Look("", "border", 1.2)
    left, right = COLUMNS[2], COLUMNS[2] + BOX_WIDTH
    ways: list[Shape] = [
        Trace(((COLUMNS[0] + BOX_WIDTH, y + BOX_HEIGHT / 2), (left, middle)), look) for y in _tops(causes, rows)
    ]
    ways += [Trace(((right, middle), (COLUMNS[4], y + BOX_HEIGHT / 2)), look) for y in _tops(outcomes, rows)]
    return ways


def _told(seen: Seen, parts: Sequence[Sequence[str]], translate: Translate) -> str:
    nothing = translate(N_("ingen"))
    told = ["; ".join(part) or nothing for part in parts]
    return Said(
        N_(
            "{name}. Årsaker: {causes}. Demper sannsynlighet: {before}. Demper konsekvens: {after}. Følger: {outcomes}."
        ),
        name=f"{seen.name} {seen.record.situation}",
        causes=told[0],
        before=told[1],
        after=told[2],
        outcomes=told[3],
    ).words(translate)
