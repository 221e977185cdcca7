"""A plain list for people to keep or send on: CSV as Norwegian spreadsheets open it."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from navplan.storage.writers.files import replace_file

TRIGGERS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula; an apostrophe before it keeps it a text."""


def write_csv(rows: Iterable[Sequence[str]], target: Path) -> None:
    """Write the rows, the first of them headings; whole or not at all; raises `CannotStore`."""
    kept = [[_inert(text) for text in row] for row in rows]

    def write(path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(kept)

    replace_file(target, write)


def _inert(text: str) -> str:
    plain = text.encode("utf-8", "replace").decode("utf-8")
    return f"'{plain}" if plain.startswith(TRIGGERS) else plain
