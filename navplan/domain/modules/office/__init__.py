"""The office: its name, its municipalities, how it is led, and the roles that own work."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, link, number, text
from navplan.domain.kinds import Number, Option
from navplan.domain.records import Kind, Problem, Reader, Record, Rows, Section
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_, Said

LEADERSHIP = (
    Option("enhetlig", N_("Enhetlig ledelse")),
    Option("todelt", N_("Todelt ledelse")),
)

WRITTEN_STANDARDS = (
    Option("nb-NO", N_("Bokmål")),
    Option("nn-NO", N_("Nynorsk")),
)
"""Under the names that languages have in files."""

MUNICIPAL_ROLES = (
    Option("eneste", N_("Eneste kommune")),
    Option("vertskommune", N_("Vertskommune")),
    Option("samarbeidskommune", N_("Samarbeidskommune")),
)


@dataclass(frozen=True, kw_only=True)
class Office(Record):
    """The Nav office that the plan belongs to; a plan has one."""

    KEY: ClassVar[str] = "office"
    name: str = text(N_("Kontorets navn"), 80, guard=Guard.OFFICE, needed=True, help=N_("For eksempel «Nav Fjordvik»."))
    leadership: str = choice(
        N_("Ledelse"),
        LEADERSHIP,
        help=N_("Enhetlig: én leder for stat og kommune. Todelt: én leder for hver."),
    )
    plan_year: int | None = number(
        N_("Planår"), Number(minimum=2000, maximum=2100, grouped=False), help=N_("Året som vises når planen åpnes.")
    )
    written_standard: str = choice(
        N_("Målform i dokumenter"),
        WRITTEN_STANDARDS,
        "nb-NO",
        needed=True,
        basis=Basis("lov", "språklova § 15"),
        help=N_("Dokumentene lages i denne målformen når dere ikke velger noe annet."),
    )
    org_number: str = text(N_("Organisasjonsnummer"), 11, guard=Guard.OFFICE)
    phone: str = text(N_("Telefon"), 20, guard=Guard.OFFICE)
    mailbox: str = text(
        N_("Felles e-postadresse"),
        120,
        guard=Guard.OFFICE,
        help=N_("Postkassen til kontoret, ikke en persons adresse."),
    )
    address: str = text(N_("Besøksadresse"), 160, guard=Guard.OFFICE)
    archive_state: str = text(N_("Arkivreferanse, stat"), 40, guard=Guard.OFFICE)
    archive_municipality: str = text(N_("Arkivreferanse, kommune"), 40, guard=Guard.OFFICE)


@dataclass(frozen=True, kw_only=True)
class Municipality(Record):
    """A municipality that takes part in the office."""

    KEY: ClassVar[str] = "municipality"
    office: str = link(N_("Kontor"), "office", "follow")
    name: str = text(N_("Kommune"), 60, guard=Guard.OFFICE, needed=True, listed=True)
    number: str = text(N_("Kommunenummer"), 4, guard=Guard.OFFICE, listed=True, help=N_("Fire siffer."))
    role: str = choice(N_("Rolle i kontoret"), MUNICIPAL_ROLES, "eneste", listed=True)


@dataclass(frozen=True, kw_only=True)
class Role(Record):
    """A role that can be made responsible. Roles, not persons: people change, the duty stays."""

    KEY: ClassVar[str] = "role"
    title: str = text(
        N_("Rolle"),
        80,
        guard=Guard.OFFICE,
        needed=True,
        listed=True,
        help=N_("For eksempel «Fagansvarlig KVP»."),
    )
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)


def written_standard(reader: Reader) -> str:
    """The language that the office's documents are made in when nobody chooses another."""
    return next((office.written_standard for office in reader.all(Office)), "nb-NO")


def office_name(reader: Reader) -> str:
    """What the plan's office is called; empty when nobody has named it."""
    return next((office.name for office in reader.all(Office) if office.name), "")


def check_office(office: Office, reader: Reader) -> Iterable[Problem]:
    """An office needs a name and at least one municipality (Nav-loven § 14: the agreement has two parties)."""
    if not office.name:
        yield Problem("name", Said(N_("Kontoret mangler navn.")))
    if not reader.linked(Municipality, "office", office.id):
        yield Problem("name", Said(N_("Kontoret har ingen kommune ennå.")))


def check_municipality(municipality: Municipality, reader: Reader) -> Iterable[Problem]:
    """A municipality number has four digits."""
    number_given = municipality.number
    if number_given and not (number_given.isdigit() and len(number_given) == 4):
        yield Problem("number", Said(N_("Et kommunenummer har fire siffer.")))


KINDS = (
    Kind(
        Office,
        N_("kontor"),
        N_("Kontor"),
        ("name",),
        (
            Section(N_("Kontoret"), ("name", "leadership", "plan_year", "written_standard", "org_number")),
            Section(N_("Kontakt"), ("phone", "mailbox", "address")),
            Section(N_("Arkiv"), ("archive_state", "archive_municipality")),
            Rows("municipality", "office"),
        ),
        check_office,
    ),
    Kind(
        Municipality,
        N_("kommune"),
        N_("Kommuner"),
        ("name",),
        (Section(N_("Kommunen"), ("name", "number", "role")),),
        check_municipality,
    ),
    Kind(Role, N_("rolle"), N_("Roller"), ("title",), (Section(N_("Rollen"), ("title", "owner_line")),)),
)
