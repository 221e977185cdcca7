"""A workbook that has come back, as the reader found it: nothing is believed yet, nothing compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from navplan.domain.words import N_

HOW_TO, FOLLOW_UP, LONG_TEXTS = N_("Slik bruker du arbeidsboken"), N_("Oppfølging"), N_("Lange tekster")
OFFERS, NAMES, MEMORY = N_("Valg"), N_("Navn"), "NavPlan"
"""The titles of the sheets that hold no records; they are in bokmål like the cells, and found by name."""

OURS = frozenset((HOW_TO, FOLLOW_UP, LONG_TEXTS, OFFERS, NAMES, MEMORY))


@dataclass(frozen=True)
class Odd:
    """A cell that holds something no field can take in; `reason` is a key of `REASONS`."""

    reason: str


REASONS = {
    "formula": N_("Cellen inneholder en formel uten svar. Åpne filen i Excel og lagre den, eller skriv verdien."),
    "error": N_("Cellen inneholder en feil fra Excel. Skriv verdien på nytt."),
    "merged": N_("Cellen er slått sammen med andre celler. Del dem opp igjen."),
}


@dataclass(frozen=True)
class Computed:
    """What a formula showed when the file was saved. A person sees it before it is believed."""

    text: str


Cell = str | Odd | Computed
"""What stood in a cell, as a person would have typed it."""


@dataclass(frozen=True)
class BroughtRow:
    """One row: where it stands, the record it says it is, and its cells by field; empty id is a row somebody added."""

    number: int
    id: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True)
class BroughtSheet:
    """The sheet of one kind. `columns` says in which column each field stands; `strange` are headings not ours."""

    title: str
    key: str
    columns: Mapping[str, str]
    rows: tuple[BroughtRow, ...]
    strange: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Brought:
    """A whole workbook, with what its hidden sheets remember of the plan it was made from.

    `prints`: by kind and id the fingerprint of each field. `names`: by kind the id of each name that cells may hold.
    `other_sheets` are titles of sheets that are not ours.
    """

    file_name: str
    made: str
    office: str
    sheets: tuple[BroughtSheet, ...]
    prints: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    other_sheets: tuple[str, ...] = ()
