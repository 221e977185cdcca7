"""What was made when: one record for each document that left the program, so that the paper can be found again.

The checksum (SHA-256 of the file) tells whether a file somebody holds is the one that was made.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, day, flag, number, text
from navplan.domain.kinds import Number
from navplan.domain.records import Kind, Record, Section
from navplan.domain.words import N_


@dataclass(frozen=True, kw_only=True)
class Issued(Record):
    """A document that was written to a file. The file may be moved or changed later; this stays."""

    KEY: ClassVar[str] = "issued"
    document: str = text(N_("Dokumentnøkkel"), 40, guard=Guard.LETTER)
    title: str = text(N_("Dokument"), 160, guard=Guard.OFFICE, listed=True)
    made_on: date | None = day(N_("Laget"), listed=True)
    made_at: str = text(N_("Klokkeslett"), 5, guard=Guard.LETTER, listed=True)
    year: int | None = number(N_("For år"), Number(minimum=2000, maximum=2100, grouped=False), listed=True)
    choices: str = text(N_("Valg"), 200, guard=Guard.OFFICE, listed=True, help=N_("Periode, mottaker og språk."))
    is_draft: bool = flag(N_("Merket som utkast"), listed=True)
    file_name: str = text(N_("Fil"), 260, guard=Guard.OFFICE, listed=True)
    folder: str = text(N_("Mappe"), 1_000, guard=Guard.LETTER)
    checksum: str = text(N_("Kontrollsum"), 64, guard=Guard.LETTER, help=N_("SHA-256 av filen slik den ble laget."))


KINDS = (
    Kind(
        Issued,
        N_("laget dokument"),
        N_("Lagede dokumenter"),
        ("title", "made_on"),
        (
            Section(N_("Dokumentet"), ("title", "document", "year", "choices", "is_draft")),
            Section(N_("Filen"), ("made_on", "made_at", "file_name", "folder", "checksum")),
        ),
    ),
)
