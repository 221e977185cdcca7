"""What makes a version ready to sign, what locks it, and the checks of single rows.

Drafts can always be saved. Only «Klar til signering» and the signature are stopped, at the door, by what law or
identification demands.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.clock import minutes
from navplan.domain.modules.partnership.gaps import gap_check
from navplan.domain.modules.partnership.layout import ALWAYS_OPEN, clause_of_fact, clause_of_part
from navplan.domain.modules.partnership.parts_office import Location, OpeningHours, Part, Party
from navplan.domain.modules.partnership.parts_work import CostShare, CrossTask, Delegation, Service, Signature
from navplan.domain.modules.partnership.words import OPEN, SIGNED
from navplan.domain.records import Locked, Problem, Reader, Record, field_of, fields_of
from navplan.domain.words import N_, Said

IDENTITY = (
    *("title", "office_name", "version", "state_name", "state_signatory"),
    *("contact_state", "contact_municipality", "valid_from"),
)
"""Facts without which no agreement can be identified or signed."""

STATUTORY = ("organisation", "leadership", "area", "crossed", "user_council")
"""Single facts that Nav-loven §§ 13–14 asks for."""

ANY_DAY = date(2000, 1, 1)


def is_signed(agreement: Agreement) -> bool:
    """Whether the version is locked by signature."""
    return agreement.status in SIGNED


def is_open(agreement: Agreement) -> bool:
    """Whether the version is still being worked on."""
    return agreement.status in OPEN


Stop = tuple[str, Problem]
"""A clause, and what is missing in it."""


def stops(agreement: Agreement, reader: Reader) -> tuple[Stop, ...]:
    """What must be in place before «Klar til signering»: identification and what the law demands, nothing else."""
    return tuple(_stops(agreement, reader))


def _stops(agreement: Agreement, reader: Reader) -> Iterator[Stop]:
    for fact in (*IDENTITY, *STATUTORY):
        if not getattr(agreement, fact):
            label = Said(field_of(Agreement, fact).label)
            yield clause_of_fact(fact), Problem(fact, Said(N_("{field} er ikke fylt ut."), field=label), "danger")
    if agreement.valid_from and agreement.valid_to and agreement.valid_to < agreement.valid_from:
        yield "A18", Problem("valid_to", Said(N_("Avtalen slutter før den begynner.")), "danger")
    if not reader.linked(Party, "agreement", agreement.id):
        yield "A1", Problem("name", Said(N_("Avtalen har ingen kommunal part.")), "danger")
    if not reader.linked(Location, "agreement", agreement.id):
        yield "A3", Problem("name", Said(N_("Avtalen har ingen steder.")), "danger")
    yield from _stops_in_rows(agreement, reader)
    # The day matters to no red rule that counts here (G1–G3, G12, G14), so any day will do.
    for gap in gap_check(agreement, reader, ANY_DAY):
        if gap.weight == "danger" and gap.rank == "lov":
            yield gap.clause, Problem(gap.field, gap.said, "danger")


def _stops_in_rows(agreement: Agreement, reader: Reader) -> Iterator[Stop]:
    for part in (CostShare, CrossTask, OpeningHours):
        for row in reader.linked(part, "agreement", agreement.id):
            for problem in CHECKS[part](row, reader):
                if problem.weight == "danger":
                    yield clause_of_part(part), problem


def unsigned(agreement: Agreement, reader: Reader) -> tuple[str, ...]:
    """The owners («stat», «kommune») whose signature with name, place and day is missing."""
    rows = reader.linked(Signature, "agreement", agreement.id)
    done = {row.owner for row in rows if row.name and row.place and row.signed_on}
    return tuple(owner for owner in ("stat", "kommune") if owner not in done)


# -- the lock

_LOCKED = N_(
    "{name}, versjon {version}, er undertegnet og kan ikke endres. Lag en ny versjon av avtalen for å gjøre endringer."
)


def _refusal(agreement: Agreement) -> Said:
    return Said(_LOCKED, name=agreement.title or Said(N_("Avtalen")), version=agreement.version)


def lock_agreement(before: Agreement | None, after: Agreement | None, reader: Reader) -> Said | None:
    """A signed version stays as it is, save the facts of its life; none becomes ready while something stops."""
    if before is None:
        return None
    if is_signed(before):
        return _refusal(before) if after is None or not _only_life(before, after) else None
    if after is None or after.status == before.status:
        return None
    return _entering(after, reader)


def _only_life(before: Agreement, after: Agreement) -> bool:
    changed = {f.key for f in fields_of(Agreement) if getattr(before, f.key) != getattr(after, f.key)}
    return changed <= set(ALWAYS_OPEN) and is_signed(after)


def _entering(after: Agreement, reader: Reader) -> Said | None:
    missing = stops(after, reader) if after.status in ("klar", *SIGNED) else ()
    if missing:
        return Said(
            N_("Avtalen kan ikke bli klar til signering ennå. {n} ting mangler, først dette: {first}"),
            n=len(missing),
            first=missing[0][1].said,
        )
    if after.status in SIGNED and unsigned(after, reader):
        return Said(N_("Avtalen gjelder først når begge parter har undertegnet med navn, sted og dato."))
    return None


def sealed(*open_facts: str) -> Locked:
    """The lock of rows that belong to a version: they stay when it is signed, save these facts."""

    def locked(before: Part | None, after: Part | None, reader: Reader) -> Said | None:
        if before and after and _differs_only(before, after, open_facts):
            return None
        for row in (before, after):
            agreement = reader.get(Agreement, row.agreement) if row else None
            if agreement and is_signed(agreement):
                return _refusal(agreement)
        return None

    return locked


def _differs_only(before: Record, after: Record, facts: tuple[str, ...]) -> bool:
    fields = fields_of(type(before))
    return all(f.key in facts or getattr(before, f.key) == getattr(after, f.key) for f in fields)


# -- checks of single records


def check_agreement(agreement: Agreement, reader: Reader) -> Iterable[Problem]:
    """Dates run forwards, one way of ending, one open draft; demands of law and guide are the gap check's."""
    if not agreement.title:
        yield Problem("title", Said(N_("Avtalen mangler navn.")))
    if agreement.valid_from and agreement.valid_to and agreement.valid_to < agreement.valid_from:
        yield Problem("valid_to", Said(N_("Avtalen slutter før den begynner.")), "danger")
    if agreement.running and agreement.valid_to:
        yield Problem("valid_to", Said(N_("Avtalen er både løpende og tidsbegrenset. Velg én av delene.")))
    if agreement.leadership == "todelt" and not agreement.whole:
        yield Problem("whole", Said(N_("Ved todelt ledelse må avtalen si hvem som har helheten.")))
    if is_open(agreement) and len(open_drafts(reader)) > 1:
        yield Problem("version", Said(N_("Det finnes to åpne utkast. Arbeid videre i ett og fjern det andre.")))


def open_drafts(reader: Reader) -> tuple[Agreement, ...]:
    """Every version that is still being worked on; there should be at most one."""
    return tuple(agreement for agreement in reader.all(Agreement) if is_open(agreement))


def check_party(party: Party, reader: Reader) -> Iterable[Problem]:
    """A municipality number has four digits."""
    if party.municipal_number and not (party.municipal_number.isdigit() and len(party.municipal_number) == 4):
        yield Problem("municipal_number", Said(N_("Et kommunenummer har fire siffer.")))


def check_opening(row: OpeningHours, reader: Reader) -> Iterable[Problem]:
    """Both times can be read, and the place closes after it opens."""
    for fact in ("opens", "closes"):
        if getattr(row, fact) and minutes(getattr(row, fact)) is None:
            yield Problem(fact, Said(N_("Skriv klokkeslettet slik: 09.00.")), "danger")
    start, end = minutes(row.opens), minutes(row.closes)
    if start is not None and end is not None and end <= start:
        yield Problem("closes", Said(N_("Kontoret stenger før det åpner.")), "danger")


def check_cost(share: CostShare, reader: Reader) -> Iterable[Problem]:
    """The two shares make 100 per cent."""
    if share.state_share is None or share.municipal_share is None:
        yield Problem("state_share", Said(N_("Før inn begge andelene.")), "danger")
        return
    total = share.state_share + share.municipal_share
    if total != 100:
        amount = f"{total:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        yield Problem(
            "municipal_share", Said(N_("Andelene blir {total} %. De skal bli 100 %."), total=amount), "danger"
        )


def check_cross_task(task: CrossTask, reader: Reader) -> Iterable[Problem]:
    """Deciding on the other's field needs the delegation decision as annex (regulation 107 of 2007)."""
    if task.decides and task.annex is None:
        yield Problem(
            "annex", Said(N_("Den som treffer vedtak for den andre eieren, må ha et delegeringsvedtak.")), "danger"
        )
    if task.answers and task.answers == task.done_by:
        yield Problem("done_by", Said(N_("Oppgaven krysser ikke eierlinjen når samme eier svarer for og utfører den.")))


def check_delegation(row: Delegation, reader: Reader) -> Iterable[Problem]:
    """A power does not end before it is given."""
    if row.decided_on and row.until and row.until < row.decided_on:
        yield Problem("until", Said(N_("Fullmakten slutter før den er vedtatt.")))


def check_service(service: Service, reader: Reader) -> Iterable[Problem]:
    """A service does not end before it begins; grants and trials have an end."""
    if service.valid_from and service.valid_to and service.valid_to < service.valid_from:
        yield Problem("valid_to", Said(N_("Tjenesten slutter før den begynner.")))
    ends = service.category == "proeve" or service.funding == "tilskudd"
    if ends and service.valid_to is None:
        yield Problem("valid_to", Said(N_("Tilskudd og prøveordninger har en sluttdato. Før den inn.")))


CHECKS: dict[type[Part], Callable[..., Iterable[Problem]]] = {
    Party: check_party,
    OpeningHours: check_opening,
    CostShare: check_cost,
    CrossTask: check_cross_task,
    Delegation: check_delegation,
    Service: check_service,
}
"""The checks of rows that have one."""
