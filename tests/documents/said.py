"""What a document says, word by word in the order of its outline: the key that the files are read against."""

from collections.abc import Iterator
from functools import singledispatch

from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Figure,
    Heading,
    Notice,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Progress,
    SignOff,
    Table,
)
from navplan.domain.drawing import Label
from navplan.storage.writers.pdf_fonts import Letters


def words_of(outline: Outline) -> list[str]:
    """Every word of the blocks, as it can be printed."""
    letters = Letters()
    said = " ".join(letters.printable(text) for block in outline.blocks for text in texts(block))
    return said.replace("\u00ad", "").split()


@singledispatch
def texts(block: Block) -> Iterator[str]:
    """What one block says."""
    raise TypeError(block)


@texts.register
def _text(block: Heading | Paragraph | Notice) -> Iterator[str]:
    yield block.text


@texts.register
def _bullets(block: Bullets) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        yield f"{number}." if block.numbered else "•"
        yield item


@texts.register
def _pairs(block: Pairs) -> Iterator[str]:
    for row in block.rows:
        yield from row


@texts.register
def _table(block: Table) -> Iterator[str]:
    yield block.caption
    yield from (column.title for column in block.columns)
    for row in block.rows:
        for cell in row:
            yield from _lines(cell)


def _lines(cell: Cell) -> Iterator[str]:
    yield cell.text
    for line in cell.below:
        yield from _lines(line)


@texts.register
def _progress(block: Progress) -> Iterator[str]:
    yield f"{block.label}: {block.words}"


@texts.register
def _figure(block: Figure) -> Iterator[str]:
    yield block.caption
    yield from (shape.text for shape in block.drawing.shapes if isinstance(shape, Label))
    yield from _table(block.table)


@texts.register
def _sign_off(block: SignOff) -> Iterator[str]:
    for party, name in block.parties:
        yield from (party, "Sted og dato", name)


@texts.register
def _page_break(block: PageBreak) -> Iterator[str]:
    yield from ()
