"""Opens a workbook that has come back and gives its rows; one that cannot be read says why in a plain sentence."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from navplan.domain.exchange.brought import Brought, BroughtRow, BroughtSheet, Cell, Computed, Odd
from navplan.domain.ports import CannotRead
from navplan.domain.words import N_, Said
from navplan.storage.on_disk import beginning
from navplan.storage.readers.child import Bounds, Cancelled, ask_child
from navplan.storage.readers.refusals import Refused

MOST_BYTES = 20 * 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

SENTENCES = {
    "missing": N_("Filen «{name}» kan ikke åpnes. Er den åpen i Excel, så lukk den der, og prøv igjen."),
    "empty": N_("Filen «{name}» er tom. Sjekk at du har valgt riktig fil."),
    "large": N_("Filen «{name}» er for stor ({size} MB). NavPlan leser arbeidsbøker på inntil {most} MB."),
    "kind": N_("Filen «{name}» er ikke en Excel-arbeidsbok. Velg en fil som slutter på .xlsx."),
    "old": N_(
        "Filen «{name}» er beskyttet med passord eller lagret i et gammelt Excel-format. "
        "Åpne den i Excel, lagre den som .xlsx uten passord, og prøv igjen."
    ),
    "password": N_("Filen «{name}» er beskyttet med passord. Lagre den uten passord, og prøv igjen."),
    "macros": N_("Filen «{name}» inneholder makroer. Lagre den som .xlsx uten makroer, og prøv igjen."),
    "not_ours": N_("Filen «{name}» er ikke en arbeidsbok fra NavPlan. Lag en på siden Dokumenter, og skriv i den."),
    "rows": N_("Filen «{name}» har for mange rader eller ark. NavPlan leser inntil {most} rader i hvert ark."),
    "damaged": N_("Filen «{name}» er skadet eller ufullstendig. Lagre den på nytt i Excel, og prøv igjen."),
    "bomb": N_("Filen «{name}» er mye større enn den ser ut til og er ikke lest. Er den ekte?"),
    "slow": N_("Filen «{name}» tok for lang tid å lese. Lesingen er stoppet, og ingenting er tatt inn."),
    "heavy": N_("Filen «{name}» krever for mye minne å lese. Lesingen er stoppet, og ingenting er tatt inn."),
    "cancelled": N_("Lesingen av «{name}» er avbrutt. Ingenting er tatt inn."),
}


def read_workbook(path: Path, cancelled: Cancelled | None = None) -> Brought:
    """What stands in the workbook; raises `CannotRead`. `cancelled` is asked now and then whether to stop."""
    try:
        _look_at(path)
        found = ask_child("workbook", path, Bounds(cancelled))
    except Refused as refused:
        raise CannotRead(Said(SENTENCES[refused.reason], name=path.name, **refused.values)) from None
    if not found["sheets"]:
        raise CannotRead(Said(SENTENCES["not_ours"], name=path.name))
    return brought_from(path.name, found)


def _look_at(path: Path) -> None:
    """Size and first bytes, before a process is started for it."""
    try:
        size = path.stat().st_size
        head = beginning(path, 8)
    except (OSError, ValueError):
        raise Refused("missing") from None
    if not size:
        raise Refused("empty")
    if head == _OLD_OFFICE:
        raise Refused("old")
    if not head.startswith(b"PK\x03\x04"):
        raise Refused("kind")
    if size > MOST_BYTES:
        raise Refused("large", size=-(-size // (1024 * 1024)), most=MOST_BYTES // (1024 * 1024))


def brought_from(file_name: str, found: Mapping[str, Any]) -> Brought:
    """The child's answer as the domain knows it."""
    said, prints = _memory(found["memory"])
    names: dict[str, dict[str, str]] = {}
    for row in found["names"]:
        if len(row) == 3:
            names.setdefault(row[0], {})[row[1]] = row[2]
    long = _long_texts(found["long"])
    return Brought(
        file_name,
        said.get("made", ""),
        said.get("office", ""),
        tuple(_sheet(sheet, long) for sheet in found["sheets"]),
        prints,
        names,
        tuple(found["others"]),
    )


def _memory(rows: Iterable[list[str]]) -> tuple[dict[str, str], dict[str, dict[str, dict[str, str]]]]:
    """What the hidden sheet says of the file, and the fingerprints by kind, id and field."""
    said: dict[str, str] = {}
    fields: dict[str, list[str]] = {}
    prints: dict[str, dict[str, dict[str, str]]] = {}
    for row in rows:
        if len(row) < 3:
            said |= {row[0]: row[1]} if len(row) == 2 else {}
        elif not row[1]:
            fields[row[0]] = row[2].split()
            prints.setdefault(row[0], {})
        else:
            marks = zip(fields.get(row[0], ()), row[2].split(), strict=False)
            prints.setdefault(row[0], {})[row[1]] = dict(marks)
    return said, prints


LongTexts = Mapping[tuple[str, str, str], tuple[str, str]]
"""By sheet, id and field: the words that stand in the cell instead, and the whole text."""


def _long_texts(rows: Iterable[list[str]]) -> LongTexts:
    whole: dict[tuple[str, str, str], tuple[str, str]] = {}
    for row in list(rows)[1:]:
        if len(row) == 6:
            key, id, field, _, part, instead = row
            whole[key, id, field] = (instead, whole.get((key, id, field), ("", ""))[1] + part)
    return whole


def _sheet(found: list[Any], long: LongTexts) -> BroughtSheet:
    title, key, keys, headings, rows, merged = found
    fields = {column: name for column, name in keys if column > 1}
    known = {1, *fields}
    return BroughtSheet(
        title,
        key,
        {name: get_column_letter(column) for column, name in fields.items()},
        tuple(_row(key, number, dict(_by_column(cells)), (fields, merged, long)) for number, cells in rows),
        {get_column_letter(column): heading for column, heading in headings if column not in known},
    )


def _by_column(cells: Mapping[str, Any]) -> Iterable[tuple[int, Cell]]:
    """JSON has only texts for keys."""
    return ((int(column), cell if isinstance(cell, str) else _odd(*cell)) for column, cell in cells.items())


def _odd(reason: str, shown: str = "") -> Cell:
    return Computed(shown) if shown else Odd(reason)


def _row(
    key: str, number: int, cells: dict[int, Cell], about: tuple[dict[int, str], list[list[int]], LongTexts]
) -> BroughtRow:
    fields, merged, long = about
    for first_row, first, last_row, last in merged:
        if first_row <= number <= last_row:
            cells |= {column: Odd("merged") for column in fields if first <= column <= last}
    told = cells.get(1, "")
    id = told.strip() if isinstance(told, str) else ""
    values: dict[str, Cell] = {}
    for column, field in fields.items():
        instead, whole = long.get((key, id, field), (None, ""))
        cell = cells.get(column, "")
        values[field] = whole if cell == instead else cell
    return BroughtRow(number, id, values)
