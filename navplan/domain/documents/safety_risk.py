"""The parts of the safety report that tell of risk: first page, matrix, top lists, situations, factors, plan."""

from collections.abc import Iterable

from navplan.domain.documents.outline import Block, Bullets, Cell, Column, Figure, Heading, Pairs, Paragraph, Table
from navplan.domain.documents.safety_view import Report, level_cell, marks, nothing
from navplan.domain.documents.year_plan_view import cell, deadline_cell, small
from navplan.domain.modules.plan import Measure, is_overdue
from navplan.domain.modules.safety import SafetyAssessment, SafetyDeviation, SafetyExercise, SafetyMeasure, SafetyScale
from navplan.domain.modules.safety.rules import HIGH, PREPAREDNESS, counts_after, critical_lacks, is_critical
from navplan.domain.modules.safety.words import (
    AREAS,
    CONSEQUENCE_MEANINGS,
    CONSEQUENCES,
    FACTORS,
    PAYERS,
    PROBABILITIES,
    PROBABILITY_MEANINGS,
)
from navplan.domain.records import field_of
from navplan.domain.safety.matrix import When, matrix, score_of
from navplan.domain.safety.moves import moves
from navplan.domain.safety.picture import Seen, picture
from navplan.domain.safety.training import printed, training_grid
from navplan.domain.words import N_

DECISIONS = 3
"""How many decisions the first page puts before the partnership."""

TOP = 5
MUCH = 100_000
"""Kroner from which a measure is put before the owners even when it is settled who pays."""


def first_page(report: Report) -> Iterable[Block]:
    """Part 1: everything an owner must know, on one page."""
    yield Heading(report.say(N_("Status på én side")))
    yield from marks(report)
    yield Pairs(tuple(_figures(report)))
    rows = tuple(
        (Cell(_area(report, area.key)), level_cell(report, area.combined.level), Cell(_why(report, area.combined)))
        for area in report.picture.areas
        if area.combined.level
    )
    if rows:
        columns = (
            Column(report.say(N_("Område")), 2),
            Column(report.say(N_("Nivå"))),
            Column(report.say(N_("Merknad")), 2.5),
        )
        yield Table(report.say(N_("Samlet nivå i hvert område")), columns, rows, row_headers=True)
    asked = decisions(report)
    yield Heading(report.say(N_("Partnerskapet må ta stilling til")), 3, bookmark=False)
    yield Bullets(tuple(asked), numbered=True) if asked else Paragraph(report.say(N_("Ingenting venter på eierne nå.")))


def _figures(report: Report) -> Iterable[tuple[str, str]]:
    seen, reader, today = report.picture, report.reader, report.view.today
    words = report.say(
        N_("{now} nå, {after} etter planlagte tiltak"), now=seen.count(HIGH), after=seen.count(HIGH, True)
    )
    yield report.say(N_("Høy risiko")), words
    yield report.say(N_("Tiltak over fristen")), str(sum(is_overdue(deed.measure, today) for deed in seen.deeds))
    yield report.say(N_("Åpne avvik")), str(sum(d.closed_on is None for d in reader.all(SafetyDeviation)))
    done = [e.done_on for e in reader.all(SafetyExercise) if e.done_on]
    yield report.say(N_("Sist øvd")), report.view.day(max(done)) if done else report.say(N_("aldri ført"))
    totals = printed(training_grid(reader, today), report.view.limit).totals
    for employer, words in (("stat", N_("Opplært, staten")), ("kommune", N_("Opplært, kommunen"))):
        yield report.say(words), totals[employer].said().words(report.view.translate)
    before = reader.get(SafetyAssessment, report.assessment.replaces)
    if before is not None:
        old = picture(before, reader, today)
        words = report.say(N_("{before} høy da, {now} nå"), before=old.count(HIGH), now=seen.count(HIGH))
        yield report.say(N_("Siden forrige vurdering")), words


def _why(report: Report, combined: object) -> str:
    told = (
        ("overridden", N_("overstyrt")),
        ("many_middle", N_("tre eller flere middels")),
        ("weak_factors", N_("to eller flere svake faktorer")),
    )
    return ", ".join(report.say(words) for key, words in told if getattr(combined, key))


def decisions(report: Report) -> list[str]:
    """What the owners must decide: measures nobody owns first, then risks that stay high, then untreated deviations."""
    unowned = [d.measure.title for d in report.picture.deeds if d.about.payer == "uavklart"]
    found = [report.say(N_("Hvem eier og betaler «{name}»?"), name=title) for title in unowned]
    for seen in report.picture.scored:
        if seen.level_after == HIGH:
            found.append(report.say(N_("{name} er høy også etter tiltakene. Hva mer skal til?"), name=seen.name))
    for deviation in report.reader.all(SafetyDeviation):
        if deviation.closed_on is None and deviation.partnership_on is None:
            found.append(report.say(N_("Avviket «{name}» er ikke behandlet."), name=deviation.description))
    return found[:DECISIONS]


def _area(report: Report, key: str) -> str:
    return report.options(AREAS, [key])


def about(report: Report) -> Iterable[Block]:
    """Part 2: what was assessed, by whom, on what basis, and how sure it is."""
    yield Heading(report.say(N_("Om vurderingen")))
    keys: tuple[str, ...] = (
        "type",
        "scope",
        "left_out",
        "unit_part",
        "coordinated",
        "met_on",
        "participants",
        "bases",
        "knowledge",
    )
    keys += ("knowledge_why", "police_minutes", "worst", "next_review", "law_per")
    record = report.assessment
    rows = []
    for key in keys:
        field = field_of(SafetyAssessment, key)
        shown = field.kind.show(getattr(record, key), report.view.translate)
        if shown:
            rows.append((report.view.label(SafetyAssessment, key), shown))
    yield Pairs(tuple(rows))
    yield from _since_last(report)


def _since_last(report: Report) -> Iterable[Block]:
    """New, closed, raised and lowered situations since the assessment that this one replaces."""
    before = report.reader.get(SafetyAssessment, report.assessment.replaces)
    if before is None:
        return
    found = moves(picture(before, report.reader, report.view.today), report.picture)
    rows = [
        (
            report.say(words),
            "; ".join(f"{seen.name} {seen.record.situation}" for seen in some) or report.say(N_("Ingen")),
        )
        for words, some in (
            (N_("Nye"), found.new),
            (N_("Tatt ut"), found.closed),
            (N_("Høyere"), found.raised),
            (N_("Lavere"), found.lowered),
        )
    ]
    yield Heading(report.say(N_("Hva er nytt siden sist")), 2)
    yield Pairs(tuple(rows))


def matrices(report: Report) -> Iterable[Block]:
    """Part 3: the matrix now and after, as pictures with the same as tables, and the scales."""
    yield Heading(report.say(N_("Matrise nå og etter")))
    now: When = "now"
    after: When = "after"
    for when, words, table in (
        (now, N_("Nå"), N_("Situasjonene nå")),
        (after, N_("Etter planlagte tiltak"), N_("Situasjonene etter planlagte tiltak")),
    ):
        drawing = matrix(report.picture, when, report.view.translate)
        yield Figure(report.say(words), drawing, _as_table(report, when, report.say(table)))
    yield _scale(report, report.say(N_("Sannsynlighet")), PROBABILITIES, PROBABILITY_MEANINGS)
    yield _scale(report, report.say(N_("Konsekvens")), CONSEQUENCES, CONSEQUENCE_MEANINGS)
    scale = report.picture.scale
    words = N_("Skala {n}: lav til og med {low}, middels til og med {middle}. Fra konsekvens {floor} aldri lav.")
    values = {"n": scale.version, "low": scale.low_max, "middle": scale.middle_max, "floor": scale.floor_from}
    yield Paragraph(report.say(words, **values), "note")
    yield Paragraph(_reviews(report), "note")


def _reviews(report: Report) -> str:
    """R3: how soon each level is looked at again, and why the scale was changed when it was."""
    low, middle, high = report.picture.scale.months
    words = N_("Ny vurdering etter {high} måneder ved høy, {middle} ved middels og {low} ved lav.")
    told = report.say(words, high=high, middle=middle, low=low)
    record = report.reader.get(SafetyScale, report.assessment.scale)
    if record is None or not record.reason:
        return told
    changed = N_("Skalaen er endret {day}: {why}")
    return f"{told} {report.say(changed, day=report.view.day(record.from_on), why=record.reason)}"


def _as_table(report: Report, when: When, caption: str) -> Table:
    seen = report.picture.scored
    columns = (Column("", 1.6), *(Column(f"K{k}") for k in range(1, 6)))
    rows = []
    for s in range(5, 0, -1):
        cells = [Cell(f"S{s} {report.view.translate(PROBABILITIES[s - 1])}")]
        for k in range(1, 6):
            level = report.picture.scale.level((s, k))
            names = ", ".join(one.name for one in seen if score_of(one, when) == (s, k))
            chip = level_cell(report, level)
            cells.append(cell(Cell(f"{s * k} {chip.text}", chip.tone), names))
        rows.append(tuple(cells))
    return Table(caption, columns, tuple(rows), row_headers=True)


def _scale(report: Report, title: str, names: tuple[str, ...], meanings: tuple[str, ...]) -> Table:
    columns = (Column(title, 1), Column(report.say(N_("Betyr")), 3))
    say = report.view.translate
    pairs = enumerate(zip(names, meanings, strict=True), start=1)
    return Table(title, columns, tuple((Cell(f"{n} {say(a)}"), Cell(say(b))) for n, (a, b) in pairs), row_headers=True)


def top_lists(report: Report) -> Iterable[Block]:
    """Part 4: the rare and fatal beside the frequent."""
    for words, caption, rows in (
        (N_("Verst tenkelig"), N_("Etter konsekvens, så sannsynlighet"), report.picture.worst_thinkable),
        (N_("Hyppigst"), N_("Etter sannsynlighet, så konsekvens"), report.picture.most_frequent),
    ):
        yield Heading(report.say(words), 2)
        yield _short_table(report, report.say(caption), rows[:TOP]) if rows else nothing(report)


def critical(report: Report) -> Iterable[Block]:
    """R6: every situation that can cost a life has its line, with preparedness and the last exercise."""
    found = [seen for seen in report.picture.worst_thinkable if seen.now and is_critical(seen.now)]
    if not found:
        return
    yield Heading(report.say(N_("Kan koste liv")), 2)
    columns = (
        Column(report.say(N_("Nr")), 0.5),
        Column(report.say(N_("Situasjon")), 2.5),
        Column(report.say(N_("Beredskapstiltak")), 2.5),
        Column(report.say(N_("Sist øvd")), 1.5),
    )
    rows = tuple(_critical(report, seen) for seen in found)
    yield Table(report.say(N_("Situasjoner med kritisk konsekvens, uansett sannsynlighet")), columns, rows)


def _critical(report: Report, seen: Seen) -> tuple[Cell, ...]:
    today = report.view.today
    lacks = critical_lacks(seen.means, seen.exercised, today)
    ready = [d.measure.title for d in seen.deeds if d.about.level == PREPAREDNESS and counts_after(d.state)]
    done = [day for day in seen.exercised if day <= today]
    last = report.view.day(max(done)) if done else report.say(N_("Aldri øvd"))
    late = cell(last, Cell(report.say(N_("Ikke øvd på 12 måneder")), "danger")) if done else Cell(last, "danger")
    return (
        Cell(seen.name),
        Cell(seen.record.situation),
        cell(*ready) if ready else Cell(report.say(N_("Mangler")), "danger"),
        late if "ovelse" in lacks else Cell(last),
    )


def _short_table(report: Report, caption: str, rows: Iterable[Seen]) -> Table:
    columns = (Column(report.say(N_("Nr")), 0.5), Column(report.say(N_("Situasjon")), 3), Column(report.say(N_("Nå"))))
    return Table(
        caption,
        (*columns, Column(report.say(N_("Etter")))),
        tuple(
            (
                Cell(seen.name),
                Cell(seen.record.situation),
                level_cell(report, seen.level, seen.needs_knowledge),
                level_cell(report, seen.level_after) if seen.level_after else Cell("–"),
            )
            for seen in rows
        ),
    )


def situations(report: Report) -> Iterable[Block]:
    """Part 5: every situation with what can happen, what works today, levels, measures, who and when."""
    yield Heading(report.say(N_("Situasjoner")))
    columns = (
        Column(report.say(N_("Nr")), 0.6),
        Column(report.say(N_("Situasjon og hva som kan skje")), 2.6),
        Column(report.say(N_("Virker i dag")), 1.7),
        Column(report.say(N_("Nå")), 1),
        Column(report.say(N_("Tiltak og ansvarlig")), 2.4),
        Column(report.say(N_("Etter")), 1),
    )
    order = (*report.picture.scored, *(s for s in report.picture.situations if s.now is None))
    rows = tuple(_situation(report, seen) for seen in order)
    yield Table(report.say(N_("Alle situasjoner, verste først")), columns, rows) if rows else nothing(report)


def _situation(report: Report, seen: Seen) -> tuple[Cell, ...]:
    own = seen.record
    works = [report.reader.named("measure", id) for id in own.works]
    none = report.say(N_("Ingen")) if own.works_none else ""
    deeds = [
        f"{deed.measure.title} ({report.view.role(deed.measure.role)}, {report.view.day(deed.measure.deadline)})"
        for deed in seen.deeds
    ]
    return (
        Cell(seen.name),
        cell(own.situation, small(own.happening), small(_area(report, own.area))),
        cell(*(text for text in (own.works_note, *works, none) if text)),
        cell(level_cell(report, seen.level, seen.needs_knowledge), small(_product(seen.now))),
        cell(*deeds)
        if deeds
        else Cell(report.say(N_("Godtatt: {why}"), why=own.accepted_why) if seen.accepted else ""),
        cell(level_cell(report, seen.level_after), small(_product(seen.after))) if seen.after else Cell("–"),
    )


def _product(score: tuple[int, int] | None) -> str:
    return f"S{score[0]} × K{score[1]} = {score[0] * score[1]}" if score else ""


def factors(report: Report) -> Iterable[Block]:
    """Part 6: the factor check; only «Delvis» and «Svak» in full."""
    yield Heading(report.say(N_("Faktorsjekk")))
    say = report.view.translate
    labels = {option.key: say(option.label) for option in FACTORS}
    good = [f for f in report.picture.factors if f.verdict == "god"]
    yield Paragraph(
        report.say(
            N_("God kontroll på {n} av {whole} vurderte faktorer."), n=len(good), whole=len(report.picture.factors)
        )
    )
    columns = (
        Column(report.say(N_("Faktor")), 2),
        Column(report.say(N_("Område"))),
        Column(report.say(N_("Vurdering"))),
    )
    rows = tuple(
        (
            Cell(labels.get(row.factor, row.factor)),
            Cell(_area(report, row.area)),
            report.view.chip(row, "verdict"),
            Cell(row.why),
        )
        for row in report.picture.factors
        if row.verdict in ("delvis", "svak")
    )
    if rows:
        caption = report.say(N_("Faktorer med delvis eller svak kontroll"))
        yield Table(caption, (*columns, Column(report.say(N_("Begrunnelse")), 2.5)), rows)


def plan(report: Report, only_owners: bool = False, most: int = 0) -> Iterable[Block]:
    """Part 7: measures by deadline, those over it strong; for owners only what nobody owns or what costs much."""
    yield Heading(report.say(N_("Tiltaksplan")))
    deeds = sorted(
        report.picture.deeds, key=lambda d: (d.measure.deadline is None, d.measure.deadline or report.view.today)
    )
    if only_owners:
        deeds = [d for d in deeds if d.about.payer == "uavklart" or (d.measure.amount or 0) >= MUCH]
    if not deeds:
        yield nothing(report)
        return
    left_out = len(deeds) - most if most else 0
    deeds = deeds[:most] if most else deeds
    columns = (
        Column(report.say(N_("Frist")), 1.2),
        Column(report.say(N_("Tiltak")), 3),
        Column(report.say(N_("Virker slik")), 1.6),
        Column(report.say(N_("Ansvarlig")), 1.5),
        Column(report.say(N_("Eies av"))),
    )
    rows = []
    for deed in deeds:
        late = is_overdue(deed.measure, report.view.today)
        is_open = deed.state not in ("innfort", "virker", "virker_ikke", "avvist", "venter")
        cost = field_of(Measure, "amount").kind.show(deed.measure.amount, report.view.translate)
        rows.append(
            (
                deadline_cell(report.view, deed.measure.deadline, is_open),
                cell(Cell(deed.measure.title, strong=late), small(deed.about.interim), small(cost)),
                Cell(report.view.chosen(deed.about, "level")),
                Cell(report.view.role(deed.measure.role)),
                Cell(report.options(PAYERS, [deed.about.payer]) if deed.about.payer else ""),
            )
        )
    yield Table(report.say(N_("Tiltak etter frist")), columns, tuple(rows))
    if left_out > 0:
        yield Paragraph(report.say(N_("{n} tiltak med senere frist står i hele rapporten."), n=left_out), "note")
    yield Paragraph(_shares(report), "note")


def _shares(report: Report) -> str:
    """How the measures spread over the hierarchy."""
    deeds = report.picture.deeds
    kind = field_of(SafetyMeasure, "level").kind
    counts = [(level, sum(deed.about.level == level for deed in deeds)) for level in ("1", "2", "3", "4", "5")]
    told = [f"{level} {kind.show(level, report.view.translate).lower()}: {n}" for level, n in counts if n]
    return report.say(N_("Virkemåter: {shares}."), shares=", ".join(told))
