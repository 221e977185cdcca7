"""The KVP year report and the month sheet: counts only, masked, each chart with its table."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date

from navplan.domain.documents import kvp_pictures as pictures
from navplan.domain.documents.kvp_lines import waiting
from navplan.domain.documents.kvp_published import STOOD, SUMMED, Published, figure_words, flows_held
from navplan.domain.documents.outline import Block, Cell, Column, Heading, Notice, Outline, Paragraph, Table, Tone
from navplan.domain.documents.paper import sender
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.kinds import Choice
from navplan.domain.modules.kvp import KvpControl, KvpDeviation, KvpMonth, KvpRoutine, KvpStep, KvpTarget
from navplan.domain.modules.kvp.figures import coverage_light, light, yearly_cost
from navplan.domain.modules.kvp.indicators import figure
from navplan.domain.modules.kvp.month import (
    AGES,
    APPLICATIONS,
    COUNTED,
    INFLOW,
    OUTCOMES,
    OUTFLOW,
    PARTS,
    REFUSALS,
)
from navplan.domain.modules.kvp.month_rules import difference, month_name
from navplan.domain.modules.kvp.routine_rules import IN_LINE, NOT_IN_LINE, PARTLY_IN_LINE, VALID, is_due, result_of
from navplan.domain.modules.kvp.series import Standing
from navplan.domain.modules.kvp.words import INDICATORS, UNITS
from navplan.domain.records import Reader
from navplan.domain.small_numbers import HIDDEN, LIMIT, Sum, is_small, masked
from navplan.domain.targets import Light
from navplan.domain.words import N_, Translate

FOOTER = N_("Inneholder ikke personopplysninger om brukere. Tall under {limit} er skjult, og tall som ville røpet dem.")
LIGHTS: dict[Light, tuple[str, Tone]] = {
    "green": (N_("Nådd"), "success"),
    "yellow": (N_("Nær målet"), "warning"),
    "red": (N_("Ikke nådd"), "danger"),
    "grey": (N_("For få til å vurdere"), "neutral"),
}
COVERAGE: dict[Light, tuple[str, Tone]] = {
    "green": (N_("God dekning"), "success"),
    "yellow": (N_("Middels dekning"), "warning"),
    "red": (N_("Lav dekning"), "danger"),
    "grey": LIGHTS["grey"],
}
RESULTS: dict[str, tuple[str, Tone]] = {
    IN_LINE: (N_("I tråd"), "success"),
    PARTLY_IN_LINE: (N_("Delvis i tråd"), "warning"),
    NOT_IN_LINE: (N_("Ikke i tråd"), "danger"),
}
HEADLINES = (
    "at_year_end",
    "average",
    "under_25",
    "to_work",
    "completion",
    "coverage",
    "assessed_first",
    "in_time",
    "used_places",
)


def kvp_year(reader: Reader, year: int, translate: Translate, today: date, limit: int | None = LIMIT) -> Outline:
    """What the office reached with the programme in a year, for the partnership and for supervision."""
    view = View(reader, translate, year, today, limit)
    return Outline(
        title=view.say(N_("Kvalifiseringsprogrammet {year}"), year=year),
        subtitle=view.say(N_("Årsrapport: hvem vi nådde, hvordan det gikk, og hvordan vi vet det")),
        office=sender(reader, translate),
        made=today,
        draft=len(Published(reader, year, translate, None).standings) < 12,
        blocks=tuple(_year_blocks(view, Published(reader, year, translate, limit))),
    )


def _year_blocks(view: View, published: Published) -> Iterable[Block]:
    if published.last is None:
        yield Notice(view.say(N_("Det er ikke ført noen måneder i {year}."), year=view.year), "warning")
        return
    yield footer(view)
    yield Heading(view.say(N_("Hovedtall")))
    if published.at[1] < 12:
        yield Notice(view.say(N_("Tallene gjelder til og med {month}."), month=month_name(published.at)))
    yield _headlines(view, published)
    yield pictures.participants(view, published)
    if places := pictures.places(view, published):
        yield places
    yield Heading(view.say(N_("Ble noen oversett?")))
    yield from _chain(view, published)
    yield Heading(view.say(N_("Hvem deltok, og hva gikk de til?")))
    yield pictures.ages(view, published)
    yield pictures.measures(view, published)
    yield _flows(view, published)
    yield pictures.outcomes(view, published)
    yield pictures.shares(view, published)
    yield waiting(view, published)
    yield from _money(view, published)
    yield Heading(view.say(N_("Rutiner og kontroll")))
    yield from _routines(view)


def footer(view: View) -> Paragraph:
    """What stands in what leaves the office (9.3.6); numbers that are not hidden are not said to be."""
    if view.limit is None:
        return Paragraph(view.say(N_("Inneholder ikke personopplysninger om brukere.")), "note")
    return Paragraph(view.say(FOOTER, limit=view.limit), "note")


def _headlines(view: View, published: Published) -> Table:
    """Each figure with what it was last year, its target and how it stands."""
    earlier = Published(view.reader, view.year - 1, view.translate, view.limit)
    targets = {t.indicator: t for t in view.reader.all(KvpTarget) if t.year == view.year}
    columns = (
        Column(view.say(N_("Måltall")), 2.6),
        Column(view.say(N_("I fjor")), 1.2, numeric=True),
        Column(view.say(N_("I år")), 1.2, numeric=True),
        Column(view.say(N_("Mål")), 1.2, numeric=True),
        Column(view.say(N_("Status")), 1.6),
    )
    rows = []
    for key in HEADLINES:
        value, said = published.figure(key)
        target = targets.get(key)
        rows.append(
            (
                Cell(pictures.figure_label(view, key)),
                Cell(earlier.figure(key)[1]),
                Cell(said, strong=True),
                Cell(target_words(view, target) if target else ""),
                _standing(view, key, published, target) if value is not None else Cell(""),
            )
        )
    return Table(view.say(N_("Hovedtall mot mål")), columns, tuple(rows), row_headers=True)


def _standing(view: View, key: str, published: Published, target: KvpTarget | None) -> Cell:
    if target is None:
        return _coverage(view, published) if key == "coverage" else Cell("")
    words, tone = LIGHTS[light(figure(key, published.books, published.at), target)]
    return Cell(view.say(words), tone)


def _coverage(view: View, published: Published) -> Cell:
    """Coverage has bounds of its own where the office has set no target."""
    words, tone = COVERAGE[coverage_light(figure("coverage", published.books, published.at))]
    return Cell(view.say(words), tone)


def target_words(view: View, target: KvpTarget) -> str:
    """«minst 90 %»."""
    value = f"{target.value:f}".rstrip("0").rstrip(".").replace(".", ",") if target.value is not None else "–"
    unit = "\u00a0%" if target.unit == "prosent" else ""
    if target.unit == "dager":
        unit = f" {view.say(Choice(UNITS).option('dager').label).lower()}"
    return f"{view.chosen(target, 'direction').lower()} {value}{unit}"


def target_name(view: View, target: KvpTarget) -> str:
    """What a target is about."""
    if target.indicator == "own":
        return target.own_name
    return view.say(Choice(INDICATORS).option(target.indicator).label) if target.indicator else ""


def _chain(view: View, published: Published) -> Iterable[Block]:
    if not published.reviews:
        yield Notice(view.say(N_("Ingen portefølje er gått gjennom i {year}."), year=view.year), "warning")
        return
    yield Paragraph(view.say(N_("Trakten viser hva som er telt i årets gjennomganger av porteføljene.")))
    yield pictures.funnel_picture(view, published)
    if published.portfolios()[1:]:
        yield pictures.funnel_table(view, published)


def _flows(view: View, published: Published) -> Table:
    """The year's applications, and who came and went."""
    columns = (Column(view.say(N_("I løpet av året")), 3), Column(view.say(N_("Antall")), 1, numeric=True))
    rows = [(Cell(view.say(N_("Deltakere da året begynte"))), Cell(published.said("opening")))]
    for name in (*APPLICATIONS, *REFUSALS, *INFLOW, *OUTFLOW):
        if published.said("sum", name) != "–":
            rows.append((Cell(view.label(KvpMonth, name)), Cell(published.said("sum", name))))
    rows.append((Cell(view.say(N_("Deltakere nå"))), Cell(published.said("closing", *published.at))))
    return Table(view.say(N_("Søknader, start og slutt")), columns, tuple(rows), row_headers=True)


def _money(view: View, published: Published) -> Iterable[Block]:
    cost = yearly_cost(published.standings, published.books.rates)
    if cost.value is not None and published.tells_cost:
        words = N_(
            "Beregnet stønad for månedene som er ført: {cost}, uten barnetillegg. Satsene står med kilde i NavPlan."
        )
        yield Paragraph(view.say(words, cost=figure_words(cost)), "note")


def _routines(view: View) -> Iterable[Block]:
    routines = [r for r in view.reader.all(KvpRoutine) if r.status != "utgatt"]
    valid = [r for r in routines if r.status == VALID]
    due = [r for r in valid if is_due(r, view.today)]
    words = N_("{valid} av {whole} rutiner er godkjent. {due} skulle vært revidert.")
    yield Paragraph(view.say(words, valid=len(valid), whole=len(routines), due=len(due)))
    controls = [c for c in view.reader.all(KvpControl) if c.done_on and c.done_on.year == view.year]
    if controls:
        yield _controls(view, controls)
    open_ = [d for d in view.reader.all(KvpDeviation) if d.status not in ("lukket", "avvist")]
    if open_:
        yield _deviations(view, open_)


def _controls(view: View, controls: Iterable[KvpControl]) -> Table:
    columns = (
        Column(view.label(KvpControl, "done_on"), 1.3),
        Column(view.label(KvpStep, "question"), 4),
        Column(view.label(KvpControl, "seen"), 1, numeric=True),
        Column(view.say(N_("Resultat")), 1.6),
    )
    rows = []
    for control in sorted(controls, key=lambda c: c.done_on or date.min):
        step = view.reader.get(KvpStep, control.step)
        words, tone = RESULTS.get(result_of(control.seen, control.right, control.threshold), ("", "neutral"))
        rows.append(
            (
                Cell(view.day(control.done_on)),
                cell(step.question if step else "", small(control.pattern)),
                Cell("" if control.seen is None else str(control.seen)),
                Cell(view.say(words), tone) if words else Cell(""),
            )
        )
    return Table(view.say(N_("Kontroller i året")), columns, tuple(rows))


def _deviations(view: View, found: Iterable[KvpDeviation]) -> Table:
    columns = (
        Column(view.label(KvpDeviation, "description"), 4),
        Column(view.label(KvpDeviation, "severity"), 1.2),
        Column(view.label(KvpDeviation, "deadline"), 1.3),
        Column(view.label(KvpDeviation, "status"), 1.5),
    )
    rows = tuple(
        (Cell(d.description), view.chip(d, "severity"), Cell(view.day(d.deadline)), view.chip(d, "status"))
        for d in found
    )
    return Table(view.say(N_("Åpne avvik")), columns, rows)


NO_COUNTS = ("paid", "days_to_decision", "days_to_start")
"""Numbers of a month that do not count people."""


def kvp_month_sheet(reader: Reader, year: int, translate: Translate, today: date, limit: int | None = LIMIT) -> Outline:
    """The last entered month of the year on a sheet, with the month before; masked together."""
    view = View(reader, translate, year, today, limit)
    published = Published(reader, year, translate, limit)
    last = published.last
    title = month_name(last.at).words(translate) if last else str(year)
    blocks: Iterable[Block] = _month_blocks(view, published, last) if last else _year_blocks(view, published)
    return Outline(
        title=view.say(N_("KVP-måned: {month}"), month=title),
        subtitle=view.say(N_("Månedens tall slik de er ført")),
        office=sender(reader, translate),
        made=today,
        draft=not (last and last.month.locked),
        blocks=tuple(blocks),
    )


def _month_blocks(view: View, published: Published, standing: Standing) -> Iterable[Block]:
    month = standing.month
    said = _said_of_month(view, published, standing)
    yield footer(view)
    columns = (Column(view.say(N_("Tall")), 3), Column(view.say(N_("Antall")), 1, numeric=True))
    for title, keys in PARTS:
        rows = [(Cell(view.label(KvpMonth, key)), Cell(said(key))) for key in keys if said(key) not in ("", "–")]
        if keys == COUNTED:
            rows.insert(
                0, (Cell(view.say(N_("Deltakere ved månedens slutt")), strong=True), Cell(said("closing"), strong=True))
            )
        if rows:
            yield Table(view.say(title), columns, tuple(rows), row_headers=True)
    if difference(standing):
        yield Notice(view.say(N_("Forskjell til talt i fagsystemet: {why}"), why=month.counted_note or "–"), "warning")


def _said_of_month(view: View, published: Published, standing: Standing) -> Callable[[str], str]:
    """How each number of the last month may be said, by its key; how it stood at its end as the year's report says."""
    month = standing.month
    counts = [key for _title, keys in PARTS for key in keys if isinstance(getattr(month, key), int)]
    values: dict[Hashable, int | None] = {key: getattr(month, key) for key in counts if key not in NO_COUNTS}
    values |= {"opening": standing.opening, "closing": standing.closing}
    holds_flows = flows_held(view.limit)(month)
    sums = [s for s in _month_sums() if not (holds_flows and {s.whole, *s.plus} & set(SUMMED))]
    found = masked(values, sums, view.limit, told=("opening", "closing"))

    def said(key: str) -> str:
        if key == "closing":
            return published.said("closing", *standing.at)
        if values.get(key) is None:
            return _uncounted(view, published, standing, key)
        if key in STOOD:
            return published.said("stood", key)
        if holds_flows and key in SUMMED and not is_small(values[key], view.limit):
            return view.say(HIDDEN)
        return found.said(key, values[key], view.translate)

    return said


def _uncounted(view: View, published: Published, standing: Standing, key: str) -> str:
    """What counts nobody, or is not known; what was paid out tells how many there were."""
    if getattr(standing.month, key, None) is None:
        return "–"
    ages = [published.value("stood", age) for age in AGES]
    if key == "paid" and (published.value("closing", *standing.at) is None or None in ages):
        return view.say(HIDDEN)
    return view.chosen(standing.month, key)


def _month_sums() -> Iterable[Sum]:
    yield Sum("closing", ("opening", *INFLOW), OUTFLOW)
    yield Sum("counted", ("closing",))
    yield Sum("completed", OUTCOMES)
    yield Sum("refused", REFUSALS)
    yield Sum("applications", ("granted", "refused", "withdrawn"))
