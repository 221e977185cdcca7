"""The letter, section by section: what it expects, how the office stands, and what is being done."""

from collections.abc import Iterable

from navplan.domain.coverage import assessment_of, expectations_of, section_tally, sections_of, standing
from navplan.domain.documents.outline import Block, Cell, Column, Heading, PageBreak, Paragraph, Progress, Table
from navplan.domain.documents.year_plan_goals import work_table
from navplan.domain.documents.year_plan_summary import tally_words
from navplan.domain.documents.year_plan_view import View, cell, lines_of, small
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Fact, Letter, LetterSection, Treatment
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import R
from navplan.domain.words import N_

DEEPEST = 5
"""Headings deeper than this are set like this one."""


def letter_chapter(view: View, letter: Letter) -> tuple[Block, ...]:
    """One letter of the year, every section in the letter's order."""
    about = (letter.title, view.chosen(letter, "sender"), view.day(letter.dated), letter.reference)
    blocks: list[Block] = [PageBreak(), Heading(view.letter_name(letter))]
    blocks.append(Paragraph(" · ".join(part for part in about if part), "note"))
    for section in sections_of(letter, view.reader):
        blocks.extend(_section(view, section))
    return tuple(blocks)


def _section(view: View, section: LetterSection) -> Iterable[Block]:
    yield Heading(section.title, min(2 + depth_of(section, view), DEEPEST))
    expectations = expectations_of(section, view.reader)
    if expectations:
        yield from _coverage(view, section)
        yield _expectation_table(view, expectations)
    else:
        yield Paragraph(view.say(N_("Brevet har ingen forventninger i dette kapitlet.")), "note")
    yield from _facts(view, section)
    yield from _treatments(view, section)
    yield from _work(view, expectations)


def depth_of(section: LetterSection, view: View) -> int:
    """How many sections the section lies within; a ring of sections is followed once."""
    seen = {section.id}
    above = view.reader.get(LetterSection, section.parent)
    while above is not None and above.id not in seen:
        seen.add(above.id)
        above = view.reader.get(LetterSection, above.parent)
    return len(seen) - 1


def _coverage(view: View, section: LetterSection) -> Iterable[Block]:
    count = section_tally(section, view.reader)
    if count.total:
        words = view.say(
            N_("{assessed} vurdert · {covered} dekket"),
            assessed=tally_words(view, count.assessed, count),
            covered=tally_words(view, count.covered, count),
        )
        yield Progress(view.chosen(section, "theme"), count.assessed, count.total, words)
    else:
        yield Paragraph(view.say(N_("Ingen av forventningene er krav til oss.")), "note")


def _expectation_table(view: View, expectations: tuple[Expectation, ...]) -> Table:
    columns = (
        Column(view.say(N_("Nr.")), 0.55, numeric=True),
        Column(view.say(N_("Forventning")), 3.6),
        Column(view.say(N_("Vurdering")), 2.0),
        Column(view.label(Assessment, "comment"), 3.0),
        Column(view.say(N_("Ansvar, dokumentasjon og tiltak")), 2.6),
    )
    rows = tuple(_expectation_row(view, number, e) for number, e in enumerate(expectations, start=1))
    return Table(view.say(N_("Hva brevet venter, og hvordan vi står")), columns, rows)


def _expectation_row(view: View, number: int, expectation: Expectation) -> tuple[Cell, ...]:
    own = assessment_of(expectation, view.reader)
    return (
        Cell(str(number)),
        cell(expectation.wording, *_binding(view, expectation)),
        _verdict(view, expectation, own),
        cell(*lines_of(own.comment)) if own else Cell(""),
        cell(*_answer(view, expectation, own)),
    )


def _binding(view: View, expectation: Expectation) -> Iterable[Cell]:
    """How binding, for whom, by when, and by which law."""
    to_whom = (view.chosen(expectation, "addressee"), view.chosen(expectation, "also"))
    yield small(f"{view.chosen(expectation, 'modality')} · {', '.join(part for part in to_whom if part)}")
    if expectation.deadline:
        yield small(view.say(N_("Frist i brevet: {deadline}"), deadline=expectation.deadline))
    yield small("; ".join(expectation.law_refs))
    if expectation.dropped:
        yield Cell(view.label(Expectation, "dropped"), "neutral")


def _verdict(view: View, expectation: Expectation, own: Assessment | None) -> Cell:
    stand = standing(expectation, view.reader)
    if own is None and not stand.counts:
        return small(view.say(N_("Ikke et krav til oss")))
    if own is None:
        return Cell(view.say(N_("Ikke vurdert")), "neutral")
    return cell(
        view.chip(own, "result"),
        view.chip(own, "work"),
        Cell(view.label(Assessment, "again") if stand.again else "", "warning"),
        small(view.say(N_("Vurdert {day}"), day=view.day(own.assessed_on)) if own.assessed_on else ""),
    )


def _answer(view: View, expectation: Expectation, own: Assessment | None) -> Iterable[Cell]:
    """Who answers, what shows it and until when, and what is being done."""
    if own and own.role:
        yield Cell(view.role(own.role))
    for evidence in view.reader.linked(Evidence, "assessment", own.id) if own else ():
        yield _evidence(view, evidence)
    for measure in view.reader.linked(Measure, "expectations", expectation.id):
        yield small(view.say(N_("Tiltak: {name}"), name=view.reader.named(Measure.KEY, measure.id)))


def _evidence(view: View, evidence: Evidence) -> Cell:
    shown = small(view.say(N_("Dokumentasjon: {title}"), title=evidence.title))
    if evidence.expires is None:
        return shown
    if evidence.expires < view.today:
        return cell(shown, Cell(view.say(N_("Gikk ut {day}"), day=view.day(evidence.expires)), "warning"))
    return cell(shown, small(view.say(N_("Gjelder til {day}"), day=view.day(evidence.expires))))


def _facts(view: View, section: LetterSection) -> Iterable[Block]:
    facts = sorted(view.reader.linked(Fact, "section", section.id), key=lambda fact: fact.position or 0)
    if not facts:
        return
    columns = (
        Column(view.say(N_("Opplysning")), 4.6),
        Column(view.say(N_("Verdi")), 1.8),
        Column(view.say(N_("Enhet")), 1.4),
        Column(view.say(N_("År")), 0.8, numeric=True),
    )
    rows = tuple((Cell(f.wording), Cell(f.value), Cell(f.unit), Cell(view.chosen(f, "year"))) for f in facts)
    yield Table(view.say(N_("Tall i brevet")), columns, rows)


def _treatments(view: View, section: LetterSection) -> Iterable[Block]:
    treatments = view.reader.linked(Treatment, "section", section.id)
    if not treatments:
        return
    columns = (
        Column(view.say(N_("Sak og møte")), 1.6),
        Column(view.say(N_("Status")), 1.7),
        Column(view.say(N_("Konklusjon")), 4.0),
        Column(view.say(N_("Vedtak i linjene")), 2.4),
    )
    rows = tuple(
        (
            cell(view.say(N_("Sak {case}"), case=t.case) if t.case else "", small(view.day(t.met_on))),
            view.chip(t, "status"),
            cell(*lines_of(t.conclusion)),
            cell(*_decisions(view, t)),
        )
        for t in treatments
    )
    yield Table(view.say(N_("Behandling i partnerskapet")), columns, rows)


def _decisions(view: View, treatment: Treatment) -> Iterable[Cell]:
    if treatment.decision_line in ("stat", "begge"):
        yield _decision(view, view.say(N_("Stat")), view.day(treatment.decided_state))
    if treatment.decision_line in ("kommune", "begge"):
        yield _decision(view, view.say(N_("Kommune")), view.day(treatment.decided_municipality))
    if treatment.decision_line == "ingen":
        yield small(view.chosen(treatment, "decision_line"))


def _decision(view: View, line: str, day: str) -> Cell:
    if day:
        return Cell(view.say(N_("{line}: vedtatt {day}"), line=line, day=day), "success")
    return Cell(view.say(N_("{line}: venter på vedtak"), line=line), "warning")


def _work(view: View, expectations: tuple[Expectation, ...]) -> Iterable[Block]:
    goals = _linked(view, Goal, expectations)
    measures = _linked(view, Measure, expectations)
    if goals or measures:
        yield work_table(view, view.say(N_("Mål og tiltak for kapitlet")), goals, measures)


def _linked(view: View, record: type[R], expectations: tuple[Expectation, ...]) -> tuple[R, ...]:
    found = (r for e in expectations for r in view.reader.linked(record, "expectations", e.id))
    return tuple({r.id: r for r in found}.values())
