"""Approving a routine: the text as it stands is kept word for word as a version, and only then it is valid."""

from collections.abc import Iterable

from navplan.domain.draft import Draft
from navplan.domain.modules.kvp import KvpRoutine, KvpStep, KvpVersion
from navplan.domain.modules.kvp.routine_rules import VALID, steps_of
from navplan.domain.records import Reader, Record, field_of
from navplan.domain.words import N_, Said, Translate


def approve(draft: Draft, reader: Reader, routine: KvpRoutine, translate: Translate) -> KvpVersion:
    """Make the routine valid and keep its text; whoever asks has seen that nothing is missing."""
    number = (routine.version or 0) + 1
    valid = draft.set(routine, status=VALID, version=number)
    return draft.add(
        KvpVersion(
            routine=routine.id,
            number=number,
            approved_on=valid.approved_on,
            approved_by=reader.named("role", valid.approved_by),
            valid_from=valid.valid_from,
            wording=wording_of(valid, reader, translate),
        )
    )


def wording_of(routine: KvpRoutine, reader: Reader, translate: Translate) -> str:
    """The routine as running text: head, then each step with what shows it and how it is checked."""
    lines = [f"{routine.code} {routine.title}", routine.purpose, ""]
    lines += [
        f"{_label(routine, 'owner', translate)}: {reader.named('role', routine.owner)}",
        f"{_label(routine, 'laws', translate)}: {'; '.join(routine.laws)}",
    ]
    for step in steps_of(routine, reader):
        lines += ["", f"{step.place}. {step.title}", step.doing, *_facts(step, reader, translate)]
    return "\n".join(lines).strip()


def _facts(step: KvpStep, reader: Reader, translate: Translate) -> Iterable[str]:
    yield f"{_label(step, 'trigger', translate)}: {trigger_of(step, translate)}"
    yield f"{_label(step, 'responsible', translate)}: {reader.named('role', step.responsible)}"
    if deadline := deadline_of(step, translate):
        yield f"{_label(step, 'deadline', translate)}: {deadline}"
    yield f"{_label(step, 'evidence', translate)}: {shown(step, 'evidence', translate)}"
    yield f"{_label(step, 'question', translate)}: {step.question}"


def _label(record: Record, key: str, translate: Translate) -> str:
    return translate(field_of(type(record), key).label)


def shown(record: Record, key: str, translate: Translate) -> str:
    """The value of a field as people read it."""
    return field_of(type(record), key).kind.show(getattr(record, key), translate)


def trigger_of(step: KvpStep, translate: Translate) -> str:
    """What sets the step off; the office's own words where it has some."""
    return step.trigger_text if step.trigger == "annet" else shown(step, "trigger", translate)


def deadline_of(step: KvpStep, translate: Translate) -> str:
    """«4 uker etter utløseren (lokal)»; empty when the step has no deadline."""
    if step.deadline is None and step.deadline_unit != "samme_dag":
        return ""
    unit, start = (shown(step, key, translate).lower() for key in ("deadline_unit", "deadline_from"))
    basis = shown(step, "deadline_basis", translate).lower()
    if step.deadline_unit == "samme_dag":
        words = Said(N_("Samme dag"))
    elif step.deadline_from == "programslutt":
        words = Said(N_("{n} {unit} fra {start}"), n=step.deadline, unit=unit, start=start)
    else:
        words = Said(N_("{n} {unit} etter {start}"), n=step.deadline, unit=unit, start=start)
    said = words.words(translate)
    return f"{said} ({basis})" if basis else said
