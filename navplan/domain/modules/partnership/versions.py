"""The life of a version: a new agreement with its ready lists, the signature, the next version as a copy."""

from collections.abc import Mapping
from datetime import date

from navplan.domain.draft import Draft
from navplan.domain.kinds import Link, Links
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.layout import LAYOUT, all_parts
from navplan.domain.modules.partnership.library import Library
from navplan.domain.modules.partnership.parts_office import AgreementCase, Clause, Hearing, LegalSource, Part
from navplan.domain.modules.partnership.parts_work import (
    Disagreement,
    DisputeStep,
    GuideAnswer,
    Service,
    Signature,
)
from navplan.domain.modules.partnership.rules import is_signed, open_drafts
from navplan.domain.records import R, Reader, fields_of
from navplan.domain.words import N_, Said

NOT_COPIED: tuple[type[Part], ...] = (AgreementCase, Hearing, Disagreement, GuideAnswer)
"""What belongs to the making of one version; answers to the guide are given anew, never inherited."""


class DraftIsOpen(Exception):
    """There is an open draft already; `agreement` is the one to go on with."""

    def __init__(self, agreement: Agreement) -> None:
        self.said = Said(
            N_("Det finnes alt et åpent utkast, versjon {version}. Arbeid videre i det."), version=agreement.version
        )
        self.agreement = agreement
        super().__init__(self.said.words())


def _no_open_draft(reader: Reader) -> None:
    drafts = open_drafts(reader)
    if drafts:
        raise DraftIsOpen(drafts[0])


def new_agreement(draft: Draft, agreement: Agreement, library: Library, reader: Reader) -> Agreement:
    """A first version with its clauses, the five compulsory services, the dispute steps and the legal sources ready."""
    _no_open_draft(reader)
    made = draft.add(agreement.with_values(version=agreement.version or "1.0"))
    for layout in LAYOUT:
        draft.add(Clause(agreement=made.id, point=layout.key))
    for service in library.services:
        draft.add(
            Service(
                agreement=made.id,
                name=service.name,
                compulsory=service.key,
                category="lovpaalagt",
                owner="kommune",
                authority=service.authority,
            )
        )
    for nr, step in enumerate(library.dispute_steps, start=1):
        draft.add(DisputeStep(agreement=made.id, nr=nr, who=step))
    for source in library.laws:
        draft.add(LegalSource(agreement=made.id, title=source.title, clauses=source.clauses, checked_on=None))
    for owner in ("stat", "kommune"):
        draft.add(Signature(agreement=made.id, owner=owner))
    return made


def next_number(version: str) -> str:
    """The version after this one: 2.1 is followed by 3.0, since signed text never changes in small steps."""
    head = version.split(".", 1)[0]
    return f"{int(head) + 1}.0" if head.isdecimal() else "2.0"


def next_version(draft: Draft, agreement: Agreement, reader: Reader) -> Agreement:
    """A draft that begins as a copy of a signed version: every clause and list, no signature, hearing or verdict."""
    _no_open_draft(reader)
    copy = draft.add(
        agreement.with_values(
            id="",
            status="utkast",
            version=next_number(agreement.version),
            replaces=agreement.id,
            valid_from=None,
            valid_to=None,
            evaluated_on=None,
            evaluation_result="",
            next_evaluation=None,
        )
    )
    twins: dict[str, str] = {agreement.id: copy.id}
    for part in all_parts():
        if part not in NOT_COPIED:
            for row in reader.linked(part, "agreement", agreement.id):
                twins[row.id] = draft.add(_twin(row, twins)).id
    return copy


def _twin(row: R, twins: Mapping[str, str]) -> R:
    """The same row in the new version; links inside the agreement lead to the new version's rows."""
    values: dict[str, object] = {"id": ""}
    for field in fields_of(type(row)):
        value = getattr(row, field.key)
        if isinstance(field.kind, Link):
            values[field.key] = twins.get(value, value)
        elif isinstance(field.kind, Links):
            values[field.key] = tuple(twins.get(id, id) for id in value)
    if isinstance(row, Signature):
        values |= {"place": "", "signed_on": None, "reference": ""}
    return row.with_values(**values)


def take_effect(draft: Draft, agreement: Agreement) -> Agreement:
    """The signed version applies from now on, and the one it replaces has run out, in one step."""
    replaced = draft.get(Agreement, agreement.replaces)
    if replaced is not None and replaced.status == "gjeldende":
        draft.set(replaced, status="utloept")
    return draft.set(agreement, status="gjeldende")


def in_force(reader: Reader) -> Agreement | None:
    """The version that applies; the newest if a file holds several."""
    found = [agreement for agreement in reader.all(Agreement) if agreement.status == "gjeldende"]
    return max(found, key=_begins, default=None)


def _begins(agreement: Agreement) -> date:
    return agreement.valid_from or date.min


def before(agreement: Agreement, reader: Reader) -> Agreement | None:
    """The version that this one replaces."""
    return reader.get(Agreement, agreement.replaces)


def newest(reader: Reader) -> Agreement | None:
    """The version that somebody most likely wants to see: the open draft, else the one that applies."""
    drafts = open_drafts(reader)
    everything = reader.all(Agreement)
    return drafts[-1] if drafts else in_force(reader) or (everything[-1] if everything else None)


def versions(reader: Reader) -> tuple[Agreement, ...]:
    """All versions, the newest first: drafts, then the one in force, then the older."""
    return tuple(sorted(reader.all(Agreement), key=_rank, reverse=True))


def _rank(agreement: Agreement) -> tuple[bool, date]:
    return not is_signed(agreement), _begins(agreement)
