"""From the blocks of an outline to paragraphs, lists and tables of a Word document that people can go on editing."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

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
    Tone,
)
from navplan.domain.words import N_, Said, Translate
from navplan.storage.writers.signs import writable
from navplan.storage.writers.word_parts import (
    add_address,
    add_link,
    bookmark,
    element,
    frame,
    keep_whole,
    line_below,
    mark_table,
    repeat,
    tint,
)
from navplan.storage.writers.word_style import (
    CELL,
    CELL_HEAD,
    CELL_SMALL,
    GROUNDS,
    HEAD_GROUND,
    INK,
    LEAD,
    LOOKS,
    NOTE,
    NOTICE,
    RULE,
    lay,
)

PARAGRAPHS = {"body": "Normal", "lead": LEAD, "note": NOTE}
DEEPEST = 5
PAIR_SHARES = (1.0, 2.6)

SPLITS_FROM = 1_500
"""Signs in a row from which it may part over two pages; shorter rows stay whole."""

NOTICE_WORDS: dict[Tone, str] = {
    "neutral": N_("Merk"),
    "info": N_("Til orientering"),
    "success": N_("I orden"),
    "warning": N_("Obs"),
    "danger": N_("Viktig"),
}
"""What a remark's colour says, in words."""


class Composer:
    """Adds blocks to a document, in order. Progress bars are words here: Word has no drawing that a reader hears."""

    def __init__(self, document: Document, translate: Translate, outline: Outline) -> None:
        self.document, self.translate = document, translate
        self._size, self._landscape = outline.size, outline.landscape
        self.width = lay(document.sections[0], self._size, self._landscape)
        marked = [block for block in outline.blocks if isinstance(block, Heading) and is_marked(block)]
        self.places = [(heading, f"_Toc{number:08d}") for number, heading in enumerate(marked, start=1)]
        self._named = {heading.name: place for heading, place in self.places if heading.name}
        self._marked = 0
        self._styles = {name: document.styles[name].style_id for name in LOOKS}
        self._break = False
        self._heading_text = ""
        self._set: dict[type[Block], Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Pairs: self.pairs,
            Table: self._table,
            Progress: self._progress,
            Notice: self._notice,
            Figure: self._figure,
            SignOff: self._sign_off,
            PageBreak: self._page_break,
        }

    def compose(self, blocks: Iterable[Block]) -> None:
        """Add all blocks."""
        for block in blocks:
            self._set[type(block)](block)

    def words(self, text: str, style: str) -> WordParagraph:
        """One paragraph; it begins a page when a page break was asked for."""
        paragraph = self.document.add_paragraph(writable(text))
        self._dress(paragraph, style)
        if self._break:
            paragraph.paragraph_format.page_break_before = True
            paragraph.paragraph_format.space_before = Pt(0)
            self._break = False
        return paragraph

    def _dress(self, paragraph: WordParagraph, style: str) -> None:
        """Name the style by its id; the library would look through all styles for each paragraph."""
        paragraph.paragraph_format.element.get_or_add_pPr().style = self._styles[style]

    def _heading(self, heading: Heading) -> None:
        self._heading_text = " ".join(heading.text.split())
        paragraph = self.words(self._heading_text, f"Heading {min(max(heading.level, 1), DEEPEST)}")
        if is_marked(heading):
            self._marked += 1
            bookmark(paragraph, self.places[self._marked - 1][1], self._marked)

    def _paragraph(self, paragraph: Paragraph) -> None:
        for part in paragraph.text.split("\n\n"):
            if part.strip():
                self.words(part.strip("\n"), PARAGRAPHS[paragraph.style])

    def _bullets(self, bullets: Bullets) -> None:
        number = self._numbering() if bullets.numbered else None
        for text in bullets.items:
            item = self.words(text, "List Number" if bullets.numbered else "List Bullet")
            if number is not None:
                properties = item.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number

    def _numbering(self) -> int:
        """A numbering of its own, so that each list counts from one."""
        style = self.document.styles["List Number"].element
        used = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        numbering = self.document.part.numbering_part.element
        known = {num.get(qn("w:numId")): num for num in numbering.findall(qn("w:num"))}
        pattern = known[used.get(qn("w:val"))].find(qn("w:abstractNumId")).get(qn("w:val"))
        number = max(map(int, known)) + 1
        made = element("num", numId=number)
        made.append(element("abstractNumId", val=pattern))
        first = element("lvlOverride", ilvl=0)
        first.append(element("startOverride", val=1))
        made.append(first)
        numbering.append(made)
        return number

    def pairs(self, pairs: Pairs) -> None:
        """Labels with values, as a table whose first column is its header."""
        if not pairs.rows:
            return
        if self._break:
            self.words("", NOTE)
        table = self.document.add_table(len(pairs.rows), 2)
        self._widths(table, PAIR_SHARES)
        mark_table(table, self.translate(N_("Opplysninger")), row_headers=True, rule=HEAD_GROUND)
        for row, pair in zip(table.rows, pairs.rows, strict=True):
            for column, (cell, text) in enumerate(zip(row.cells, pair, strict=True)):
                self._line(cell.paragraphs[0], Cell(text, strong=column == 0))
        self._after_table()

    def _widths(self, table: WordTable, shares: Sequence[float]) -> None:
        """Word goes by the cells, others by the columns: both say the same."""
        table.autofit = False
        widths = [Emu(int(self.width * share / sum(shares))) for share in shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width

    def _after_table(self) -> None:
        """Air, and what keeps two tables from growing together."""
        self.words("", NOTE).paragraph_format.space_after = Pt(2)

    def _table(self, table: Table) -> None:
        if table.caption or self._break:
            self.words(table.caption, "Caption")
        made = self.document.add_table(len(table.rows) + 1, len(table.columns))
        self._widths(made, [column.width for column in table.columns])
        mark_table(made, writable(table.caption or self._heading_text), table.row_headers, RULE)
        rows = iter(made.rows)
        head = next(rows)
        repeat(head)
        for cell, column in zip(head.cells, table.columns, strict=True):
            self._line(cell.paragraphs[0], Cell(column.title), column.numeric, CELL_HEAD)
            cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=HEAD_GROUND))
        for row, cells in zip(rows, table.rows, strict=True):
            if sum(len(line.text) for cell in cells for line in (cell, *cell.below)) < SPLITS_FROM:
                keep_whole(row)
            for number, (place, cell) in enumerate(zip(row.cells, cells, strict=True)):
                self._cell(place, cell, table.columns[number].numeric, table.row_headers and number == 0)
        self._after_table()

    def _cell(self, place: _Cell, cell: Cell, numeric: bool, is_head: bool) -> None:
        lines = [line for line in (cell, *cell.below) if line.text]
        for number, line in enumerate(lines):
            paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
            self._line(paragraph, line, numeric, strong=is_head and number == 0)
        if not lines:
            self._line(place.paragraphs[0], cell, numeric)

    def _line(
        self, paragraph: WordParagraph, line: Cell, numeric: bool = False, style: str = CELL, strong: bool = False
    ) -> None:
        self._dress(paragraph, CELL_SMALL if line.small else style)
        if numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if line.to and not line.tone:
            self._link(paragraph, line)
            return
        run = paragraph.add_run(writable(line.text))
        if line.strong or line.tone or strong:
            run.bold = True
        if line.tone:
            tint(run, GROUNDS[line.tone][0])

    def _link(self, paragraph: WordParagraph, line: Cell) -> None:
        """To a heading of this document, or out of it by https; a name that no heading has is words only."""
        if line.to in self._named:
            add_link(paragraph, writable(line.text), self._named[line.to])
        elif line.to.startswith("https://"):
            add_address(paragraph, writable(line.text), line.to)
        else:
            paragraph.add_run(writable(line.text))

    def _progress(self, progress: Progress) -> None:
        text = Said(N_("{label}: {words}"), label=progress.label, words=progress.words).words(self.translate)
        self.words(text, "Normal")

    def _notice(self, notice: Notice) -> None:
        paragraph = self.words("", NOTICE)
        paragraph.add_run(self.translate(NOTICE_WORDS[notice.tone]) + ": ").bold = True
        paragraph.add_run(writable(notice.text))
        frame(paragraph, *GROUNDS[notice.tone])

    def _figure(self, figure: Figure) -> None:
        """The figure's words and its table: Word takes no drawing that stays sharp, and the numbers are all there."""
        self.words(figure.caption, "Caption")
        self.words(figure.drawing.words, "Normal")
        self._table(figure.table)

    def _sign_off(self, sign_off: SignOff) -> None:
        for party, name in sign_off.parties:
            place = self.words(self.translate(N_("Sted og dato")), NOTE)
            for_whom = self.words(party, "Normal")
            for_whom.runs[0].bold = True
            signature = self.words("", "Normal")
            signer = self.words(name, "Normal")
            for paragraph in (place, for_whom, signature):
                paragraph.paragraph_format.keep_with_next = True
            place.paragraph_format.space_before = Pt(28)
            place.paragraph_format.space_after = Pt(12)
            signature.paragraph_format.space_before = Pt(26)
            signer.paragraph_format.space_after = Pt(24)
            line_below(place, INK)
            line_below(signature, INK)

    def _page_break(self, page_break: PageBreak) -> None:
        """A page is turned in a section of its own; otherwise what follows begins a page."""
        if page_break.landscape is None or page_break.landscape == self._landscape:
            self._break = True
            return
        self._landscape = page_break.landscape
        self.width = lay(self.document.add_section(), self._size, self._landscape)
        self._break = False


def is_marked(heading: Heading) -> bool:
    """Whether links lead to a heading, from the contents or from elsewhere."""
    return in_contents(heading) or bool(heading.name)


def in_contents(heading: Heading) -> bool:
    """Whether a heading stands in the list of contents, as in the PDF."""
    return heading.bookmark and heading.level <= 2
