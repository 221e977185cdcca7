"""From the blocks of an outline to pieces of a page, each with its place in the tag tree."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Figure,
    Heading,
    Notice,
    PageBreak,
    Pairs,
    Paragraph,
    Progress,
    SignOff,
    Table,
)
from navplan.domain.drawing import Label
from navplan.domain.words import N_, Said, Translate
from navplan.storage.writers.pdf_drawing import Picture
from navplan.storage.writers.pdf_flow import Abreast, Bar, Chip, Flow, Framed, NewPage, Rule, Stack, Words
from navplan.storage.writers.pdf_fonts import Letters
from navplan.storage.writers.pdf_links import WEB, Linked
from navplan.storage.writers.pdf_style import (
    ACCENT,
    BODY,
    CAPTION,
    CELL,
    CELL_HEAD,
    CELL_SMALL,
    CELL_STRONG,
    CHIP,
    HEADINGS,
    LABEL,
    LEAD,
    NOTE,
    SUBTLE,
    Paper,
    Style,
)
from navplan.storage.writers.pdf_table import Grid, Row
from navplan.storage.writers.pdf_tags import ROW_HEAD, TABLE_HEAD, Element, Pen

PARAGRAPHS = {"body": BODY, "lead": LEAD, "note": NOTE}
DEEPEST_TAG = 6
SIGNING = 210.0
"""The length of a line to sign on."""

TALLEST_OPENING = 240.0
"""Captions, headings of columns and signatures that are taller than this may part over pages like other words."""

LONGEST_NAME = 160
"""So many signs of a heading stand in bookmarks and contents; it stands whole in its place."""

LONGEST_CHIP = 60
"""Longer texts are set as words: a chip does not part over pages."""


@dataclass
class Anchor:
    """A heading that links and, when `listed`, bookmarks and contents lead to.

    The page, counted from zero, is known after layout.
    """

    text: str
    level: int
    key: str
    listed: bool = True
    page: int = 0


class Headline(Words):
    """A heading; it stays with what follows and leaves a bookmark where it is drawn."""

    keep = True

    def __init__(self, text: str, style: Style, element: Element, anchor: Anchor | None) -> None:
        super().__init__(text, style, element)
        self.anchor = anchor

    def alike(self, text: str) -> "Headline":
        """Other words of the same heading."""
        return Headline(text, self.style, self.element, self.anchor)

    def split(self, width: float, room: float) -> "tuple[Words, Words] | None":
        """As words part; links lead to the first of them."""
        parted = super().split(width, room)
        if parted and isinstance(parted[1], Headline):
            parted[1].anchor = None
        return parted

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Words and bookmark."""
        super().draw(pen, x, top, width)
        if self.anchor:
            anchor = self.anchor
            pen.canvas.bookmarkHorizontalAbsolute(anchor.key, top + 6)
            if anchor.listed:
                pen.canvas.addOutlineEntry(anchor.text, anchor.key, anchor.level - 1, closed=anchor.level > 1)


class Item:
    """An item of a list: its sign beside its words."""

    INDENT = 20.0
    keep = False

    def __init__(self, label: Words, body: Words, after: float) -> None:
        self.label, self.body = label, body
        self.before, self.after = 0.0, after

    def measure(self, width: float) -> float:
        """As tall as its words."""
        return self.body.measure(width - self.INDENT)

    def least(self, width: float) -> float:
        """A few lines."""
        return self.body.least(width - self.INDENT)

    def split(self, width: float, room: float) -> "tuple[Item, Item] | None":
        """As its words part; the sign stays with the first of them."""
        parted = self.body.split(width - self.INDENT, room)
        if parted is None:
            return None
        unsigned = Words("", self.label.style, self.label.element)
        return Item(self.label, parted[0], 0.0), Item(unsigned, parted[1], self.after)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The sign first, as it is read."""
        if self.label.text:
            self.label.draw(pen, x, top, self.INDENT)
        self.body.draw(pen, x + self.INDENT, top, width - self.INDENT)


class Composer:
    """Makes pieces of blocks, in order, and hangs their elements under `root`; pages begin on `paper`."""

    def __init__(self, root: Element, letters: Letters, translate: Translate, paper: Paper) -> None:
        self.root, self.letters, self.translate, self.paper = root, letters, translate, paper
        self.anchors: list[Anchor] = []
        self._names: set[str] = set()
        self._tag_level = 1
        self._set: dict[type[Block], Callable[[Any], Iterable[Flow]]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Pairs: self._pairs,
            Table: self._table,
            Progress: self._progress,
            Notice: self._notice,
            Figure: self._figure,
            SignOff: self._sign_off,
            PageBreak: self._page_break,
        }

    def compose(self, blocks: Iterable[Block]) -> Iterable[Flow]:
        """The pieces of all blocks, which may link to each other's headings."""
        blocks = tuple(blocks)
        self._names |= {block.name for block in blocks if isinstance(block, Heading)}
        for block in blocks:
            yield from self._set[type(block)](block)

    def words(self, text: str, style: Style, element: Element) -> Words:
        """Printable words in one style."""
        return Words(self.letters.printable(text), style, element)

    def _heading(self, heading: Heading) -> Iterable[Flow]:
        self._tag_level = min(heading.level + 1, self._tag_level + 1, DEEPEST_TAG)
        text = self.letters.one_line(heading.text)
        anchor = None
        if heading.bookmark or heading.name:
            deepest = self.anchors[-1].level + 1 if self.anchors else 1
            key = _key(heading.name) if heading.name else f"Heading{len(self.anchors)}"
            short = text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1]}…"
            anchor = Anchor(short, min(heading.level, deepest), key, heading.bookmark)
        if anchor and anchor.listed:
            self.anchors.append(anchor)
        style = HEADINGS[min(heading.level, len(HEADINGS)) - 1]
        yield Headline(text, style, self.root.child(f"H{self._tag_level}"), anchor)

    def _paragraph(self, paragraph: Paragraph) -> Iterable[Flow]:
        for part in self.letters.printable(paragraph.text).split("\n\n"):
            if part.strip():
                yield Words(part.strip("\n"), PARAGRAPHS[paragraph.style], self.root.child("P"))

    def _bullets(self, bullets: Bullets) -> Iterable[Flow]:
        numbering = "/Decimal" if bullets.numbered else "/Disc"
        whole = self.root.child("L", {"O": "/List", "ListNumbering": numbering})
        style = replace(BODY, after=0)
        for number, text in enumerate(bullets.items, start=1):
            element = whole.child("LI")
            sign = f"{number}." if bullets.numbered else "•"
            label = Words(sign, style, element.child("Lbl"))
            body = self.words(text, style, element.child("LBody"))
            yield Item(label, body, after=BODY.after if number == len(bullets.items) else 3.0)

    def _pairs(self, pairs: Pairs) -> Iterable[Flow]:
        table = self.root.child("Table")
        rows = []
        for label, value in pairs.rows:
            element = table.child("TR")
            head = self.words(label, LABEL, element.child("TH", ROW_HEAD))
            body = self.words(value, replace(BODY, after=0), element.child("TD"))
            rows.append(Row((Stack((head,)), Stack((body,))), pad=3.0))
        if rows:
            yield Grid(tuple(rows), (1.0, 2.6), together=True)

    def _table(self, table: Table) -> Iterable[Flow]:
        element = self.root.child("Table")
        caption = self.words(table.caption, CAPTION, element.child("Caption")) if table.caption else None
        head_row = element.child("TR")
        head = Row(
            tuple(
                Stack((self.words(c.title, _leaning(CELL_HEAD, c.numeric), head_row.child("TH", TABLE_HEAD)),))
                for c in table.columns
            )
        )
        rows = tuple(self._row(table, cells, element.child("TR")) for cells in table.rows)
        if caption and self._is_tall(caption):
            yield caption
            caption = None
        grid = Grid(
            rows, tuple(c.width for c in table.columns), head, caption, before=caption.before if caption else 4.0
        )
        if caption:
            text = Said(N_("{caption} (fortsetter)"), caption=caption.text).words(self.translate)
            grid.again = Words(text, replace(CAPTION, colour=SUBTLE), caption.element)
        width = self.paper.room[0]
        if head.measure(grid.widths(width)) > TALLEST_OPENING:
            grid.rows, grid.head = (head, *rows), None
        yield grid

    def _is_tall(self, flow: Flow) -> bool:
        return flow.measure(self.paper.room[0]) > TALLEST_OPENING

    def _row(self, table: Table, cells: tuple[Cell, ...], element: Element) -> Row:
        stacks = []
        for number, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
            is_head = table.row_headers and number == 0
            place = element.child("TH", ROW_HEAD) if is_head else element.child("TD")
            stacks.append(Stack(self._cell(cell, column.numeric, place)))
        return Row(tuple(stacks))

    def _cell(self, cell: Cell, numeric: bool, place: Element) -> Iterable[Flow]:
        for line in (cell, *cell.below):
            if not line.text:
                continue
            text = self.letters.printable(line.text)
            if line.tone and len(text) <= LONGEST_CHIP:
                yield Chip(text, line.tone, CHIP, place.child("P"))
                continue
            style = CELL_SMALL if line.small else CELL_STRONG if line.strong else CELL
            words = self._line(text, _leaning(style, numeric), place.child("P"), line.to)
            words.least_lines = 1
            yield words
            if line.bar:
                yield Bar(*line.bar)

    def _line(self, text: str, style: Style, element: Element, to: str) -> Words:
        """Words, or a link when what they lead to is in the document or on the web."""
        if not to.startswith(WEB) and to not in self._names - {""}:
            return Words(text, style, element)
        return Linked(
            text,
            replace(style, colour=ACCENT, align="left"),
            element.child("Link"),
            to if to.startswith(WEB) else _key(to),
        )

    def _progress(self, progress: Progress) -> Iterable[Flow]:
        text = Said(N_("{label}: {words}"), label=progress.label, words=progress.words).words(self.translate)
        words = self.words(text, replace(BODY, after=0), self.root.child("P"))
        stack = Stack((words, Bar(progress.part, progress.whole)), gap=4.0, after=10.0)
        stack.keep = True
        yield stack

    def _notice(self, notice: Notice) -> Iterable[Flow]:
        style = replace(BODY, after=0)
        yield Framed(self.words(notice.text, style, self.root.child("P")), notice.tone)

    def _figure(self, figure: Figure) -> Iterable[Flow]:
        """The caption stands beside the figure in the tree: within it the alternative text would silence it."""
        place = self.root.child("Div")
        caption = self.words(figure.caption, CAPTION, place.child("Caption")) if figure.caption else None
        element = place.child("Figure", {"O": "/Layout", "Placement": "/Block"})
        if caption and self._is_tall(caption):
            yield caption
            caption = None
        element.alt = self.letters.printable(figure.drawing.words)
        shapes = tuple(
            replace(shape, text=self.letters.one_line(shape.text)) if isinstance(shape, Label) else shape
            for shape in figure.drawing.shapes
        )
        yield Picture(replace(figure.drawing, shapes=shapes), caption, element, self.paper.room[1])
        yield from self._table(figure.table)

    def _sign_off(self, sign_off: SignOff) -> Iterable[Flow]:
        blocks = [self._signature(party, name) for party, name in sign_off.parties]
        for first in range(0, len(blocks), 2):
            abreast = Abreast(blocks[first : first + 2], before=14.0, after=14.0)
            if self._is_tall(abreast):
                yield from abreast.flows
            else:
                yield abreast

    def _signature(self, party: str, name: str) -> Stack:
        """For whom, then a line to write place and date on, and one for the name below it."""
        place = self.root.child("Div")
        lines: list[Flow] = [self.words(party, LABEL, place.child("P"))]
        for below, style in ((self.translate(N_("Sted og dato")), NOTE), (name, BODY)):
            lines.append(Stack((Rule(SIGNING, 0.6), self.words(below, style, place.child("P"))), gap=3.0))
        return Stack(lines, gap=30.0)

    def _page_break(self, page_break: PageBreak) -> Iterable[Flow]:
        if page_break.landscape is not None:
            self.paper = self.paper.laid(page_break.landscape)
        yield NewPage(self.paper)


def _key(name: str) -> str:
    return f"To {name}"


def _leaning(style: Style, numeric: bool) -> Style:
    return replace(style, align="right") if numeric else style
