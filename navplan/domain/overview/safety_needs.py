"""What violence and threats need: red risks without a plan, answers to the verneombud, reviews, exercises, breaches."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyDeviation,
    SafetyExercise,
    SafetyPartnership,
    SafetyPreparedness,
    SafetyStatement,
    rules,
)
from navplan.domain.overview.need import Look, Need, Tier, as_said, joined
from navplan.domain.safety.approval import needs_reply
from navplan.domain.safety.duties import HALF_YEARLY, current_assessment
from navplan.domain.safety.picture import Seen, picture
from navplan.domain.words import N_, Said

LACKS = {
    "tiltak": N_("tiltak"),
    "frist": N_("frist"),
    "ansvarlig": N_("ansvarlig"),
    "strakstiltak": N_("strakstiltak"),
}
"""What a high risk can lack (R4), as it is read."""


def risk_needs(look: Look) -> Iterable[Need]:
    """High risks that no whole plan meets (R4), and measures that should have been evaluated (R11)."""
    own = current_assessment(look.reader)
    if own is None:
        return
    seen = picture(own, look.reader, look.today)
    for situation in seen.scored:
        if situation.level == rules.HIGH and not rules.is_answered(rules.HIGH, situation.means, situation.accepted):
            yield _red(look, situation)
    for deed in seen.deeds:
        if rules.is_evaluation_overdue(deed.state):
            yield from look.dated(N_("Evaluer tiltak"), deed.measure, _evaluate_on(deed.about))


def _evaluate_on(about: object) -> date | None:
    day = getattr(about, "evaluate_on", None)
    introduced = getattr(about, "introduced_on", None)
    return day or (rules.evaluate_by(introduced) if introduced else None)


def _red(look: Look, situation: Seen) -> Need:
    lacks = [Said(LACKS[name]) for name in rules.high_lacks(situation.means)]
    title = Said(N_("{code} {situation}"), code=situation.name, situation=situation.record.situation)
    why = Said(N_("Høy risiko uten {lacks}"), lacks=joined(lacks))
    return look.about((N_("Rød risiko"), title, why), Tier.LAW, situation.record, None)


def assessment_needs(look: Look) -> Iterable[Need]:
    """The review that § 3A-2 asks for, and an assessment that waits to be signed by both employers."""
    own = current_assessment(look.reader)
    if own is None:
        return
    label = N_("Ny risikovurdering")
    yield from look.dated(label, own, own.next_review, is_law=True)
    if own.status == "til_uttalelse":
        why = Said(N_("Venter på uttalelse og godkjenning fra begge arbeidsgivere"))
        yield look.about((N_("Risikovurdering"), look.named(own), why), Tier.WAITING, own, own.met_on)
    for treated in look.reader.linked(SafetyPartnership, "assessment", own.id):
        yield from look.dated(N_("Fra partnerskapet"), treated, treated.follow_up_on, title=own.title)


def statement_needs(look: Look) -> Iterable[Need]:
    """Statements that disagree and have no answer from the leader (3.11)."""
    for statement in look.reader.all(SafetyStatement):
        if needs_reply(statement, look.reader):
            name = look.reader.named(SafetyAssessment.KEY, statement.assessment)
            why = Said(N_("Ubesvart i {n} dager"), n=_days(look, statement.given_on))
            words = (N_("Verneombudets uttalelse"), as_said(name), why)
            yield look.about(words, Tier.WAITING, statement, statement.given_on)


def _days(look: Look, since: date | None) -> int:
    return (look.today - since).days if since else 0


def deviation_needs(look: Look) -> Iterable[Need]:
    """Breaches of the standard that are not closed."""
    for deviation in look.reader.all(SafetyDeviation):
        if deviation.closed_on is None:
            yield from look.dated(N_("Avvik fra standarden"), deviation, deviation.deadline)


def practice_needs(look: Look) -> Iterable[Need]:
    """Exercises that were planned, and the half-yearly trial of alarm and call list."""
    for exercise in look.reader.all(SafetyExercise):
        if exercise.done_on is None:
            yield from look.dated(N_("Øvelse"), exercise, exercise.planned_on)
    for state in look.reader.all(SafetyPreparedness):
        for label, tried in ((N_("Prøv alarmen"), state.alarm_on), (N_("Varslingsliste"), state.call_list_on)):
            due = tried + relativedelta(months=HALF_YEARLY) if tried else None
            yield from look.dated(label, state, due, title=Said(N_("Beredskap")))


SOURCES = (risk_needs, assessment_needs, statement_needs, deviation_needs, practice_needs)
