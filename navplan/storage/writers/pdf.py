"""An outline as PDF: A4, tagged for screen readers, fit for the archive, the same bytes for the same outline."""

import io
from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from navplan.domain.documents.outline import Outline, Pairs
from navplan.domain.words import N_, Said, Translate
from navplan.storage.writers.files import replace_file
from navplan.storage.writers.pdf_archive import ArchiveDocument
from navplan.storage.writers.pdf_blocks import Composer, Headline
from navplan.storage.writers.pdf_contents import contents
from navplan.storage.writers.pdf_flow import Chip, Flow, Gap, Rule
from navplan.storage.writers.pdf_fonts import REGULAR, Letters, use_fonts
from navplan.storage.writers.pdf_furniture import Furniture
from navplan.storage.writers.pdf_layout import Layout
from navplan.storage.writers.pdf_style import (
    ACCENT,
    CHIP,
    COVER_OFFICE,
    COVER_SUBTITLE,
    COVER_TITLE,
    COVER_TOP,
    NOTE,
    PAPERS,
    PLAIN_TITLE,
    SIDE,
    TOP,
)
from navplan.storage.writers.pdf_tags import Element, Pen

NAMED_SIGNS = 12
"""So many replaced signs are named in the remark that explains them."""


def write_pdf(outline: Outline, target: Path, translate: Translate) -> None:
    """Write the document to `target`, whole or not at all; raises `CannotStore`."""
    made = pdf_bytes(outline, translate)
    replace_file(target, lambda path: _write(path, made))


def _write(path: Path, made: bytes) -> None:
    path.write_bytes(made)


def pdf_bytes(outline: Outline, translate: Translate) -> bytes:
    """The PDF file's bytes."""
    use_fonts()
    letters, root = Letters(), Element("Document")
    paper = PAPERS[outline.size].laid(outline.landscape)
    layout = Layout(paper)
    layout.set(_flows(outline, Composer(root, letters, translate, paper)))
    for number, page in enumerate(layout.pages):
        for placed in page.placed:
            if isinstance(placed.flow, Headline) and placed.flow.anchor:
                placed.flow.anchor.page = number
    return _drawn(layout, root, Furniture(outline, letters, translate, len(layout.pages)))


def _flows(outline: Outline, composer: Composer) -> Sequence[Flow]:
    """Cover, contents, the document, and a remark on signs that the font lacks."""
    flows: list[Flow] = [*_title(outline, composer)]
    place = composer.root.child("Sect")
    body = list(composer.compose(outline.blocks))
    if outline.cover:
        flows.extend(contents(composer, place))
    if not place.kids:
        composer.root.kids.remove(place)
    flows.extend(body)
    if composer.letters.strange:
        flows.append(_remark(composer))
    return flows


def _title(outline: Outline, composer: Composer) -> Sequence[Flow]:
    root = composer.root
    if not outline.cover:
        title = composer.words(outline.title, PLAIN_TITLE, root.child("H1"))
        return title, composer.words(outline.subtitle, COVER_SUBTITLE, root.child("P"))
    office = composer.words(outline.office, COVER_OFFICE, root.child("P"))
    title = composer.words(outline.title, COVER_TITLE, root.child("H1"))
    subtitle = composer.words(outline.subtitle, COVER_SUBTITLE, root.child("P"))
    rule = Rule(56, 4, ACCENT)
    rule.after = 28
    flows: list[Flow] = [Gap(COVER_TOP), office, title, subtitle, rule, *composer.compose([Pairs(outline.cover)])]
    if outline.draft:
        mark = outline.mark or composer.translate(N_("Utkast – kan bli endret"))
        flows.append(Chip(composer.letters.one_line(mark), "warning", CHIP, root.child("P")))
    return flows


def _remark(composer: Composer) -> Flow:
    signs = ", ".join(list(composer.letters.strange)[:NAMED_SIGNS])
    text = N_("Noen tegn finnes ikke i skriften og er vist med tegnkode: {signs}")
    return composer.words(Said(text, signs=signs).words(composer.translate), NOTE, composer.root.child("P"))


def _drawn(layout: Layout, root: Element, furniture: Furniture) -> bytes:
    canvas = Canvas(io.BytesIO(), initialFontName=REGULAR, pageCompression=1, invariant=1)
    document = ArchiveDocument(furniture.about())
    canvas._doc = document  # reportlab makes its own and has no door for another
    pen = Pen(canvas)
    for number, page in enumerate(layout.pages):
        canvas.setPageSize(page.paper)
        furniture.draw(pen, number, page.paper)
        for placed in page.placed:
            placed.flow.draw(pen, SIDE, page.paper.height - TOP - placed.down, page.paper.room[0])
        pen.new_page()
    document.plant(root, pen)
    return bytes(canvas.getpdfdata())
