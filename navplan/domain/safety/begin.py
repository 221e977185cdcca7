"""Ways in: a new assessment, situations from the library, a measure on a situation. Each is one undoable step."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.modules.plan import Measure, next_code
from navplan.domain.modules.safety import (
    SafetyArea,
    SafetyAssessment,
    SafetyCritical,
    SafetyExercise,
    SafetyFactor,
    SafetyMeasure,
    SafetyScale,
    SafetySituation,
    rules,
)
from navplan.domain.modules.safety.words import AREAS
from navplan.domain.records import Reader, Record
from navplan.domain.safety.library import Known, Library
from navplan.domain.safety.picture import as_scale
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


def begin_assessment(workspace: Workspace, library: Library, title: str, year: int, today: date) -> SafetyAssessment:
    """A draft of a yearly assessment of the whole office, with the newest scale and the date of the law it rests on."""
    with workspace.draft(Said(N_("Ny risikovurdering"))) as draft:
        scale = newest_scale(workspace) or draft.add(first_scale(today))
        return draft.add(
            SafetyAssessment(
                title=title,
                year=year,
                scope=tuple(option.key for option in AREAS),
                started_on=today,
                next_review=as_scale(scale).review_by((), today),
                law_per=library.law_checked_on,
                scale=scale.id,
                last_number=0,
            )
        )


def first_scale(today: date) -> SafetyScale:
    """The matrix of 5.3 and the review times of R3."""
    own = rules.Scale()
    return SafetyScale(
        version=own.version,
        from_on=today,
        low_max=own.low_max,
        middle_max=own.middle_max,
        floor_from=own.floor_from,
        months_low=own.months[0],
        months_middle=own.months[1],
        months_high=own.months[2],
    )


def newest_scale(reader: Reader) -> SafetyScale | None:
    """The scale that a new assessment is made with."""
    return max(reader.all(SafetyScale), key=lambda scale: scale.version or 0, default=None)


def change_scale(workspace: Workspace, changed: SafetyScale, today: date) -> SafetyScale:
    """R12: other thresholds are a new version; assessments made before keep theirs. Needs a reason and rising steps."""
    if not changed.reason or not as_scale(changed).is_monotone():
        raise ValueError("a changed scale needs a reason, and thresholds that rise")
    newest = newest_scale(workspace)
    version = (newest.version or 0) + 1 if newest else 1
    with workspace.draft(Said(N_("Ny versjon av risikoskalaen"))) as draft:
        return draft.add(SafetyScale(**{**_values(changed), "version": version, "from_on": today}))


def _values(record: Record) -> dict[str, Any]:
    return {key: value for key, value in vars(record).items() if key != "id"}


def pick(workspace: Workspace, assessment: SafetyAssessment, known: Iterable[Known]) -> tuple[SafetySituation, ...]:
    """Take situations from the library into the assessment as one step; those already there are left as they are.

    Consequence is set to start the talk; probability never is, for it is local. A picked critical one answers R6.
    """
    there = {s.library for s in workspace.linked(SafetySituation, "assessment", assessment.id)}
    wanted = [one for one in known if one.id not in there]
    with workspace.draft(Said(N_("Hent {n} situasjoner fra biblioteket"), n=len(wanted))) as draft:
        return tuple(_picked(draft, assessment, one) for one in wanted)


def _picked(draft: Draft, assessment: SafetyAssessment, known: Known) -> SafetySituation:
    born = _numbered(
        draft,
        SafetySituation(
            assessment=assessment.id,
            library=known.id,
            area=known.area,
            situation=known.situation,
            happening=known.happening,
            forms=known.forms,
            factors=known.factors,
            k_now=known.consequence,
        ),
    )
    if known.critical:
        answers = draft.linked(SafetyCritical, "assessment", assessment.id)
        if not any(answer.about == known.id for answer in answers):
            draft.add(SafetyCritical(assessment=assessment.id, about=known.id, answer="tatt_med", situation=born.id))
    return born


def add_situation(workspace: Workspace, situation: SafetySituation) -> SafetySituation:
    """A situation of one's own, with the next number."""
    with workspace.draft(Said(N_("Ny situasjon"))) as draft:
        return _numbered(draft, situation)


def _numbered(draft: Draft, situation: SafetySituation) -> SafetySituation:
    """Numbers go on from the last one given, so that one that was removed is never used again."""
    assessment = draft.get(SafetyAssessment, situation.assessment)
    if assessment is None:
        raise KeyError(situation.assessment)
    serial = (assessment.last_number or 0) + 1
    draft.set(assessment, last_number=serial)
    return draft.add(situation.with_values(serial=serial))


@dataclass(frozen=True)
class NewMeasure:
    """What a measure begun at a situation is to be; the rest is filled in where the plan's measures are."""

    title: str
    level: str = ""
    works_on: str = ""
    year: int | None = None


def add_measure(workspace: Workspace, seen: SafetySituation, level: str, new: NewMeasure, today: date) -> Measure:
    """A measure in the plan with its link to the situation, as one step; the deadline follows the risk's `level`."""
    days = rules.DEADLINE_DAYS.get(level)
    with workspace.draft(Said(N_("Nytt tiltak mot vold og trusler"))) as draft:
        measure = draft.add(
            Measure(
                code=next_code("T", (m.code for m in workspace.all(Measure))),
                title=new.title,
                year=new.year or today.year,
                deadline=today + timedelta(days=days) if days else None,
            )
        )
        draft.add(SafetyMeasure(measure=measure.id, level=new.level, works_on=new.works_on, situations=(seen.id,)))
        return measure


def link_measure(workspace: Workspace, situation: SafetySituation, measure: Measure) -> SafetyMeasure:
    """Let a measure that the plan has already work on this situation too."""
    abouts = workspace.linked(SafetyMeasure, "measure", measure.id)
    with workspace.draft(Said(N_("Koble tiltak til situasjonen"))) as draft:
        if not abouts:
            return draft.add(SafetyMeasure(measure=measure.id, situations=(situation.id,)))
        both = tuple(dict.fromkeys((*abouts[0].situations, situation.id)))
        return draft.set(abouts[0], situations=both)


def plan_exercise(workspace: Workspace, situation: SafetySituation, today: date) -> SafetyExercise:
    """An exercise on one situation within the suggested time; the office sets form, aims and the day itself."""
    words = situation.situation or situation.happening
    with workspace.draft(Said(N_("Planlegg øvelse"))) as draft:
        return draft.add(
            SafetyExercise(
                title=words[:120],
                area=situation.area,
                situations=(situation.id,),
                planned_on=today + timedelta(days=rules.DEADLINE_DAYS[rules.HIGH]),
            )
        )


# -- a new version


def new_version(workspace: Workspace, old: SafetyAssessment, today: date) -> SafetyAssessment:
    """A draft that replaces an approved assessment: numbers and texts come along, participants and days do not.

    Measures work on the new situations too. The old one is kept as it was and can no longer be changed.
    """
    with workspace.draft(Said(N_("Ny versjon av risikovurderingen"))) as draft:
        scale = newest_scale(workspace) or draft.add(first_scale(today))
        fresh: dict[str, Any] = {
            "status": "utkast",
            "met_on": None,
            "started_on": today,
            "participants": (),
            "attended": None,
        }
        told = {**_values(old), **fresh, "informed_on": None, "informed_how": "", "replaces": old.id, "scale": scale.id}
        told["next_review"] = as_scale(scale).review_by((), today)
        born = draft.add(SafetyAssessment(**told))
        situations = workspace.linked(SafetySituation, "assessment", old.id)
        new = {s.id: draft.add(s.with_values(id="", assessment=born.id, combined=())).id for s in situations}
        for situation in situations:
            both = tuple(new[id] for id in situation.combined if id in new)
            copied = draft.get(SafetySituation, new[situation.id])
            if both and copied is not None:
                draft.set(copied, combined=both)
        _bring_along(workspace, draft, old, born, new)
        draft.set(old, status="erstattet")
        return born


def _bring_along(
    workspace: Workspace, draft: Draft, old: SafetyAssessment, born: SafetyAssessment, new: dict[str, str]
) -> None:
    for kind in (SafetyFactor, SafetyArea):
        for record in workspace.linked(kind, "assessment", old.id):
            draft.add(record.with_values(id="", assessment=born.id))
    for critical in workspace.linked(SafetyCritical, "assessment", old.id):
        draft.add(critical.with_values(id="", assessment=born.id, situation=new.get(critical.situation or "")))
    for about in workspace.all(SafetyMeasure):
        more = tuple(new[id] for id in about.situations if id in new)
        if more:
            draft.set(about, situations=(*about.situations, *more))


def answer_critical(
    workspace: Workspace, assessment: SafetyAssessment, about: str, answer: str, why: str = ""
) -> SafetyCritical:
    """R6: say that one of the five does not concern this office and why, or that it is taken along."""
    found = next((c for c in workspace.linked(SafetyCritical, "assessment", assessment.id) if c.about == about), None)
    with workspace.draft(Said(N_("Svar på kritisk situasjon"))) as draft:
        if found is None:
            return draft.add(SafetyCritical(assessment=assessment.id, about=about, answer=answer, why=why))
        return draft.set(found, answer=answer, why=why)


def free_for_pick(assessment: SafetyAssessment, library: Library, reader: Reader) -> Collection[Known]:
    """What the library has that the assessment has not taken in."""
    there = {s.library for s in reader.linked(SafetySituation, "assessment", assessment.id)}
    return [known for known in library.situations if known.id not in there]
