"""The six duties of chapter 3A: each is in place only when its records exist and are in date.

The time limits are NavPlan's proposals, not law (vold_og_trusler.md, chapter 10).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.plan import is_overdue
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyIncidents,
    SafetyPreparedness,
    SafetyTraining,
    rules,
)
from navplan.domain.modules.safety.words import FACTORS, FRONT_LINE, SAFETY_REPS
from navplan.domain.records import Reader
from navplan.domain.safety.findings import breaches, unanswered
from navplan.domain.safety.picture import Picture, picture
from navplan.domain.words import N_, Said

YEARLY, HALF_YEARLY = 12, 6
"""Months after which a record is out of date."""


@dataclass(frozen=True)
class Check:
    """One thing that a duty asks for; `said` says what is missing when it is not there."""

    said: Said
    holds: bool


@dataclass(frozen=True)
class Duty:
    """A duty and how it stands."""

    key: str
    title: str
    checks: tuple[Check, ...]

    @property
    def is_met(self) -> bool:
        """Whether everything is there and in date."""
        return all(check.holds for check in self.checks)

    @property
    def state(self) -> str:
        """«pa_plass», «delvis» or «mangler»."""
        if self.is_met:
            return "pa_plass"
        return "delvis" if any(check.holds for check in self.checks) else "mangler"

    @property
    def missing(self) -> tuple[Said, ...]:
        """What is not there."""
        return tuple(check.said for check in self.checks if not check.holds)


TITLES = {
    "3A-1": N_("Legge opp arbeidet trygt"),
    "3A-2": N_("Kartlegge og vurdere"),
    "3A-3": N_("Gjennomføre tiltak"),
    "3A-4": N_("Informere"),
    "3A-5": N_("Gi opplæring og øve"),
    "3A-6": N_("Følge opp etterpå"),
}


def current_assessment(reader: Reader) -> SafetyAssessment | None:
    """The newest of the whole office that no other has replaced; one without a meeting only where all are so."""
    live = [a for a in reader.all(SafetyAssessment) if a.status != "erstattet"]
    whole = [a for a in live if a.unit_part == "hele" and a.type != "avgrenset"] or live
    return max(
        whole,
        key=lambda a: (a.met_on is not None, a.met_on or a.started_on or date.min, a.status == "godkjent"),
        default=None,
    )


def duties(reader: Reader, today: date) -> tuple[Duty, ...]:
    """The six, in the order of the law."""
    own = current_assessment(reader)
    seen = picture(own, reader, today) if own else None
    states = reader.all(SafetyPreparedness)
    state = states[0] if states else SafetyPreparedness()
    found = (
        _organise(seen, state, today),
        _assess(seen, reader, today),
        _act(seen, state, reader, today),
        _inform(own, state, today),
        _train(seen, reader, today),
        _follow_up(state, reader, today),
    )
    return tuple(Duty(key, title, tuple(made)) for (key, title), made in zip(TITLES.items(), found, strict=True))


def is_fresh(day: date | None, today: date, months: int) -> bool:
    """Whether something dated is at most so many months old, and not of the future."""
    return day is not None and today - relativedelta(months=months) <= day <= today


def _organise(seen: Picture | None, state: SafetyPreparedness, today: date) -> Iterable[Check]:
    deeds = seen.deeds if seen else ()
    organised = any(d.about.level in ("1", "3") and d.state not in ("foreslatt", *_DEAD) for d in deeds)
    digital = bool(seen) and "digitalt" in (seen.assessment.scope if seen else ())
    yield Check(Said(N_("Ingen besluttede tiltak endrer hvordan arbeidet er lagt opp.")), organised)
    yield Check(Said(N_("Vurderingen omfatter ikke digitale trusler.")), digital)
    yield Check(
        Said(N_("Alenearbeid mangler instruks fra det siste året.")), is_fresh(state.lone_work_on, today, YEARLY)
    )


_DEAD = ("avvist", "virker_ikke")


def _assess(seen: Picture | None, reader: Reader, today: date) -> Iterable[Check]:
    own = seen.assessment if seen else SafetyAssessment()
    factors = {row.factor for row in seen.factors if row.verdict} if seen else set()
    scored = bool(seen) and all(s.now for s in (seen.situations if seen else ())) and bool(seen and seen.situations)
    due = own.next_review is not None and own.next_review >= today
    together = bool(SAFETY_REPS.intersection(own.participants) and FRONT_LINE.intersection(own.participants))
    critical = seen is not None and not list(unanswered(seen, reader))
    yield Check(Said(N_("Det finnes ingen vurdering fra det siste året.")), is_fresh(own.met_on, today, YEARLY))
    yield Check(Said(N_("Fristen for ny gjennomgang er ikke satt eller er passert.")), due)
    yield Check(Said(N_("Verneombud og ansatte som møter brukere, har ikke vært med.")), together)
    yield Check(Said(N_("Alle situasjoner har ikke fått sannsynlighet og konsekvens.")), scored)
    yield Check(Said(N_("Alle faktorer er ikke vurdert.")), factors >= {option.key for option in FACTORS})
    yield Check(Said(N_("De fem kritiske situasjonene er ikke besvart.")), critical)


def _act(seen: Picture | None, state: SafetyPreparedness, reader: Reader, today: date) -> Iterable[Check]:
    situations = seen.situations if seen else ()
    answered = bool(situations) and all(rules.is_answered(s.level, s.means, s.accepted) for s in situations)
    late = any(is_overdue(deed.measure, today) for deed in (seen.deeds if seen else ()))
    works = is_fresh(state.alarm_on, today, HALF_YEARLY) and state.alarm_result == "ok"
    yield Check(Said(N_("Alle situasjoner er ikke møtt med tiltak eller begrunnet aksept.")), answered)
    yield Check(Said(N_("Tiltak er over fristen.")), bool(seen) and not late)
    yield Check(Said(N_("Standarden er brutt uten kompenserende tiltak.")), not list(breaches(reader)))
    yield Check(Said(N_("Alarmen er ikke prøvd og funnet i orden det siste halvåret.")), works)


def _inform(own: SafetyAssessment | None, state: SafetyPreparedness, today: date) -> Iterable[Check]:
    told = own.informed_on if own and own.informed_how else None
    after = bool(told and own and own.met_on and told >= own.met_on)
    yield Check(Said(N_("Ansatte er ikke informert om denne vurderingen.")), after and is_fresh(told, today, YEARLY))
    yield Check(Said(N_("Rutinen er ikke gått gjennom det siste året.")), is_fresh(state.routine_on, today, YEARLY))
    yield Check(Said(N_("Det står ikke hvor rutinen ligger.")), bool(state.routine_place))


def is_valid(training: SafetyTraining, today: date) -> bool:
    """Whether a training still counts."""
    return is_fresh(training.held_on, today, training.valid_months or YEARLY)


def _train(seen: Picture | None, reader: Reader, today: date) -> Iterable[Check]:
    trainings = reader.all(SafetyTraining)
    groups = {(t.group, t.employer) for t in trainings if t.in_group}
    covered = {(t.group, t.employer) for t in trainings if t.in_group and t.done and is_valid(t, today)}
    critical = [s for s in (seen.situations if seen else ()) if s.now and rules.is_critical(s.now)]
    exercised = all("ovelse" not in rules.critical_lacks(s.means, s.exercised, today) for s in critical)
    any_exercise = any(is_fresh(day, today, YEARLY) for s in (seen.situations if seen else ()) for day in s.exercised)
    yield Check(Said(N_("Det er ikke ført noen opplæring.")), bool(groups))
    yield Check(Said(N_("En målgruppe har ingen gyldig opplæring.")), bool(groups) and groups <= covered)
    yield Check(Said(N_("Det er ikke øvd det siste året.")), any_exercise)
    yield Check(Said(N_("En situasjon som kan koste liv, er ikke øvd på det siste året.")), any_exercise and exercised)


def _follow_up(state: SafetyPreparedness, reader: Reader, today: date) -> Iterable[Check]:
    rows = [row for row in reader.all(SafetyIncidents) if _is_of_last_year(row, today)]
    followed = all((row.followed_up or 0) >= (row.count or 0) for row in rows)
    yield Check(
        Said(N_("Rutinen for oppfølging er ikke sett på det siste året.")), is_fresh(state.follow_up_on, today, YEARLY)
    )
    yield Check(Said(N_("Det er ikke ført hendelsestall for det siste året.")), bool(rows))
    yield Check(Said(N_("Ikke alle hendelser er fulgt opp.")), bool(rows) and followed)


def _is_of_last_year(row: SafetyIncidents, today: date) -> bool:
    if not (row.year and row.month):
        return False
    return today - relativedelta(months=YEARLY) <= date(row.year, row.month, 1) <= today
