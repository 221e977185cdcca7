"""«Kontroller planen» on paper: every contradiction with its severity, where it stands, and what mends it."""

from collections.abc import Iterable

from navplan.domain.consistency.check import RULES, contradictions, place_of
from navplan.domain.consistency.rule import SEVERITIES, Contradiction
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Cell, Column, Notice, Outline, Paragraph, Table
from navplan.domain.documents.paper import sender
from navplan.domain.documents.year_plan_view import View, short
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate

LONGEST = 90
"""Signs of a record's name; an expectation can be a whole paragraph."""


def consistency_report(reader: Reader, asked: Asked) -> Outline:
    """One table, the gravest first."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return Outline(
        title=view.say(N_("Kontroll av planen")),
        subtitle=view.say(N_("Det som ikke stemmer med noe annet i planen, per {day}"), day=view.day(asked.today)),
        office=sender(reader, asked.translate),
        made=asked.today,
        language=asked.language,
        draft=False,
        blocks=tuple(_blocks(view)),
        landscape=True,
    )


def _blocks(view: View) -> Iterable[Block]:
    found = contradictions(view.reader, view.today)
    yield Paragraph(view.say(N_("NavPlan har sett etter {n} slags motsigelser mellom modulene."), n=len(RULES)), "lead")
    if not found:
        yield Notice(view.say(N_("Ingenting i planen motsier noe annet.")), "success")
        return
    yield Paragraph(counted(found, view.translate))
    columns = (
        Column(view.say(N_("Alvor")), 1.4),
        Column(view.say(N_("Hva som ikke stemmer")), 4.2),
        Column(view.say(N_("Hvor")), 3.4),
        Column(view.say(N_("Slik rettes det")), 2.8),
    )
    yield Table(view.say(N_("Motsigelser")), columns, tuple(_row(view, one) for one in found))


def counted(found: Iterable[Contradiction], translate: Translate) -> str:
    """How many of each severity, in words: «Kan ikke stemme: 2. Se over: 1.»"""
    severities = [one.rule.severity for one in found]
    told = ((translate(words), severities.count(key)) for key, words in SEVERITIES.items())
    return " ".join(f"{words}: {n}." for words, n in told if n)


def _row(view: View, one: Contradiction) -> tuple[Cell, ...]:
    record = one.found.record
    name = short(place_of(record, view.reader), LONGEST)
    return (
        Cell(view.say(SEVERITIES[one.rule.severity]), one.rule.severity),
        Cell(one.found.said.words(view.translate)),
        Cell(name or view.say(N_("Uten navn"))),
        Cell(view.say(one.rule.mend)),
    )
