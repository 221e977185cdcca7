"""Statement, approval and what has changed since: what was signed is kept word for word and never rewritten."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyApproval,
    SafetyArea,
    SafetyAssessment,
    SafetyCritical,
    SafetyFactor,
    SafetyFrozen,
    SafetyMeasure,
    SafetyReply,
    SafetySituation,
    SafetyStatement,
)
from navplan.domain.modules.safety.words import EMPLOYERS
from navplan.domain.modules.safety.words_practice import APPROVING
from navplan.domain.ports import CannotStore
from navplan.domain.records import Reader, Record, to_json
from navplan.domain.safety.findings import Finding, stopping
from navplan.domain.safety.picture import picture
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

UNSIGNED = {
    SafetyAssessment: frozenset({"status", "last_number", "informed_on", "informed_how"}),
    Measure: frozenset(
        {"status", "progress", "evaluation", "evaluation_note", "measured_effect", "next_check", "participation_on"}
        | {"user_council_on", "stop_reason"}
    ),
    SafetyMeasure: frozenset({"introduced_on"}),
}
"""What changes while an approved plan is carried out, and is no change of what was approved."""


class NotReady(CannotStore):
    """The assessment cannot go on; `findings` say what must be mended first."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            Said(N_("{n} ting må på plass først. Det første: {what}"), n=len(findings), what=findings[0].said)
        )
        self.findings = findings


def send_for_statement(workspace: Workspace, assessment: SafetyAssessment, today: date) -> SafetyAssessment:
    """Leave «Utkast»; raises NotReady while something stops it (R4, R5, R6 …)."""
    _must_be_ready(workspace, assessment, today)
    with workspace.draft(Said(N_("Send vurderingen til uttalelse"))) as draft:
        return draft.set(assessment, status="til_uttalelse")


def _must_be_ready(reader: Reader, assessment: SafetyAssessment, today: date) -> None:
    left = stopping(picture(assessment, reader, today), reader)
    if left:
        raise NotReady(left)


def give_statement(workspace: Workspace, statement: SafetyStatement, today: date) -> SafetyStatement:
    """Lock the statement with today's date; it needs words and a verdict.

    What is given is a record of its own that undo passes by, so that nobody who comes after at the same machine can
    take it back; the draft it was written in goes.
    """
    if not statement.words or statement.agrees == "ikke_hort":
        raise CannotStore(Said(N_("Skriv uttalelsen og velg enig, delvis enig eller uenig før den gis.")))
    given = workspace.note(statement.with_values(id="", given_on=today))
    if statement.id:
        with workspace.draft(Said(N_("Rydd bort utkastet til uttalelsen"))) as draft:
            draft.remove(statement)
    return given


def needs_reply(statement: SafetyStatement, reader: Reader) -> bool:
    """3.11: partly or wholly disagreed asks for the leader's answer."""
    answered = any(r.words for r in reader.linked(SafetyReply, "statement", statement.id))
    return statement.given_on is not None and statement.agrees in ("delvis", "uenig") and not answered


# -- approval


def approve(workspace: Workspace, approval: SafetyApproval, today: date) -> SafetyApproval:
    """Sign the assessment as it stands now, as one step; with both employers' signatures on it, it is approved.

    Raises NotReady while a rule stops it. A verneombud's signature says seen and heard, and is never stopped.
    """
    assessment = workspace.get(SafetyAssessment, approval.assessment)
    if assessment is None:
        raise KeyError(approval.assessment)
    if approval.line != "verneombud":
        _must_be_ready(workspace, assessment, today)
    content = signed_content(assessment, workspace)
    who = next((Said(option.label) for option in APPROVING if option.key == approval.line), approval.line)
    with workspace.draft(Said(N_("Godkjenn risikovurderingen: {who}"), who=who)) as draft:
        born = draft.add(approval.with_values(approved_on=approval.approved_on or today, fingerprint=_print(content)))
        for (key, id), told in content.items():
            text = json.dumps(told, ensure_ascii=False, sort_keys=True)
            draft.add(SafetyFrozen(approval=born.id, about_key=key, about_id=id, content=text))
        lines = {*signed_by(assessment, workspace), born.line}
        if lines.issuperset(option.key for option in EMPLOYERS):
            draft.set(assessment, status="godkjent")
    return born


Content = Mapping[tuple[str, str], Mapping[str, Any]]
"""What was signed: kind and id of a record, and its fields as JSON."""


def signed_content(assessment: SafetyAssessment, reader: Reader) -> Content:
    """Everything that a signature covers, as it reads now."""
    content = {(record.KEY, record.id): _told(record) for record in _signed_records(assessment, reader)}
    own = {id for key, id in content if key == SafetySituation.KEY}
    for (key, _id), told in content.items():
        if key == SafetyMeasure.KEY:  # what it does for other assessments was not signed here
            told["situations"] = [id for id in told["situations"] if id in own]
    return content


def _signed_records(assessment: SafetyAssessment, reader: Reader) -> Iterator[Record]:
    yield assessment
    situations = reader.linked(SafetySituation, "assessment", assessment.id)
    yield from situations
    yield from reader.linked(SafetyFactor, "assessment", assessment.id)
    yield from reader.linked(SafetyArea, "assessment", assessment.id)
    yield from reader.linked(SafetyCritical, "assessment", assessment.id)
    abouts = {m.id: m for s in situations for m in reader.linked(SafetyMeasure, "situations", s.id)}
    for about in abouts.values():
        yield about
        measure = reader.get(Measure, about.measure)
        if measure is not None:
            yield measure


def _told(record: Record) -> dict[str, Any]:
    left_out = UNSIGNED.get(type(record), frozenset())
    return {key: value for key, value in to_json(record).items() if key != "id" and key not in left_out}


def _print(content: Content) -> str:
    told = [[*key, value] for key, value in sorted(content.items())]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Difference:
    """One field that reads otherwise than when it was signed; `field` is empty where a whole record is new or gone."""

    record_key: str
    id: str
    field: str
    before: Any
    after: Any


def approvals_of(assessment: SafetyAssessment, reader: Reader) -> Mapping[str, SafetyApproval]:
    """The newest signature of each line."""
    return {approval.line: approval for approval in reader.linked(SafetyApproval, "assessment", assessment.id)}


def changed_since(approval: SafetyApproval, reader: Reader) -> tuple[Difference, ...]:
    """«Endret siden godkjent»: what reads otherwise now. Change it back, and there is nothing."""
    assessment = reader.get(SafetyAssessment, approval.assessment)
    now = signed_content(assessment, reader) if assessment else {}
    if _print(now) == approval.fingerprint:
        return ()
    return tuple(_differences(content_of(approval, reader), now))


def content_of(approval: SafetyApproval, reader: Reader) -> Content:
    """What was signed, as it read then."""
    frozen = reader.linked(SafetyFrozen, "approval", approval.id)
    return {(row.about_key, row.about_id): json.loads(row.content) for row in frozen}


def _differences(then: Content, now: Content) -> Iterator[Difference]:
    for key in dict.fromkeys((*then, *now)):
        before, after = then.get(key), now.get(key)
        if before is None or after is None:
            yield Difference(*key, "", before, after)
            continue
        for field in dict.fromkeys((*before, *after)):
            if before.get(field) != after.get(field):
                yield Difference(*key, field, before.get(field), after.get(field))


def signed_by(assessment: SafetyAssessment, reader: Reader) -> tuple[str, ...]:
    """The lines whose newest signature holds for what the assessment says now."""
    newest = approvals_of(assessment, reader)
    return tuple(line for line, approval in newest.items() if not changed_since(approval, reader))


@dataclass(frozen=True)
class Standing:
    """How an assessment stands with the two employers and the verneombud."""

    missing: tuple[str, ...]
    outdated: tuple[str, ...]

    @property
    def is_coordinated(self) -> bool:
        """False gives «Ikke samordnet» on screen and paper."""
        return not self.missing

    @property
    def is_changed(self) -> bool:
        """True gives «Endret siden godkjent»."""
        return bool(self.outdated)


def standing(assessment: SafetyAssessment, reader: Reader) -> Standing:
    """Which employer has not signed, and which signature is on another text than today's."""
    newest = approvals_of(assessment, reader)
    missing = tuple(option.key for option in EMPLOYERS if option.key not in newest)
    outdated = tuple(line for line, approval in newest.items() if changed_since(approval, reader))
    return Standing(missing, outdated)
