"""The example office's partnership: a signed agreement, the draft that follows it, supervision and the year's meetings.

The content names rows as people do; whatever it names that is not there stops the building.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from navplan.domain.draft import Draft
from navplan.domain.modules.meeting import (
    AgendaItem,
    Attendance,
    Finding,
    FollowUp,
    FormalDecision,
    Inspection,
    Meeting,
)
from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.layout import all_parts
from navplan.domain.modules.partnership.library import read_library
from navplan.domain.modules.partnership.parts_office import Clause, LegalSource, Part, Participant, Party
from navplan.domain.modules.partnership.parts_work import Annex, GuideAnswer, Service, Signature
from navplan.domain.modules.partnership.versions import in_force, new_agreement, next_version, take_effect
from navplan.domain.records import R, Record
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

Entry = Mapping[str, Any]
ROWS: Mapping[str, type[Part]] = {part.KEY: part for part in all_parts()}


class Maker(Protocol):
    """Makes records from entries and remembers what the content calls them."""

    def make(self, record: type[R], entry: Entry, **given: Any) -> R:
        """A record with the entry's values; names are looked up, and an unknown one stops the building."""
        ...

    def give(self, kind: str, name: str, id: str) -> None:
        """From here on the content calls this record by this name."""
        ...


def build_partnership(workspace: Workspace, content: Entry, office: Office, maker: Maker) -> None:
    """The agreement and its successor, supervision and meetings; nothing when the content has none."""
    if "agreement" not in content:
        return
    signed = _signed(workspace, content["agreement"], office, maker)
    _successor(workspace, content["successor"], signed, maker)
    _supervision(workspace, content.get("inspection", ()), maker)
    for entry in content.get("meeting", ()):
        _meeting(workspace, entry, signed, maker)


_NOT_FACTS = ("clause", "lists", "scopes", "signed", "set", "answer")


def _facts(told: Entry) -> dict[str, Any]:
    return {key: value for key, value in told.items() if key not in _NOT_FACTS}


def _signed(workspace: Workspace, told: Entry, office: Office, maker: Maker) -> Agreement:
    with workspace.draft(Said(N_("Før inn avtalen som gjelder"))) as draft:
        facts = maker.make(Agreement, _facts(told), office=office.id)
        made = new_agreement(draft, facts, read_library(), workspace)
    with workspace.draft(Said(N_("Fyll ut avtalens punkter"))) as draft:
        _lists(draft, made, told["lists"], maker)
        _clauses(workspace, draft, made, told["clause"], maker)
        for service in workspace.linked(Service, "agreement", made.id):
            draft.set(service, scope=told["scopes"][service.compulsory])
        for source in workspace.linked(LegalSource, "agreement", made.id):
            draft.set(source, checked_on=told["signed"]["sources_checked"])
    _link_party(workspace, made)
    workspace.set(made, status="klar")
    _sign(workspace, made, told["signed"])
    return _now(workspace, made)


def _link_party(workspace: Workspace, made: Agreement) -> None:
    known = {municipality.name: municipality.id for municipality in workspace.all(Municipality)}
    with workspace.draft(Said(N_("Knytt partene til kommunene i planen"))) as draft:
        for party in workspace.linked(Party, "agreement", made.id):
            draft.set(party, municipality=known.get(party.name))


def _sign(workspace: Workspace, made: Agreement, told: Entry) -> None:
    with workspace.draft(Said(N_("Undertegn avtalen"))) as draft:
        for row in workspace.linked(Signature, "agreement", made.id):
            draft.set(row, name=told[row.owner], place=told["place"], signed_on=told["on"])
    with workspace.draft(Said(N_("Avtalen gjelder"))) as draft:
        take_effect(draft, _now(workspace, made))


def _now(workspace: Workspace, agreement: Agreement) -> Agreement:
    found = workspace.get(Agreement, agreement.id)
    return found or agreement


def _lists(draft: Draft, made: Agreement, lists: Entry, maker: Maker) -> None:
    for key in sorted(lists, key=list(ROWS).index):
        for entry in lists[key]:
            row = draft.add(maker.make(ROWS[key], entry, agreement=made.id))
            if isinstance(row, Annex):
                maker.give("annex", f"{row.nr} {row.title}", row.id)


def _clauses(workspace: Workspace, draft: Draft, made: Agreement, told: Entry, maker: Maker) -> None:
    for clause in workspace.linked(Clause, "agreement", made.id):
        if clause.point in told:
            entry = told[clause.point]
            filled = maker.make(Clause, entry)
            draft.set(clause, **{key: getattr(filled, key) for key in entry})


def _successor(workspace: Workspace, told: Entry, signed: Agreement, maker: Maker) -> None:
    with workspace.draft(Said(N_("Ny versjon av avtalen"))) as draft:
        made = next_version(draft, signed, workspace)
    with workspace.draft(Said(N_("Arbeid med utkastet"))) as draft:
        filled = maker.make(Agreement, _facts(told))
        draft.set(made, **{key: getattr(filled, key) for key in _facts(told)})
        _lists(draft, made, told["lists"], maker)
        _clauses(workspace, draft, made, told["clause"], maker)
        for entry in told["set"]:
            _change_row(workspace, draft, made, entry, maker)
        for entry in told["answer"]:
            draft.add(maker.make(GuideAnswer, entry, agreement=made.id))


def _change_row(workspace: Workspace, draft: Draft, made: Agreement, entry: Entry, maker: Maker) -> None:
    """The first value after the list's name says which row; the others are its new values."""
    part = ROWS[entry["list"]]
    values = {key: value for key, value in entry.items() if key != "list"}
    wanted = maker.make(part, values)
    known_by = next(iter(values))
    rows = workspace.linked(part, "agreement", made.id)
    row = next(row for row in rows if getattr(row, known_by) == getattr(wanted, known_by))
    draft.set(row, **{key: getattr(wanted, key) for key in values})


def _supervision(workspace: Workspace, told: Any, maker: Maker) -> None:
    with workspace.draft(Said(N_("Før inn tilsyn"))) as draft:
        for entry in told:
            own = _without(entry, "name", "finding")
            inspection = draft.add(maker.make(Inspection, own))
            for under in entry["finding"]:
                finding = draft.add(maker.make(Finding, _without(under, "name"), inspection=inspection.id))
                maker.give("finding", under["name"], finding.id)


def _without(entry: Entry, *keys: str) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in keys}


def _meeting(workspace: Workspace, entry: Entry, signed: Agreement, maker: Maker) -> None:
    with workspace.draft(Said(N_("Partnerskapsmøte {name}"), name=entry["name"])) as draft:
        meeting = draft.add(maker.make(Meeting, _without(entry, "item", "absent")))
        held = meeting.status not in ("planlagt", "innkalt")
        for participant in workspace.linked(Participant, "agreement", signed.id):
            draft.add(_attendance(meeting, participant.title, participant.owner, held))
        draft.add(_attendance(meeting, "Nav-leder", "nav_leder", held))
        observer = _attendance(meeting, "Tillitsvalgt", "kommune", held)
        absent = entry.get("absent") == observer.title
        draft.add(observer.with_values(observer=True, presence="forfall" if absent else observer.presence))
        for place, told in enumerate(entry["item"], start=1):
            _item(draft, meeting, place, told, maker)


def add_meeting(workspace: Workspace, entry: Entry, maker: Maker) -> None:
    """One more meeting of the partnership, called as the agreement in force says."""
    signed = in_force(workspace)
    if signed is not None:
        _meeting(workspace, entry, signed, maker)


def _attendance(meeting: Meeting, title: str, owner: str, held: bool) -> Attendance:
    return Attendance(meeting=meeting.id, title=title, owner=owner, presence="moett" if held else "")


def _item(draft: Draft, meeting: Meeting, place: int, told: Entry, maker: Maker) -> None:
    own = _without(told, "decision", "follow_up")
    item = draft.add(maker.make(AgendaItem, own, meeting=meeting.id, place=place * 100))
    below: tuple[tuple[str, type[Record]], ...] = (("decision", FormalDecision), ("follow_up", FollowUp))
    for key, record in below:
        for under in told.get(key, ()):
            draft.add(maker.make(record, under, item=item.id))
