"""Texts as a workbook's file can hold them, and the sheet for texts that no cell can hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from navplan.domain.exchange.brought import LONG_TEXTS
from navplan.domain.exchange.cells import held
from navplan.domain.kinds import Choice, Choices, Day, FieldKind, Flag, Number
from navplan.domain.words import N_, Said, Translate, as_written

CELL_LIMIT = 32_767
"""Excel's own limit, counted in UTF-16."""

TITLE_ROW, KEYS_ROW, HEADING_ROW, FIRST_ROW = 1, 2, 3, 4
"""The rows of every sheet of records: title, hidden keys, headings, first record."""

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def printable(text: str) -> str:
    """The text as the file can hold it: without control characters, and nothing that Excel would decode."""
    return _ESCAPE.sub("_x005F_", held(text)) if "_x" in text else held(text)


def length(text: str) -> int:
    """The length as Excel counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass
class LongTexts:
    """The rows of the sheet that holds whole the texts that no cell can hold, in parts that follow each other."""

    translate: Translate
    rows: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)

    def put(self, key: str, id: str, field: str, text: str) -> str:
        """Store a text; returns the words that stand in its place."""
        words = N_("Teksten er for lang for en celle. Den står i arket «{sheet}» fra rad {row}.")
        instead = Said(words, sheet=LONG_TEXTS, row=len(self.rows) + 2).words(self.translate)
        for number, part in enumerate(_parts(text), start=1):
            self.rows.append((key, id, field, str(number), part, instead))
        return instead


def _parts(text: str) -> Iterator[str]:
    step = CELL_LIMIT // 7  # every sign takes at most seven units, when it is escaped
    for start in range(0, len(text), step):
        yield text[start : start + step]


def labels(kind: FieldKind) -> tuple[str, ...]:
    """The words that a cell of this kind chooses from; none when it is free."""
    if isinstance(kind, Choice):
        return tuple(option.label for option in kind.options)
    if isinstance(kind, Flag):
        return tuple(kind.show(value, as_written) for value in (True, False))
    return ()


def is_words(kind: FieldKind) -> bool:
    """Whether a cell of this kind holds words that may need room."""
    return not isinstance(kind, Day | Number | Choice | Choices | Flag)
