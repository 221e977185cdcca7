"""Approving a routine whose own text stands in the register: it is kept word for word, and stays (5.6)."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.draft import Draft
from navplan.domain.modules.control.records import ControlRoutine, ControlVersion
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said

VALID = "gjeldende"


def versions_of(routine: ControlRoutine, reader: Reader) -> tuple[ControlVersion, ...]:
    """The kept versions, the newest first."""
    found = reader.linked(ControlVersion, "routine", routine.id)
    return tuple(sorted(found, key=lambda version: version.number or 0, reverse=True))


def why_not_approved(routine: ControlRoutine, reader: Reader, today: date) -> tuple[Said, ...]:
    """What stands between the text and its approval; empty when it can be approved."""
    return tuple(_wanting(routine, reader, today))


def _wanting(routine: ControlRoutine, reader: Reader, today: date) -> Iterable[Said]:
    if not routine.wording:
        yield Said(N_("Rutinen har ingen tekst. Skriv den under «Slik gjør vi»."))
    if not routine.purpose:
        yield Said(N_("Skriv hva rutinen skal sikre."))
    if routine.owner is None:
        yield Said(N_("Velg hvem som eier rutinen."))
    if routine.approved_by is None:
        yield Said(N_("Velg hvilken rolle som godkjenner."))
    if routine.approved_on is not None and routine.approved_on > today:
        yield Said(N_("Godkjenningen kan ikke være fram i tid."))
    newest = next(iter(versions_of(routine, reader)), None)
    if newest is not None and newest.wording == wording_of(routine, reader):
        yield Said(N_("Teksten er den samme som i versjon {n}."), n=newest.number or "")


def approve(draft: Draft, reader: Reader, routine: ControlRoutine, today: date) -> ControlVersion:
    """Put the routine in force from today with its revision ahead, and keep its text as the next version."""
    newest = next(iter(versions_of(routine, reader)), ControlVersion(number=0))
    number = (newest.number or 0) + 1
    approved = routine.approved_on if routine.approved_on != newest.approved_on and routine.approved_on else today
    valid = draft.set(
        routine,
        status=VALID,
        written="ja",
        version=str(number),
        approved_on=approved,
        valid_from=approved,
        next_revision=approved + relativedelta(months=int(routine.interval or 12)),
        improved_on=approved if number > 1 else routine.improved_on,
    )
    return draft.add(
        ControlVersion(
            routine=routine.id,
            number=number,
            approved_on=approved,
            approved_by=reader.named("role", valid.approved_by),
            valid_from=approved,
            wording=wording_of(valid, reader),
        )
    )


def wording_of(routine: ControlRoutine, reader: Reader) -> str:
    """The routine as it reads: its name, what it is to secure, and how it is done."""
    head = f"{routine.code} {routine.title}".strip()
    return "\n\n".join(part for part in (head, routine.purpose, routine.wording) if part)


def is_changed_since(routine: ControlRoutine, reader: Reader) -> bool:
    """Whether the text is no longer what was approved last; False for one that has never been approved."""
    newest = next(iter(versions_of(routine, reader)), None)
    return newest is not None and newest.wording != wording_of(routine, reader)


def version_locked(before: ControlVersion | None, after: ControlVersion | None, reader: Reader) -> Said | None:
    """Why a kept version may not be changed or removed. Signature of `Kind.locked`."""
    if before is None or after == before:
        return None
    return Said(N_("Versjon {n} er slik rutinen ble godkjent, og blir stående."), n=before.number or "")
