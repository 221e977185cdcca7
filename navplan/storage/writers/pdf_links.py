"""Links of the PDF: words that lead to a heading of the same document, or to an address that the builder declared."""

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

from navplan.storage.writers.pdf_flow import Words
from navplan.storage.writers.pdf_fonts import width_of
from navplan.storage.writers.pdf_style import Style
from navplan.storage.writers.pdf_tags import Element, Pen

WEB = "https://"
"""The only way out of a document."""

UNDERLINE = 0.5


class Linked(Words):
    """Words that lead to the place with this key, underlined so that colour is not alone; `element` is a Link."""

    def __init__(self, text: str, style: Style, element: Element, to: str) -> None:
        super().__init__(text, style, element)
        self.to = to

    def alike(self, text: str) -> "Linked":
        """Other words that lead to the same place."""
        return Linked(text, self.style, self.element, self.to)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The words, a thin line under each line of them, and the area that can be clicked."""
        super().draw(pen, x, top, width)
        style, lines = self.style, self.lines(width)
        with pen.artifact():
            pen.canvas.setStrokeColor(style.colour)
            pen.canvas.setLineWidth(UNDERLINE)
            for number, line in enumerate(lines, start=1):
                y = top - number * style.leading + 2
                pen.canvas.line(x, y, x + width_of(line.rstrip(), style.face, style.size), y)
        lead(pen, self.element, self.to, (x, top - self.measure(width), x + self.widest(width), top), self.text)


def lead(pen: Pen, element: Element, to: str, area: Sequence[float], words: str) -> None:
    """Make an area of the page lead to a key or address; `words` say where to, for those who cannot see it."""
    entries = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": PDFArray([round(side, 2) for side in area]),
        "Border": PDFArray([0, 0, 0]),
        "F": 4,  # printed with the page, as the archive demands
        "Contents": PDFString(words),
    }
    if to.startswith(WEB):
        entries["A"] = PDFDictionary({"S": "/URI", "URI": PDFString(to)})
    else:
        entries["Dest"] = pen.canvas._bookmarkReference(to)  # may be written further on; reportlab binds it then
    pen.annotate(element, PDFDictionary(entries))
