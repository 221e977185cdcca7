"""A plain list for people to keep or send on: CSV as Norwegian spreadsheets open it."""

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from navplan.storage.writers.files import replace_file

TRIGGERS = frozenset("=+-@")
"""What makes a spreadsheet take a text for a formula, in half or full width and behind blanks and signs that nobody
sees; an apostrophe before it keeps it a text."""


def write_csv(rows: Iterable[Sequence[str]], target: Path) -> None:
    """Write the rows, the first of them headings; whole or not at all; raises `CannotStore`."""
    kept = [[_inert(text) for text in row] for row in rows]

    def write(path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(kept)

    replace_file(target, write)


def _inert(text: str) -> str:
    plain = text.encode("utf-8", "replace").decode("utf-8")
    seen = next((sign for sign in plain if unicodedata.category(sign)[0] not in "CZ"), "")
    is_formula = unicodedata.normalize("NFKC", seen) in TRIGGERS or plain.startswith(("\t", "\r", "\n"))
    return f"'{plain}" if is_formula else plain
