"""What the plan would like the owners to talk about: proposals for the agenda, to accept or put off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.coverage import expectations_of, sections_of
from navplan.domain.indicators.reading import reading_of
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.letter import Expectation, LetterSection, Treatment, check_treatment
from navplan.domain.modules.meeting.records import AgendaItem, Finding, Meeting, PutOff
from navplan.domain.modules.meeting.rules import is_held, undecided
from navplan.domain.modules.partnership.content import clause_title
from navplan.domain.modules.partnership.parts_office import Clause
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.partnership.versions import newest
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, is_overdue
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.year import goals_of, letters_of, measures_of

STALE_MONTHS = 4
"""A shared figure that has not been laid before the owners for so long is stale: a tertial."""
CLAUSE_AHEAD_MONTHS = 2


@dataclass(frozen=True)
class Proposal:
    """One thing to take up. `source` names what it comes from as «kind:id»; `why` says so to people."""

    source: str
    title: str
    category: str
    type: str
    minutes: int
    why: Said
    item: AgendaItem

    def as_item(self) -> AgendaItem:
        """The agenda item that accepting makes."""
        return self.item.with_values(
            title=self.title[:160],
            category=self.category,
            type=self.type,
            minutes=self.minutes,
            source=self.source,
        )


def proposals(meeting: Meeting, reader: Reader, today: date) -> tuple[Proposal, ...]:
    """What the plan proposes for this meeting, less what is on an agenda already or was put off from this one."""
    year = meeting.year or today.year
    gone = {put_off.source for put_off in reader.linked(PutOff, "meeting", meeting.id)}
    gone |= _on_agendas(meeting, reader)
    found = (
        *_orders(reader),
        *_letter(year, reader),
        *_undecided(meeting, reader),
        *_treatments(year, reader),
        *_overdue(year, reader, today),
        *_risks(year, reader),
        *_figures(reader, today),
        *_clauses(reader, today),
    )
    return tuple(proposal for proposal in found if proposal.source not in gone)


def _on_agendas(meeting: Meeting, reader: Reader) -> set[str]:
    """Sources that stand on this agenda or on that of a meeting still to come."""
    sources = set()
    for item in reader.all(AgendaItem):
        home = reader.get(Meeting, item.meeting)
        if item.source and home is not None and (home.id == meeting.id or not is_held(home)):
            sources.add(item.source)
    return sources


def _orders(reader: Reader) -> Iterator[Proposal]:
    for finding in reader.all(Finding):
        if finding.closed_on is None:
            yield Proposal(
                f"finding:{finding.id}",
                finding.wording,
                "tilsyn",
                "orientering",
                10,
                Said(N_("Åpent funn fra tilsyn")),
                AgendaItem(finding=finding.id, measures=(finding.measure,) if finding.measure else ()),
            )


def _letter(year: int, reader: Reader) -> Iterator[Proposal]:
    """Sections with points that the letter wants taken up, until an agenda holds them or the section is dealt with."""
    taken = {id for item in reader.all(AgendaItem) for id in item.expectations}
    for letter in letters_of(year, reader):
        for section in sections_of(letter, reader):
            if _is_treated(section, reader):
                continue
            points = [e for e in expectations_of(section, reader) if e.partnership_topic and not e.dropped]
            left = tuple(e.id for e in points if e.id not in taken)
            if left:
                yield Proposal(
                    f"section:{section.id}",
                    section.title,
                    "maal",
                    "enighet",
                    15,
                    Said(N_("Brevet ber om at {n} punkt tas opp i partnerskapet"), n=len(left)),
                    AgendaItem(expectations=left, background=_wordings(left, reader)),
                )


def _wordings(ids: tuple[str, ...], reader: Reader) -> str:
    found = (reader.get(Expectation, id) for id in ids)
    return "\n".join(f"– {expectation.wording}" for expectation in found if expectation)


def _is_treated(section: LetterSection, reader: Reader) -> bool:
    return any(t.status != "skal_tas_opp" for t in reader.linked(Treatment, "section", section.id))


def _undecided(meeting: Meeting, reader: Reader) -> Iterator[Proposal]:
    for item in reader.all(AgendaItem):
        if item.meeting != meeting.id and undecided(item, reader):
            yield Proposal(
                f"agenda_item:{item.id}",
                item.title,
                item.category or "politisk",
                "orientering",
                5,
                Said(N_("Sak {case} venter på formelt vedtak"), case=item.case),
                AgendaItem(earlier=item.id, background=item.conclusion, expectations=item.expectations),
            )


def _treatments(year: int, reader: Reader) -> Iterator[Proposal]:
    """What was concluded before meetings were kept here; a case with an item of its own is `_undecided`'s."""
    cases = {item.case for item in reader.all(AgendaItem)}
    for letter in letters_of(year, reader):
        for section in sections_of(letter, reader):
            for treatment in reader.linked(Treatment, "section", section.id):
                if treatment.case not in cases and any(check_treatment(treatment, reader)):
                    yield Proposal(
                        f"treatment:{treatment.id}",
                        section.title,
                        "maal",
                        "orientering",
                        5,
                        Said(N_("Sak {case} venter på formelt vedtak"), case=treatment.case or "–"),
                        AgendaItem(background=treatment.conclusion),
                    )


def _overdue(year: int, reader: Reader, today: date) -> Iterator[Proposal]:
    for measure in measures_of(year, reader):
        if is_overdue(measure, today):
            yield Proposal(
                f"measure:{measure.id}",
                reader.named(Measure.KEY, measure.id),
                "maal",
                "droefting",
                10,
                Said(N_("Tiltaket er over fristen")),
                AgendaItem(measures=(measure.id,), goals=measure.goals, background=measure.description),
            )


def _risks(year: int, reader: Reader) -> Iterator[Proposal]:
    for goal in goals_of(year, reader):
        statuses = [s for s in reader.linked(GoalStatus, "goal", goal.id) if s.year == year]
        latest = max(statuses, key=lambda status: status.tertial, default=None)
        red = latest is not None and latest.status == "rod"
        if goal.risk == "hoy" or red:
            yield Proposal(
                f"goal:{goal.id}",
                reader.named(Goal.KEY, goal.id),
                "maal",
                "droefting",
                15,
                Said(N_("Målet er ikke i rute")) if red else Said(N_("Høy risiko for ikke å nå målet")),
                AgendaItem(goals=(goal.id,), background=(latest.comment if red and latest else goal.risk_note)),
            )


def _figures(reader: Reader, today: date) -> Iterator[Proposal]:
    agreement = newest(reader)
    for line in reader.linked(SharedIndicator, "agreement", agreement.id if agreement else ""):
        why = _about_figure(line, reader, today)
        if why is not None:
            source = f"shared_indicator:{line.id}"
            yield Proposal(source, line.name, "resultat", "orientering", 5, why, AgendaItem())


def _about_figure(line: SharedIndicator, reader: Reader, today: date) -> Said | None:
    """Why a shared figure is taken up: what the register says of it, else when it was last laid before the owners."""
    indicator = reader.get(Indicator, line.indicator)
    if indicator is not None:
        reading = reading_of(indicator, reader, today)
        if reading.is_stale:
            return Said(N_("Nytt tall mangler"))
        if reading.state == "ikke_i_rute":
            return Said(N_("Tallet er ikke i rute"))
    if line.seen_on is None:
        return Said(N_("Tallet er ikke lagt fram ennå")) if indicator else Said(N_("Tallet mangler"))
    stale = line.seen_on < today - relativedelta(months=STALE_MONTHS)
    return Said(N_("Tallet er eldre enn fire måneder")) if stale else None


def _clauses(reader: Reader, today: date) -> Iterator[Proposal]:
    agreement = newest(reader)
    for clause in reader.linked(Clause, "agreement", agreement.id if agreement else ""):
        if clause.due is not None and clause.due <= today + relativedelta(months=CLAUSE_AHEAD_MONTHS):
            yield Proposal(
                f"clause:{clause.id}",
                clause_title(clause.point),
                "avtale",
                "droefting",
                10,
                Said(N_("Avtalepunktet skal gjennomgås")),
                AgendaItem(clause=clause.id, expectations=clause.expectations, goals=clause.goals),
            )


__all__ = ["Proposal", "proposals"]
