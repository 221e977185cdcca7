"""Exercises against the situations they train: what must be exercised, what is planned, and the time to help (3.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.drawing import Box, Drawing, Label, Look, Mark, Shape, Trace
from navplan.domain.kinds import Day
from navplan.domain.modules.safety import SafetyExercise, rules
from navplan.domain.records import Reader
from navplan.domain.safety.picture import Picture, Seen
from navplan.domain.words import N_, Said, Translate

WIDTH, BAR_LEFT, BAR_RIGHT, ROW, TOP = 460.0, 170.0, 390.0, 30.0, 8.0


@dataclass(frozen=True)
class ToExercise:
    """A high or possibly fatal situation, when it was last exercised, and when it will be."""

    seen: Seen
    last: date | None
    planned: date | None
    is_fresh: bool

    @property
    def said(self) -> Said:
        """How it stands, in words."""
        if self.is_fresh:
            return Said(N_("Øvd {day:%d.%m.%Y}"), day=self.last)
        if self.planned:
            return Said(N_("Ikke øvd på 12 måneder. Planlagt {day:%d.%m.%Y}"), day=self.planned)
        return Said(N_("Sist øvd {day:%d.%m.%Y}. Ikke planlagt"), day=self.last) if self.last else Said(N_("Aldri øvd"))


def to_exercise(picture: Picture, reader: Reader) -> tuple[ToExercise, ...]:
    """The situations that press, those without a fresh exercise first, then in the order of risk (R7)."""
    since = picture.today - relativedelta(months=rules.EXERCISE_MONTHS)
    found = []
    for seen in picture.scored:
        if seen.level != rules.HIGH and not (seen.now and rules.is_critical(seen.now)):
            continue
        done = [day for day in seen.exercised if day <= picture.today]
        last = max(done, default=None)
        ahead = [e.planned_on for e in reader.linked(SafetyExercise, "situations", seen.record.id) if not e.done_on]
        coming = min((day for day in ahead if day and day >= picture.today), default=None)
        found.append(ToExercise(seen, last, coming, last is not None and last >= since))
    return tuple(sorted(found, key=lambda one: one.is_fresh))


def in_order(reader: Reader) -> tuple[SafetyExercise, ...]:
    """Exercises to come first, soonest on top, then those done, newest on top."""
    found = reader.all(SafetyExercise)
    ahead = sorted((e for e in found if not e.done_on), key=lambda e: e.planned_on or date.max)
    done = sorted((e for e in found if e.done_on), key=lambda e: e.done_on or date.min, reverse=True)
    return (*ahead, *done)


def timed(reader: Reader) -> tuple[SafetyExercise, ...]:
    """Exercises in which the time to help was taken, oldest first."""
    found = [e for e in reader.all(SafetyExercise) if e.done_on and e.help_seconds is not None]
    return tuple(sorted(found, key=lambda e: e.done_on or date.min))


def help_picture(exercises: Sequence[SafetyExercise], translate: Translate) -> Drawing:
    """Seconds from alarm to the first colleague, one bar an exercise, oldest on top."""
    longest = max((e.help_seconds or 0 for e in exercises), default=0) or 1
    shapes: list[Shape] = [
        Trace(((BAR_LEFT, TOP), (BAR_LEFT, TOP + ROW * len(exercises))), Look("", "border", 1.0)),
    ]
    marks = []
    for n, exercise in enumerate(exercises):
        y, seconds = TOP + n * ROW, exercise.help_seconds or 0
        width = max(2.0, (BAR_RIGHT - BAR_LEFT) * seconds / longest)
        told = Said(N_("{n} sekunder"), n=seconds).words(translate)
        day = Day().show(exercise.done_on, translate)
        shapes += [
            Label(BAR_LEFT - 10, y + ROW / 2, day, 12, "muted", "end"),
            Box(BAR_LEFT, y + 6, width, ROW - 12, Look("accent-moderate", "accent-mark", 0.8), 3),
            Label(BAR_LEFT + width + 8, y + ROW / 2, told, 12, "text", strong=True),
        ]
        marks.append(Mark(exercise.id, f"{exercise.title}, {day}: {told}", (0, y, WIDTH, ROW)))
    words = "; ".join(mark.words for mark in marks)
    head = Said(N_("Tid fra alarm til første kollega: {times}."), times=words or translate(N_("ikke målt")))
    return Drawing(WIDTH, TOP * 2 + ROW * len(exercises), head.words(translate), tuple(shapes), tuple(marks))
