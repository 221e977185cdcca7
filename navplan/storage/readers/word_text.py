"""Word files (.docx): paragraphs with their styles, in the order of the text, tables cell by cell."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from navplan.domain.letters.reading import Line
from navplan.storage.readers.package import BROKEN, check_package
from navplan.storage.readers.refusals import Refused
from navplan.storage.readers.tables import Cell, table_lines

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.hyperlink import Hyperlink
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

MAIN_PART = "word/document.xml"

_HEADING = re.compile(r"^(?:heading|overskrift)\s*(\d)$", re.IGNORECASE)
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def word_lines(path: Path) -> list[Line]:
    """The lines of a Word file; runs in the child."""
    check_package(path, MAIN_PART)
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:  # the XML parser tells bad XML as a SyntaxError
        document = docx.Document(str(path))
        lines = list(_body(document))
    except (*BROKEN, PackageNotFoundError, SyntaxError, AttributeError, TypeError, IndexError):
        raise Refused("damaged") from None
    if not any(line.text.strip() for line in lines):
        raise Refused("empty")
    return lines


def _body(container: "Document") -> Iterator[Line]:
    from docx.table import Table

    for block in container.iter_inner_content():
        if isinstance(block, Table):
            yield from _table(block)
        else:
            yield from _paragraph(block)


def _table(table: "Table") -> Iterator[Line]:
    seen: set[object] = set()  # the elements themselves: the number of one that is gone would be given to another
    rows: list[list[Cell]] = []
    for row in table.rows:
        rows.append([])
        for cell in row.cells:
            if cell._tc in seen:  # merged cells come back as the same element
                continue
            seen.add(cell._tc)
            rows[-1].append([line for block in _cell_blocks(cell) for line in block])
    yield from table_lines(rows)


def _cell_blocks(cell: "_Cell") -> Iterator[Iterator[Line]]:
    """The paragraphs of a cell, and those of tables inside it."""
    from docx.table import Table

    for block in cell.iter_inner_content():
        yield _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: "Paragraph") -> Iterator[Line]:
    text = "".join(_run_text(run) for run in paragraph.iter_inner_content())
    looks = _style(paragraph)
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(_given(run, paragraph, "bold") for run in runs)
    italic = bool(runs) and all(_given(run, paragraph, "italic") for run in runs)
    size = max((run.font.size.pt for run in runs if run.font.size), default=_style_size(paragraph))
    for part in text.split("\n"):
        mark = "• " if looks == "item" and part.strip() else ""
        yield Line(f"{mark}{part}", size=float(size), bold=bold, style=looks, italic=italic)
    yield Line("")


def _given(run: "Run", paragraph: "Paragraph", look: str) -> bool:
    """Whether a run is bold or italic, by itself or by the paragraph's style and those it is based on."""
    own = getattr(run.font, look)
    return bool(next((value for value in (own, *_of_styles(paragraph, look)) if value is not None), False))


def _style_size(paragraph: "Paragraph") -> float:
    size = next((value for value in _of_styles(paragraph, "size") if value), None)
    return float(size.pt) if size else 0.0


def _of_styles(paragraph: "Paragraph", look: str) -> Iterator[Any]:
    style: Any = paragraph.style
    for _ in range(_DEEPEST_STYLE):
        if style is None:
            return
        yield getattr(style.font, look)
        style = style.base_style


_DEEPEST_STYLE = 12
"""So many styles based on each other are followed; a file may say that two rest on one another."""


def _run_text(run: "Run | Hyperlink") -> str:
    text = str(run.text)
    font = getattr(run, "font", None)
    return text.translate(_RAISE) if font is not None and font.superscript and text.strip().isdigit() else text


def _style(paragraph: "Paragraph") -> str:
    name = str(paragraph.style.name if paragraph.style is not None else "")
    heading = _HEADING.match(name)
    if heading:
        return f"heading{heading[1]}"
    if name.casefold() in ("title", "tittel"):
        return "title"
    properties = paragraph._p.pPr  # numbering has no public reader
    numbered = properties is not None and properties.numPr is not None
    return "item" if numbered or name.casefold().startswith(("list", "liste")) else "paragraph"
