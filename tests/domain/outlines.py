"""What documents say, for tests: their tables, their sentences, and what stands beside their labels."""

from collections.abc import Iterator

from navplan.domain.documents.outline import (
    Block,
    Cell,
    Figure,
    Heading,
    Notice,
    Outline,
    Pairs,
    Paragraph,
    Progress,
    Table,
)


def tables(outline: Outline) -> list[Table]:
    """All tables, those of figures too."""
    return [
        block.table if isinstance(block, Figure) else block
        for block in outline.blocks
        if isinstance(block, Table | Figure)
    ]


def table(outline: Outline, caption: str) -> Table:
    (found,) = [block for block in tables(outline) if block.caption.startswith(caption)]
    return found


def lines(cell: Cell) -> list[str]:
    return [line.text for line in (cell, *cell.below) if line.text]


def said(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph | Notice):
            yield block.text
        elif isinstance(block, Progress):
            yield block.words


def told(outline: Outline) -> str:
    return "\n".join(said(outline.blocks))


def facts(outline: Outline) -> dict[str, str]:
    """What the page says beside each of its labels."""
    return dict(row for block in outline.blocks if isinstance(block, Pairs) for row in block.rows)
