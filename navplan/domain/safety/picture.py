"""An assessment as a whole: its situations with levels and measures, its areas, in the order people should see them.

Every summary, matrix and document is built from this, so that no list can hold what another has dropped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyArea,
    SafetyAssessment,
    SafetyExercise,
    SafetyFactor,
    SafetyMeasure,
    SafetyScale,
    SafetySituation,
    rules,
)
from navplan.domain.modules.safety.words import AREAS
from navplan.domain.records import Reader


@dataclass(frozen=True)
class Deed:
    """A measure of the plan with what this module knows of it, and the state that both give."""

    measure: Measure
    about: SafetyMeasure
    state: str

    @property
    def means(self) -> rules.Means:
        """What the rules ask of it."""
        return rules.Means(
            self.state,
            self.about.works_on,
            self.about.level,
            self.measure.deadline is not None,
            bool(self.measure.role),
            bool(self.about.interim),
        )

    def works_on(self, axis: str) -> bool:
        """Whether it works on probability or consequence."""
        return self.about.works_on in (axis, rules.BOTH)


@dataclass(frozen=True)
class Seen:
    """A situation with its scores as pairs, their levels, and its measures."""

    record: SafetySituation
    now: rules.Score | None
    after: rules.Score | None
    level: str
    level_after: str
    deeds: tuple[Deed, ...]
    exercised: tuple[date, ...]

    @property
    def name(self) -> str:
        """S-01, S-02 …"""
        return situation_name(self.record)

    @property
    def means(self) -> tuple[rules.Means, ...]:
        """What the rules ask of its measures."""
        return tuple(deed.means for deed in self.deeds)

    @property
    def accepted(self) -> bool:
        """Whether someone has taken the remaining risk on with a reason."""
        return bool(self.record.accepted_by and self.record.accepted_why)

    @property
    def failed(self) -> tuple[Deed, ...]:
        """R11: measures that did not work; they open the situation until it is assessed anew."""
        anew = self.record.reassessed_on
        failed = (deed for deed in self.deeds if deed.state == "virker_ikke")
        return tuple(
            d for d in failed if anew is None or (d.about.evaluate_on is not None and anew < d.about.evaluate_on)
        )

    @property
    def needs_knowledge(self) -> bool:
        """R9: shown with «?»."""
        return self.now is not None and rules.needs_knowledge(self.record.knowledge, self.now)


@dataclass(frozen=True)
class AreaSeen:
    """An area with its situations and its combined level."""

    key: str
    situations: tuple[Seen, ...]
    combined: rules.Combined
    override: SafetyArea | None


@dataclass(frozen=True)
class Picture:
    """The whole assessment on a day."""

    assessment: SafetyAssessment
    scale: rules.Scale
    situations: tuple[Seen, ...]
    areas: tuple[AreaSeen, ...]
    factors: tuple[SafetyFactor, ...]
    today: date

    @property
    def scored(self) -> tuple[Seen, ...]:
        """The situations that have a score now, worst first (R7)."""
        return tuple(rules.worst_first(self._rows(), self.scale))

    @property
    def worst_thinkable(self) -> tuple[Seen, ...]:
        """«Verst tenkelig»."""
        return tuple(rules.worst_thinkable(self._rows()))

    @property
    def most_frequent(self) -> tuple[Seen, ...]:
        """«Hyppigst»."""
        return tuple(rules.most_frequent(self._rows()))

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """Every measure on its situations once, in the order they are met."""
        found = {deed.measure.id: deed for seen in self.situations for deed in seen.deeds}
        return tuple(found.values())

    def of(self, id: str) -> Seen | None:
        """The situation with this id."""
        return next((seen for seen in self.situations if seen.record.id == id), None)

    def count(self, level: str, after: bool = False) -> int:
        """How many situations stand at a level, now or after; one without «etter» keeps its level."""
        return sum((level_at(seen, after)) == level for seen in self.situations)

    def _rows(self) -> list[tuple[Seen, rules.Score]]:
        return [(seen, seen.now) for seen in self.situations if seen.now is not None]


def level_at(seen: Seen, after: bool) -> str:
    """The level now or, after, that of «etter» where it is set."""
    return (seen.level_after or seen.level) if after else seen.level


def situation_name(situation: SafetySituation) -> str:
    """S-01, S-02 …; a situation without a number yet is S-00."""
    return f"S-{situation.serial or 0:02}"


def scale_of(assessment: SafetyAssessment, reader: Reader) -> rules.Scale:
    """The scale that the assessment was made with (R12); the first one when it names none."""
    record = reader.get(SafetyScale, assessment.scale)
    return as_scale(record) if record else rules.Scale()


def as_scale(record: SafetyScale) -> rules.Scale:
    """The record's numbers; what is not filled in is as in the first scale."""
    first = rules.Scale()
    return rules.Scale(
        record.version or first.version,
        record.low_max or first.low_max,
        record.middle_max or first.middle_max,
        record.floor_from or first.floor_from,
        (
            record.months_low or first.months[0],
            record.months_middle or first.months[1],
            record.months_high or first.months[2],
        ),
    )


def picture(assessment: SafetyAssessment, reader: Reader, today: date) -> Picture:
    """Gather the assessment with all that hangs on it."""
    scale = scale_of(assessment, reader)
    records = sorted(reader.linked(SafetySituation, "assessment", assessment.id), key=lambda s: s.serial or 0)
    situations = tuple(_seen(record, scale, reader, today) for record in records)
    factors = reader.linked(SafetyFactor, "assessment", assessment.id)
    overrides = {area.area: area for area in reader.linked(SafetyArea, "assessment", assessment.id)}
    areas = tuple(
        _area(key, [s for s in situations if s.record.area == key], factors, overrides.get(key))
        for key in _areas(assessment, situations)
    )
    return Picture(assessment, scale, situations, areas, factors, today)


def _areas(assessment: SafetyAssessment, situations: Iterable[Seen]) -> Sequence[str]:
    used = {*assessment.scope, *(seen.record.area for seen in situations)}
    return [option.key for option in AREAS if option.key in used]


def _seen(record: SafetySituation, scale: rules.Scale, reader: Reader, today: date) -> Seen:
    now, after = score(record.s_now, record.k_now), score(record.s_after, record.k_after)
    exercises = reader.linked(SafetyExercise, "situations", record.id)
    return Seen(
        record,
        now,
        after,
        scale.level(now) if now else "",
        scale.level(after) if after else "",
        deeds_of(record.id, reader, today),
        tuple(exercise.done_on for exercise in exercises if exercise.done_on),
    )


def score(probability: int | None, consequence: int | None) -> rules.Score | None:
    """Both numbers, or None while one is missing."""
    return (probability, consequence) if probability and consequence else None


def deeds_of(situation: str, reader: Reader, today: date) -> tuple[Deed, ...]:
    """The measures on a situation, each with its state."""
    found = []
    for about in reader.linked(SafetyMeasure, "situations", situation):
        measure = reader.get(Measure, about.measure)
        if measure is not None:
            found.append(Deed(measure, about, state_of(measure, about, today)))
    return tuple(found)


def state_of(measure: Measure, about: SafetyMeasure, today: date) -> str:
    """R11: the state that the plan's status and evaluation give."""
    evaluate = about.evaluate_on or (rules.evaluate_by(about.introduced_on) if about.introduced_on else None)
    return rules.measure_state(measure.status, measure.evaluation, about.decided_on is not None, evaluate, today)


def _area(
    key: str,
    situations: Sequence[Seen],
    factors: Iterable[SafetyFactor],
    override: SafetyArea | None,
) -> AreaSeen:
    """R8 for one area; an evaluation that is overdue makes factor h weak there (R11)."""
    weak = {factor.factor for factor in factors if factor.area == key and factor.verdict == "svak"}
    if any(rules.is_evaluation_overdue(d.state) for s in situations for d in s.deeds):
        weak.add("h")
    levels = [seen.level for seen in situations if seen.level]
    level = override.level if override else ""
    return AreaSeen(key, tuple(situations), rules.combined(levels, len(weak), level), override)
