"""Smaller pictures of the competence year: needs by rank, hours by form of learning, measures by month, the new.

Each is a drawing for screen and paper; what can be opened is a mark with the record's id.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from navplan.domain.competence.heat_map import cut, one_place, percent
from navplan.domain.competence.ranking import CLOSED, RankedNeed
from navplan.domain.drawing import Box, Drawing, Label, Look, Mark, Shape, Trace
from navplan.domain.kinds import Choice
from navplan.domain.modules.competence import CompetenceMeasure, Course, CourseDate, Effect, Newcomer, figures
from navplan.domain.modules.competence.rules_onboarding import code_of, late_points, progress
from navplan.domain.modules.competence.words import LEARNING, LEARNING_SHARES
from navplan.domain.records import Reader, Record, field_of
from navplan.domain.words import N_, Said, Translate

WIDTH = 720.0
LINE = 28.0
"""Height of a line with a bar."""

NAMES, NUMBERS = 300.0, 130.0

BAR = Look("accent-moderate", "accent-mark", 1.0)
QUIET = Look("neutral-soft", "border", 0.6)
FILLS: Mapping[str, Look] = {
    "arbeid": Look("accent-moderate", "accent-mark", 1.0),
    "sammen": Look("success-soft", "success-mark", 1.0, pattern="dots"),
    "formell": Look("warning-soft", "warning-mark", 1.0, pattern="lines"),
}
LINES: Mapping[str, Look] = {
    "stat": Look("accent-moderate", "accent-mark", 1.0),
    "kommune": Look("success-soft", "success-mark", 1.0, pattern="dots"),
    "felles": Look("warning-soft", "warning-mark", 1.0, pattern="lines"),
}
MONTHS = (
    *(N_("jan"), N_("feb"), N_("mar"), N_("apr"), N_("mai"), N_("jun")),
    *(N_("jul"), N_("aug"), N_("sep"), N_("okt"), N_("nov"), N_("des")),
)


def chosen(record: Record, key: str, translate: Translate) -> str:
    """The words for the chosen value of a field."""
    return field_of(type(record), key).kind.show(getattr(record, key), translate)


def needs_drawing(rows: Sequence[RankedNeed], translate: Translate, with_numbers: bool = True) -> Drawing:
    """The needs in their order with the length of their priority; the numbers only for the office itself."""
    most = max((row.priority for row in rows), default=Fraction(0)) or Fraction(1)
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for number, row in enumerate(rows, 1):
        top = LINE * (number - 1)
        middle, room = top + LINE / 2, WIDTH - NAMES - NUMBERS
        look = QUIET if row.need.status in CLOSED else BAR
        shapes.append(Label(22, middle, f"{number}.", 13, "muted", "end"))
        shapes.append(Label(32, middle, cut(row.need.title, 38), 13, "text", strong=row.need.status not in CLOSED))
        if with_numbers and row.priority:
            wide = max(3.0, room * float(row.priority / most))
            shapes.append(Box(NAMES, top + 7, wide, LINE - 14, look, 3))
            shapes.append(Label(NAMES + wide + 8, middle, one_place(row.priority), 12, "muted"))
        shapes.append(Label(WIDTH, middle, chosen(row.need, "status", translate), 12, "text", "end"))
        marks.append(Mark(row.need.id, need_words(row, number, translate), (0, top + 1, WIDTH, LINE - 2)))
    words = Said(N_("Behovene i rekkefølge, det viktigste øverst: {n} behov."), n=len(rows)).words(translate)
    return Drawing(WIDTH, max(LINE, LINE * len(rows)), words, tuple(shapes), tuple(marks))


def need_words(row: RankedNeed, number: int, translate: Translate) -> str:
    """What a line of the ranking says."""
    said = Said(
        N_("{n}. {title}. {status}. Prioritet {priority}. {measures} tiltak."),
        n=number,
        title=row.need.title,
        status=chosen(row.need, "status", translate),
        priority=one_place(row.priority),
        measures=len(row.measures),
    )
    return said.words(translate)


def learning_drawing(hours: Mapping[str, Fraction], translate: Translate) -> Drawing:
    """The year's hours by form of learning above the reminder 70-20-10."""
    mix = figures.learning_mix(hours)
    told = Choice(LEARNING)
    reminder = {key: Fraction(share, 100) for key, share in LEARNING_SHARES.items()}
    shapes: list[Shape] = [Label(0, 14, translate(N_("I planen")), 13, "text", strong=True)]
    shapes += _parts(mix, 0) if mix else [Label(120, 14, translate(N_("Ingen timer ennå")), 12, "muted")]
    shapes += [Label(0, 42, translate(N_("Huskeregel")), 12, "muted"), *_parts(reminder, 28)]
    x = 120.0
    for key in LEARNING_SHARES:
        name = told.show(key, translate)
        shapes += [Box(x, 60, 14, 14, FILLS[key], 2), Label(x + 20, 67, name, 12, "muted")]
        x += 46 + 6.4 * len(name)
    parts = ", ".join(f"{told.show(key, translate)} {percent(share)}" for key, share in (mix or {}).items())
    said = Said(N_("Timene fordelt på læringsform: {parts}. Huskeregelen 70-20-10 er ingen norm."), parts=parts or "–")
    return Drawing(WIDTH, 78, said.words(translate), tuple(shapes))


def _parts(mix: Mapping[str, Fraction], top: float) -> list[Shape]:
    shapes: list[Shape] = []
    x, room = 120.0, WIDTH - 120.0
    for key, share in mix.items():
        wide = room * float(share)
        shapes.append(Box(x, top + 4, wide, 20, FILLS[key]))
        if share >= Fraction(1, 20):
            shapes.append(Label(x + wide / 2, top + 14, percent(share), 12, "text", "middle", strong=True))
        x += wide
    return shapes


def months_drawing(measures: Sequence[CompetenceMeasure], year: int, translate: Translate) -> Drawing:
    """The measures over the months of the year, one line each, looked by owner line."""
    shapes: list[Shape] = []
    marks: list[Mark] = []
    room = WIDTH - NAMES
    for month, name in enumerate(MONTHS):
        x = NAMES + room * month / 12
        shapes.append(Label(x + 4, 9, translate(name), 11, "muted"))
        shapes.append(Trace(((x, 18), (x, 20 + LINE * len(measures))), Look(line="line", width=0.6)))
    for number, measure in enumerate(measures):
        top = 20 + LINE * number
        shapes.append(Label(0, top + LINE / 2, cut(measure.title, 42), 13, "text"))
        span = _span(measure, year)
        if span:
            left, right = (NAMES + room * part for part in span)
            look = QUIET if measure.status == "avlyst" else LINES[measure.owner_line or "felles"]
            shapes.append(Box(left, top + 7, max(6.0, right - left), LINE - 14, look, 3))
        marks.append(Mark(measure.id, measure_words(measure, translate), (0, top + 1, WIDTH, LINE - 2)))
    shapes += _line_legend(20 + LINE * len(measures) + 6, translate)
    words = Said(N_("Tiltakene måned for måned i {year}: {n} tiltak."), year=year, n=len(measures)).words(translate)
    return Drawing(WIDTH, 46 + LINE * len(measures), words, tuple(shapes), tuple(marks))


def _line_legend(top: float, translate: Translate) -> Iterable[Shape]:
    x = NAMES
    kind = field_of(CompetenceMeasure, "owner_line").kind
    for key, look in LINES.items():
        name = kind.show(key, translate)
        yield Box(x, top, 14, 14, look, 2)
        yield Label(x + 20, top + 7, name, 12, "muted")
        x += 46 + 6.4 * len(name)


def _span(measure: CompetenceMeasure, year: int) -> tuple[float, float] | None:
    """From where to where the measure runs, as shares of the year; None when it has no days in it."""
    if measure.start is None or measure.end is None or not measure.start.year <= year <= measure.end.year:
        return None
    first, days = date(year, 1, 1), (date(year + 1, 1, 1) - date(year, 1, 1)).days
    left = max(0, (measure.start - first).days) / days
    return left, max(left, min(days, (measure.end - first).days + 1) / days)


def measure_words(measure: CompetenceMeasure, translate: Translate) -> str:
    """What a line of the months says."""
    days = (field_of(CompetenceMeasure, key).kind.show(getattr(measure, key), translate) for key in ("start", "end"))
    parts = (measure.title, chosen(measure, "owner_line", translate), "–".join(d for d in days if d))
    return ". ".join(part for part in (*parts, chosen(measure, "status", translate)) if part)


def newcomers_drawing(newcomers: Sequence[Newcomer], reader: Reader, now: date, translate: Translate) -> Drawing:
    """Those who are new: code, role, how many points are done, and what is late."""
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for number, newcomer in enumerate(newcomers):
        top, middle = 36.0 * number, 36.0 * number + 18
        done, whole = progress(newcomer, reader)
        room = 220.0
        told = newcomer_words(newcomer, reader, now, translate)
        shapes.append(Label(0, middle, code_of(newcomer), 13, "text", strong=True))
        shapes.append(Label(100, middle, cut(reader.named("role", newcomer.role), 30), 13, "text"))
        shapes.append(Box(NAMES, top + 12, room, 12, QUIET, 4))
        if done and whole:
            shapes.append(Box(NAMES, top + 12, room * done / whole, 12, BAR, 4))
        late = bool(figures.days_late(newcomer, now) or late_points(newcomer, reader, now))
        ink = "danger-text" if late else "muted"
        shapes.append(Label(NAMES + room + 10, middle, cut(told, 40), 12, ink))
        words = f"{code_of(newcomer)}. {reader.named('role', newcomer.role)}. {told}."
        marks.append(Mark(newcomer.id, words, (0, top + 2, WIDTH, 32)))
    words = Said(N_("Nyansatte i løp: {n}."), n=len(newcomers)).words(translate)
    return Drawing(WIDTH, max(36.0, 36.0 * len(newcomers)), words, tuple(shapes), tuple(marks))


def newcomer_words(newcomer: Newcomer, reader: Reader, now: date, translate: Translate) -> str:
    """How far somebody has come: «18 av 25 · 19 dager over · 2 punkter er forsinket»."""
    done, whole = progress(newcomer, reader)
    parts = [Said(N_("{done} av {whole}"), done=done, whole=whole)]
    if newcomer.ended_on:
        parts.append(Said(N_("avsluttet")))
    if (days := figures.days_late(newcomer, now)) > 0:
        parts.append(Said(N_("{n} dager over"), n=days))
    if late := late_points(newcomer, reader, now):
        parts.append(Said(N_("{n} forsinket"), n=len(late)))
    return " · ".join(part.words(translate) for part in parts)


def courses_drawing(reader: Reader, now: date, translate: Translate) -> Drawing:
    """Courses to come by their day: when, what, and by when one must have signed up."""
    held = sorted(
        ((d.held_on, d) for d in reader.all(CourseDate) if d.held_on and d.held_on >= now), key=lambda pair: pair[0]
    )
    shapes: list[Shape] = []
    marks: list[Mark] = []
    kind = field_of(CourseDate, "held_on").kind
    for number, (day, coming) in enumerate(held):
        top, middle = LINE * number, LINE * number + LINE / 2
        name = reader.named(Course.KEY, coming.course)
        until = kind.show(coming.sign_up_by, translate)
        sign_up = Said(N_("påmelding innen {day}"), day=until).words(translate) if until else ""
        shapes.append(Label(0, middle, kind.show(day, translate), 13, "text", strong=True))
        shapes.append(Label(100, middle, cut(name, 50), 13, "text"))
        shapes.append(Label(WIDTH, middle, sign_up, 12, "muted", "end"))
        words = ". ".join(part for part in (name, kind.show(day, translate), sign_up) if part)
        marks.append(Mark(coming.course, words, (0, top + 1, WIDTH, LINE - 2)))
    if not held:
        shapes.append(Label(0, LINE / 2, translate(N_("Ingen kursdatoer framover.")), 13, "muted"))
    words = Said(N_("Kurs framover: {n}."), n=len(held)).words(translate)
    return Drawing(WIDTH, max(LINE, LINE * len(held)), words, tuple(shapes), tuple(marks))


def effects_drawing(effects: Sequence[Effect], reader: Reader, translate: Translate) -> Drawing:
    """Each measurement: the measure, before and after in its own unit, which way it went, and what it means."""
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for number, effect in enumerate(effects):
        top, middle = LINE * number, LINE * number + LINE / 2
        name = reader.named(CompetenceMeasure.KEY, effect.measure)
        told = effect_words(effect, translate)
        shapes.append(Label(0, middle, cut(name, 42), 13, "text"))
        shapes.append(Label(NAMES, middle, told, 13, "text", strong=True))
        shapes.append(Label(WIDTH, middle, chosen(effect, "conclusion", translate), 12, "muted", "end"))
        words = f"{name}. {told}. {chosen(effect, 'conclusion', translate)}."
        marks.append(Mark(effect.id, words, (0, top + 1, WIDTH, LINE - 2)))
    words = Said(N_("Målinger av effekt: {n}."), n=len(effects)).words(translate)
    return Drawing(WIDTH, max(LINE, LINE * len(effects)), words, tuple(shapes), tuple(marks))


def effect_words(effect: Effect, translate: Translate) -> str:
    """«62,0 → 84,0 % av vedtakene (↑ 22,0)»."""
    kind = field_of(Effect, "before").kind
    change = figures.effect_change(effect)
    numbers = " → ".join(kind.show(value, translate) or "–" for value in (effect.before, effect.after))
    if change is None:
        return f"{numbers} {effect.unit}".strip()
    arrow = "↑" if change > 0 else "↓" if change < 0 else "→"
    return f"{numbers} {effect.unit} ({arrow} {kind.show(abs(change), translate)})"
