"""What the partnership and supervision need: decisions, follow-up, meetings, the agreement, shared figures."""

from collections.abc import Iterable

from dateutil.relativedelta import relativedelta

from navplan.domain.meetings.proposals import STALE_MONTHS
from navplan.domain.meetings.waiting import Waiting, waiting_decisions
from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, Meeting
from navplan.domain.modules.meeting.rules import is_held, is_open_follow_up
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import Gap, gap_check
from navplan.domain.modules.partnership.parts_office import Clause
from navplan.domain.modules.partnership.parts_work import CostShare, SharedIndicator
from navplan.domain.modules.partnership.versions import in_force, newest
from navplan.domain.overview.need import Look, Need, Tier, as_said
from navplan.domain.words import N_, Said

LINES = {"stat": N_("Venter på vedtak i staten"), "kommune": N_("Venter på vedtak i kommunen")}


def current_agreement(look: Look) -> Agreement | None:
    """The version whose temperature is told: the one that applies, else the one being worked on (as in the packet)."""
    return in_force(look.reader) or newest(look.reader)


def decision_line(look: Look, waiting: Waiting, both: bool = False) -> Need:
    """A conclusion that a line, or both, has not decided on; since the meeting, where one is known and has been."""
    record = look.reader.get(AgendaItem, waiting.key) or look.reader.get(Treatment, waiting.key)
    key = record.KEY if record else AgendaItem.KEY
    since = waiting.met_on if waiting.met_on and waiting.met_on <= look.today else None
    why = Said(N_("Venter på vedtak i staten og kommunen") if both else LINES[waiting.line])
    if since:
        why = Said(N_("{line} i {n} dager"), line=why, n=(look.today - since).days)
    name = Said(N_("Sak {case}: {title}"), case=waiting.case, title=waiting.title) if waiting.case else None
    return Need(N_("Vedtak"), name or as_said(waiting.title), why, Tier.WAITING, key, waiting.key, since)


def decision_needs(look: Look) -> Iterable[Need]:
    """Every conclusion that waits, once, and in which line."""
    cases: dict[str, list[Waiting]] = {}
    for waiting in waiting_decisions(look.reader):
        cases.setdefault(waiting.key, []).append(waiting)
    return (decision_line(look, lines[0], both=len(lines) > 1) for lines in cases.values())


def follow_up_needs(look: Look) -> Iterable[Need]:
    """Follow-up from meetings that has not become a measure of the plan."""
    for work in look.reader.all(FollowUp):
        if is_open_follow_up(work) and work.measure is None:
            yield from look.dated(N_("Fra møte"), work, work.due)


def finding_needs(look: Look) -> Iterable[Need]:
    """Findings of supervision: a breach past its deadline is law."""
    for finding in look.reader.all(Finding):
        if finding.closed_on is None:
            is_law = finding.type == "lovbrudd"
            label = N_("Pålegg fra tilsyn") if is_law else N_("Merknad fra tilsyn")
            yield from look.dated(label, finding, finding.deadline, is_law=is_law)


def meeting_needs(look: Look) -> Iterable[Need]:
    """The deadlines around meetings, and minutes that wait for both parties' approval."""
    for meeting in look.reader.all(Meeting):
        name = Said(N_("Møte {name}"), name=meeting.name)
        if not is_held(meeting) and meeting.held_on and meeting.held_on >= look.today:
            if meeting.status == "planlagt":
                yield from look.dated(N_("Innkalling"), meeting, meeting.notice_due, title=name)
            yield from look.dated(N_("Partnerskapsmøte"), meeting, meeting.held_on, title=name)
        if meeting.status == "holdt":
            yield from look.dated(N_("Referat"), meeting, meeting.minutes_due, title=name)
        if meeting.status == "til_godkjenning":
            title, why = (
                Said(N_("Referat fra {name}"), name=meeting.name),
                Said(N_("Venter på godkjenning fra begge parter")),
            )
            yield look.about((N_("Referat"), title, why), Tier.WAITING, meeting, meeting.held_on)


def agreement_needs(look: Look) -> Iterable[Need]:
    """Days of the agreement: evaluation, end, clauses and cost keys to be gone through."""
    agreement = current_agreement(look)
    if agreement is None:
        return
    title = agreement.title
    if not agreement.running:
        ends = N_("Avtalen løper ut")
        yield from look.dated(ends, agreement, agreement.valid_to, title=title, is_law=True)
    yield from look.dated(N_("Evaluering av avtalen"), agreement, agreement.next_evaluation, title=title)
    for clause in look.reader.linked(Clause, "agreement", agreement.id):
        yield from look.dated(N_("Avtalepunkt"), clause, clause.due)
    for share in look.reader.linked(CostShare, "agreement", agreement.id):
        yield from look.dated(N_("Kostnadsnøkkel"), share, share.revise_on)


def gaps(look: Look) -> tuple[Gap, ...]:
    """What the current version lacks."""
    agreement = current_agreement(look)
    return gap_check(agreement, look.reader, look.today) if agreement else ()


def gap_line(look: Look, gap: Gap) -> Need:
    """One gap of the agreement as a line of a list; a missing row leads to the agreement."""
    agreement = current_agreement(look)
    key, id = (gap.key, gap.id) if gap.id else (Agreement.KEY, agreement.id if agreement else "")
    why = Said(N_("Rød")) if gap.weight == "danger" else Said(N_("Gul"))
    return Need(N_("Avtalen"), gap.said, why, Tier.GAP, key, id)


def gap_needs(look: Look) -> Iterable[Need]:
    """The red gaps as one line; yellow ones are told by the temperature alone."""
    red = [gap for gap in gaps(look) if gap.weight == "danger"]
    agreement = current_agreement(look)
    if red and agreement:
        title = Said(N_("{n} røde mangler i avtalen"), n=len(red))
        yield Need(N_("Avtalen"), title, red[0].said, Tier.GAP, agreement.KEY, agreement.id, None, len(red), "gaps:red")


def figure_needs(look: Look) -> Iterable[Need]:
    """Shared indicators that the owners have not been shown, or not for a tertial."""
    agreement = current_agreement(look)
    for indicator in look.reader.linked(SharedIndicator, "agreement", agreement.id if agreement else ""):
        limit = look.today - relativedelta(months=STALE_MONTHS)
        if indicator.seen_on is None or indicator.seen_on < limit:
            why = Said(N_("Tallet er eldre enn fire måneder")) if indicator.seen_on else Said(N_("Tallet mangler"))
            words = (N_("Felles tall"), look.named(indicator), why)
            yield look.about(words, Tier.GAP, indicator, None)


SOURCES = (
    *(decision_needs, follow_up_needs, finding_needs, meeting_needs),
    *(agreement_needs, gap_needs, figure_needs),
)
