from datetime import date

import pytest

from navplan.domain.documents.outline import Outline, PageBreak, Paragraph
from navplan.domain.words import as_written
from navplan.storage.readers.pdf_pages import PdfPages
from navplan.storage.writers.pdf import pdf_bytes

THREE = Outline(
    "Tre sider",
    "",
    "Nav Prøve",
    date(2026, 1, 5),
    blocks=(Paragraph("Én"), PageBreak(), Paragraph("To"), PageBreak(), Paragraph("Tre")),
)


@pytest.fixture
def pages():
    with PdfPages(pdf_bytes(THREE, as_written)) as opened:
        yield opened


def test_every_page_has_its_size_in_points(pages):
    assert [(round(width), round(height)) for width, height in pages.sizes] == [(595, 842)] * 3


def test_a_page_is_drawn_at_the_size_asked_for(pages):
    picture = pages.picture(1, 0.5)
    assert (picture.width, picture.height) == (298, 421)
    assert len(picture.pixels) == picture.stride * picture.height
    assert picture.stride >= 4 * picture.width


def test_a_page_shows_its_words_as_dark_on_white(pages):
    picture = pages.picture(0, 1)
    dark = sum(picture.pixels[at] < 100 for at in range(0, len(picture.pixels), 4))
    assert 20 < dark < len(picture.pixels) / 40
