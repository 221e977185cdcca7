"""The parts of the safety report that tell what is done: standard, figures, training, preparedness, voices."""

from collections.abc import Iterable, Mapping
from datetime import date

from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Column,
    Figure,
    Heading,
    Notice,
    Pairs,
    Paragraph,
    SignOff,
    Table,
    Tone,
)
from navplan.domain.documents.safety_view import Report, nothing
from navplan.domain.documents.year_plan_view import cell, deadline_cell, small
from navplan.domain.modules.safety import (
    SafetyDeviation,
    SafetyExercise,
    SafetyIncidents,
    SafetyPartnership,
    SafetyPoint,
    SafetyPreparedness,
    SafetyReply,
    SafetyStandard,
    SafetyStatement,
)
from navplan.domain.modules.safety.words_practice import (
    APPROVING,
    BREACHES,
    CATEGORIES,
    CHANNELS,
    GROUPS,
    TRAINING_EMPLOYERS,
)
from navplan.domain.records import field_of
from navplan.domain.safety.approval import approvals_of
from navplan.domain.safety.counts import Sums, exercised_share, may_show_months
from navplan.domain.safety.incident_grid import last_year, quarters_of, sums_in, twelve_months
from navplan.domain.safety.privacy_check import check_privacy, let_past
from navplan.domain.safety.training import STATE_WORDS, Grid, PrintedGrid, printed, training_grid
from navplan.domain.safety.training_picture import training_picture
from navplan.domain.safety.written import FAILED, IN_ORDER, MISSING, TOO_OLD, written_items
from navplan.domain.small_numbers import Key, Masked, Sum, in_table, part_of
from navplan.domain.words import N_


def standard(report: Report, most: int = 0) -> Iterable[Block]:
    """Part 8: which standard, how many points are met, and every open deviation; in a short print the first `most`."""
    yield Heading(report.say(N_("Standard og avvik")))
    used = [s for s in report.reader.all(SafetyStandard) if s.in_use]
    if not used:
        yield nothing(report)
        return
    points = report.reader.linked(SafetyPoint, "standard", used[0].id)
    met = sum(point.status == "oppfylt" for point in points)
    broken = sum(point.status in BREACHES for point in points)
    words = N_("{name}, versjon {version}: {met} av {whole} punkter oppfylt, {broken} brutt. {source}")
    values = {"name": used[0].name, "version": used[0].version, "source": used[0].source}
    yield Paragraph(report.say(words, met=met, whole=len(points), broken=broken, **values))
    deviations = sorted(
        (d for d in report.reader.all(SafetyDeviation) if d.closed_on is None),
        key=lambda d: (bool(d.compensating), d.deadline or date.max),
    )
    if not deviations:
        return
    left_out = len(deviations) - most if most else 0
    deviations = deviations[:most] if most else deviations
    columns = (
        Column(report.say(N_("Avvik")), 2.5),
        Column(report.say(N_("Til det er lukket")), 2.5),
        Column(report.say(N_("Frist"))),
        Column(report.say(N_("Eier"))),
    )
    rows = tuple(
        (
            Cell(deviation.description),
            Cell(
                deviation.compensating or report.say(N_("Ikke kompensert")),
                None if deviation.compensating else "danger",
            ),
            deadline_cell(report.view, deviation.deadline),
            Cell(report.view.chosen(deviation, "owner")),
        )
        for deviation in deviations
    )
    yield Table(report.say(N_("Åpne avvik")), columns, rows)
    if left_out > 0:
        yield Paragraph(report.say(N_("{n} avvik til står i hele rapporten."), n=left_out), "note")


def incidents(report: Report) -> Iterable[Block]:
    """Part 9: category by channel over twelve months with small numbers hidden; followed up and reaction shares."""
    yield Heading(report.say(N_("Hendelser de siste tolv månedene")))
    found = last_year(report.reader, report.view.today)
    if not found.count:
        yield nothing(report)
        return
    say = report.view.translate
    values, added = in_table(found.table)
    shown = report.view.masked(values | _shared(found), [*added, *_shares(found)])
    columns = (
        Column("", 2),
        *(Column(say(o.label), numeric=True) for o in CHANNELS),
        Column(report.say(N_("I alt")), numeric=True),
    )
    wide = range(len(CHANNELS))
    names = [*(say(option.label) for option in CATEGORIES), report.say(N_("I alt"))]
    lines: list[list[Key]] = [[*((r, c) for c in wide), ("row", r)] for r in range(len(CATEGORIES))]
    lines.append([*(("column", c) for c in wide), "whole"])
    rows = tuple(
        (Cell(name), *(Cell(shown.said(key, values[key], say)) for key in keys))
        for name, keys in zip(names, lines, strict=True)
    )
    yield Table(report.say(N_("Hendelser etter kategori og kanal")), columns, rows, row_headers=True)
    if shown.small or shown.hidden:
        text = N_("Tall under {limit} er skjult, og andre tall der de ville røpet dem.")
        yield Paragraph(report.say(text, limit=shown.limit), "note")
    for words, part in ((N_("{share} % fulgt opp."), "followed"), (N_("{share} % fikk en reaksjon."), "reacted")):
        if shown.of(part, "whole") == "shown":  # a share of a hidden number would tell it
            yield Paragraph(report.say(words, share=found.share(_shared(found)[part] or 0)))
    yield from _quarters(report, shown)
    taken = [row.extracted_on for row in report.reader.all(SafetyIncidents) if row.extracted_on]
    if taken:
        sources = {report.view.chosen(row, "source") for row in report.reader.all(SafetyIncidents)}
        told = report.say(
            N_("Kilde: {source}, hentet ut {day}."), source=", ".join(sorted(sources)), day=report.view.day(max(taken))
        )
        yield Paragraph(told, "note")
    if found.not_reconciled:
        yield Notice(report.say(N_("Noen tall fra to systemer er ikke avstemt og kan være talt to ganger.")), "warning")


def _quarters(report: Report, by_category: Masked) -> Iterable[Block]:
    """By quarter, where the office is known to be large enough and the whole is shown anyway (8.4)."""
    if not may_show_months(report.state.employees) or by_category.of("whole") != "shown":
        return
    found = quarters_of(twelve_months(report.view.today))
    counts: dict[Key, int | None] = {n: sums_in(report.reader, period).count for n, period in enumerate(found)}
    counts["whole"] = sum(count or 0 for count in counts.values())
    shown = report.view.masked(counts, [Sum("whole", tuple(range(len(found))))], ("whole",))
    if shown.of("whole") != "shown":
        return
    columns = (Column(report.say(N_("Tid")), 2), Column(report.say(N_("Antall")), numeric=True))
    say = report.view.translate
    rows = tuple((Cell(p.said.words(say)), Cell(shown.said(n, counts[n], say))) for n, p in enumerate(found))
    yield Table(report.say(N_("Hendelser hvert kvartal")), columns, rows, row_headers=True)


def _shared(found: Sums) -> dict[Key, int | None]:
    """The numbers that the shares are made of, each with its rest."""
    parts = {"followed": found.followed_up, "reacted": found.reacted}
    shared: dict[Key, int | None] = {}
    for part, n in parts.items():
        shared |= {part: n, ("not", part): found.count - n}
    return shared


def _shares(found: Sums) -> Iterable[Sum]:
    return (part_of("whole", part, ("not", part)) for part in ("followed", "reacted"))


def practice(report: Report) -> Iterable[Block]:
    """Part 10: coverage of training per group and employer, and exercises with what they changed."""
    yield Heading(report.say(N_("Opplæring og øvelser")))
    grid = training_grid(report.reader, report.view.today)
    if grid.cells:
        masked = printed(grid, report.view.limit)
        words = report.say(N_("Gyldig opplæring, i det temaet som er dårligst dekket"))
        yield Figure(words, training_picture(grid, report.view.translate, masked), _coverage(report, grid, masked))
    done, whole = exercised_share(report.picture)
    words = N_("{done} av {whole} høye eller livstruende situasjoner er øvd på det siste året.")
    yield Paragraph(report.say(words, done=done, whole=whole))
    exercises = sorted(report.reader.all(SafetyExercise), key=lambda e: e.done_on or e.planned_on or report.view.today)
    if exercises:
        heads = (
            Column(report.say(N_("Øvelse")), 2),
            Column(report.say(N_("Når"))),
            Column(report.say(N_("Lærdom")), 3),
        )
        yield Table(
            report.say(N_("Gjennomførte og planlagte øvelser")), heads, tuple(_exercise(report, e) for e in exercises)
        )


def _coverage(report: Report, grid: Grid, masked: PrintedGrid) -> Table:
    """The picture as a table, with small numbers hidden in the same way."""
    say = report.view.translate
    columns = (Column(report.say(N_("Målgruppe")), 2), *(Column(say(option.label)) for option in TRAINING_EMPLOYERS))
    rows = [
        (Cell(say(option.label)), *(_covered(report, grid, masked, (option.key, e)) for e in grid.employers))
        for option in GROUPS
        if any(grid.cell(option.key, e) for e in grid.employers)
    ]
    totals = (Cell(masked.totals[e].said().words(say), strong=True) for e in grid.employers)
    rows.append((Cell(report.say(N_("I alt")), strong=True), *totals))
    return Table(report.say(N_("Opplært av alle i gruppen")), columns, tuple(rows), row_headers=True)


def _covered(report: Report, grid: Grid, masked: PrintedGrid, at: tuple[str, str]) -> Cell:
    found = grid.cell(*at)
    if found is None:
        return Cell("–")
    shown = masked.cells[at]
    text = shown.said().words(report.view.translate)
    if shown.is_hidden:
        return Cell(text)
    state = report.view.translate(STATE_WORDS[found.state(grid.today)])
    return cell(text, small(report.say(N_("{state}, til {day}"), state=state, day=report.view.day(found.expires))))


def _exercise(report: Report, exercise: SafetyExercise) -> tuple[Cell, ...]:
    seconds = exercise.help_seconds
    time = report.say(N_("Tid til hjelp: {n} sekunder"), n=seconds) if seconds is not None else ""
    planned = report.say(N_("Planlagt {day}"), day=report.view.day(exercise.planned_on))
    changed = ", ".join(report.reader.named("measure", id) for id in exercise.measures)
    return (
        cell(exercise.title, small(report.view.chosen(exercise, "form"))),
        Cell(report.view.day(exercise.done_on) if exercise.done_on else planned),
        cell(exercise.worked, exercise.improve, small(time), small(changed)),
    )


def preparedness(report: Report) -> Iterable[Block]:
    """Part 11: the check list of what must be written; no phone lists and no drawings of the premises."""
    yield Heading(report.say(N_("Beredskap og skriftlige krav")))
    columns = (Column(report.say(N_("Krav")), 3), Column(report.say(N_("Slik står det")), 2))
    tones: Mapping[str, Tone] = {MISSING: "danger", FAILED: "danger", TOO_OLD: "warning", IN_ORDER: "success"}
    say = report.view.translate
    rows = tuple(
        (Cell(say(item.label)), Cell(item.said.words(say), tones[item.state]))
        for item in written_items(report.reader, report.view.today)
    )
    yield Table(report.say(N_("Det som skal finnes skriftlig")), columns, rows, row_headers=True)


def statements(report: Report) -> Iterable[Block]:
    """Part 12: what the verneombud have said, word for word, and the leader's answers below. Always printed."""
    yield Heading(report.say(N_("Verneombudenes uttalelser")))
    found = report.reader.linked(SafetyStatement, "assessment", report.assessment.id)
    given = [statement for statement in found if statement.given_on]
    for line, words in (("stat", N_("Verneombud for staten")), ("kommune", N_("Verneombud for kommunen"))):
        own = [statement for statement in given if statement.line == line]
        if not own:
            yield Heading(report.say(words), 2, bookmark=False)
            yield Notice(report.say(N_("Ikke hørt ennå.")), "warning")
        for statement in own:
            yield Heading(f"{report.say(words)}: {_verdict(report, statement)}", 2, bookmark=False)
            yield from _statement(report, statement)


def _verdict(report: Report, statement: SafetyStatement) -> str:
    """Agreement and day in the heading, so that nobody reads past a disagreement."""
    verdict = report.view.chosen(statement, "agrees").lower()
    return report.say(N_("{verdict}, gitt {day}"), verdict=verdict, day=report.view.day(statement.given_on))


def _statement(report: Report, statement: SafetyStatement) -> Iterable[Block]:
    names = [report.picture.of(id) for id in statement.disagrees_on]
    told = ", ".join(seen.name for seen in names if seen is not None)
    if told:
        yield Paragraph(f"{report.view.label(SafetyStatement, 'disagrees_on')}: {told}", "note")
    yield Paragraph(statement.words)
    for reply in report.reader.linked(SafetyReply, "statement", statement.id):
        who = report.view.role(reply.role)
        head = " · ".join(
            part for part in (report.view.label(SafetyReply, "words"), who, report.view.day(reply.replied_on)) if part
        )
        yield Paragraph(f"{head}: {reply.words}")


def partnership(report: Report) -> Iterable[Block]:
    """Part 13: what the partnership has decided, and the signatures."""
    yield Heading(report.say(N_("Partnerskapet")))
    treated = report.reader.linked(SafetyPartnership, "assessment", report.assessment.id)
    if not treated:
        yield nothing(report)
    for treatment in treated:
        rows = [
            (
                report.view.label(SafetyPartnership, key),
                field_of(SafetyPartnership, key).kind.show(value, report.view.translate),
            )
            for key in ("held_on", "presented", "decision", "follow_up_on", "archive_ref")
            if (value := getattr(treatment, key))
        ]
        yield Pairs(tuple(rows))
    newest = approvals_of(report.assessment, report.reader)
    parties = []
    for option in APPROVING:
        approval = newest.get(option.key)
        who = (
            f"{approval.name}, {report.view.day(approval.approved_on)}" if approval else report.say(N_("Ikke signert"))
        )
        parties.append((report.view.translate(option.label), who))
    yield SignOff(tuple(parties))


def privacy(report: Report) -> Iterable[Block]:
    """Part 14: the second scan. A hit stops the document before it is made; accepted warnings are named by field."""
    checked = check_privacy(report.reader)
    yield Paragraph(
        report.say(N_("Personvernkontroll: 0 treff, {day}."), day=report.view.day(report.view.today)), "note"
    )
    if checked.warnings:
        names = ", ".join(report.view.translate(label) for label in checked.warnings)
        yield Paragraph(report.say(N_("Felt med advarsler som er godtatt: {fields}."), fields=names), "note")
    past = [f"{report.view.translate(one.label)} ({one.passed.rule})" for one in let_past(report.reader)]
    if past:
        words = N_("Bekreftet at det ikke er et fødselsnummer: {fields}.")
        yield Paragraph(report.say(words, fields=", ".join(dict.fromkeys(past))), "note")


def notice_board(report: Report) -> Iterable[Block]:
    """What staff should know: measures and routines. Nothing of what the premises lack."""
    yield Heading(report.say(N_("Slik jobber vi trygt")))
    shown = [
        deed.measure.title
        for deed in report.picture.deeds
        if (deed.state in ("innfort", "virker", "venter"))
        or (deed.about.level != "2" and deed.state in ("besluttet", "i_arbeid"))
    ]
    yield Bullets(tuple(dict.fromkeys(shown))) if shown else nothing(report)
    yield Heading(report.say(N_("Rutiner")), 2)
    rows = [
        (report.view.label(SafetyPreparedness, key), value)
        for key in ("routine_place",)
        if (value := getattr(report.state, key))
    ]
    days = ("routine_on", "lone_work_on", "outside_on", "follow_up_on")
    rows += [
        (report.view.label(SafetyPreparedness, key), report.view.day(getattr(report.state, key)))
        for key in days
        if getattr(report.state, key)
    ]
    yield Pairs(tuple(rows)) if rows else nothing(report)
    yield Paragraph(report.say(N_("Meld fra om alle hendelser, også de små. Si fra til leder eller verneombud.")))
