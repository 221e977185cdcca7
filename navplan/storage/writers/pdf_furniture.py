"""What stands on every page beside the text: running head, foot, draft mark; and what the file says of itself."""

from navplan.domain.documents.outline import Outline
from navplan.domain.words import N_, Said, Translate
from navplan.storage.writers.foot import foot_of
from navplan.storage.writers.pdf_archive import About
from navplan.storage.writers.pdf_flow import Chip, Words
from navplan.storage.writers.pdf_fonts import Letters, width_of
from navplan.storage.writers.pdf_style import ACCENT, BOTTOM, CHIP, FURNITURE, MM, RULE, SIDE, Paper, Style
from navplan.storage.writers.pdf_tags import Element, Pen

BAND = 6 * MM
"""The height of the colour along the cover's upper edge."""

LONGEST = 95
"""Signs of the running head; a longer one is cut with an ellipsis, for it stands whole on the cover."""


class Furniture:
    """Head and foot of all pages; the cover has only a foot."""

    def __init__(self, outline: Outline, letters: Letters, translate: Translate, pages: int) -> None:
        self.outline, self.letters, self.translate, self.pages = outline, letters, translate, pages
        head = f"{outline.office} · {outline.title}"
        self.head = letters.one_line(head if len(head) <= LONGEST else head[: LONGEST - 1] + "…")
        self.version = letters.one_line(outline.version)
        self.foot = foot_of(outline, self.version, translate)

    def about(self) -> About:
        """The metadata: the office as author, never a person."""
        outline = self.outline
        title, office, subtitle = map(self.letters.one_line, (outline.title, outline.office, outline.subtitle))
        status = self.translate(N_("Utkast") if outline.draft else N_("Endelig"))
        return About(title, office, subtitle, outline.language, outline.made, self.version, status)

    def draw(self, pen: Pen, page: int, paper: Paper) -> None:
        """Everything of one page, as artifacts."""
        width, height = paper.room[0], paper.height
        with pen.artifact("Pagination"):
            if page or not self.outline.cover:
                self._draw_head(pen, height - 12 * MM, width)
            else:
                pen.canvas.setFillColor(ACCENT)
                pen.canvas.rect(0, height - BAND, paper.width, BAND, stroke=0, fill=1)
            self._draw_foot(pen, page, width)

    def _draw_head(self, pen: Pen, top: float, width: float) -> None:
        _words(self.head, FURNITURE).draw(pen, SIDE, top, width)
        if self.outline.draft:
            chip = Chip(
                self.letters.one_line(self.outline.mark) or self.translate(N_("UTKAST")), "warning", CHIP, Element("P")
            )
            taken = width_of(chip.words.text, CHIP.face, CHIP.size) + 2 * chip.SIDE + chip.MARK
            chip.draw(pen, SIDE + width - taken - 0.1, top + 2, taken + 0.2)
        _line(pen, top - FURNITURE.leading - 4, width)

    def _draw_foot(self, pen: Pen, page: int, width: float) -> None:
        top = BOTTOM - 6 * MM
        counted = Said(N_("Side {page} av {pages}"), page=page + 1, pages=self.pages).words(self.translate)
        _words(self.foot, FURNITURE).draw(pen, SIDE, top, width)
        _words(counted, Style(FURNITURE.face, FURNITURE.size, FURNITURE.leading, FURNITURE.colour, align="right")).draw(
            pen, SIDE, top, width
        )


def _words(text: str, style: Style) -> Words:
    return Words(text, style, Element("P"))


def _line(pen: Pen, y: float, width: float) -> None:
    pen.canvas.setStrokeColor(RULE)
    pen.canvas.setLineWidth(0.6)
    pen.canvas.line(SIDE, y, SIDE + width, y)
