"""Lines, columns and colours of the PDF: nothing is lost, nothing runs out of its place, all can be read."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.storage.writers.pdf_flow import Chip, Stack, Words
from navplan.storage.writers.pdf_fonts import REGULAR, Letters, broken, use_fonts, width_of
from navplan.storage.writers.pdf_style import ACCENT, CELL, CELL_SIDE, CHIP, GROUNDS, HEADER_GROUND, INK, SUBTLE
from navplan.storage.writers.pdf_table import Grid, Row, fitted
from navplan.storage.writers.pdf_tags import Element

WORDS = st.text(alphabet="abcdefghijklmnoæøåA-/ –", max_size=300)


@given(WORDS, st.floats(30, 500))
def test_lines_hold_every_letter_and_fit_the_width(text, width):
    use_fonts()
    lines = broken(text, REGULAR, 10, width)
    assert "".join(lines).replace(" ", "").replace("\u00ad", "") == text.replace(" ", "")
    assert all(width_of(line.rstrip(), REGULAR, 10) <= width + 1e-6 for line in lines)


@given(WORDS, st.floats(60, 500))
def test_words_stay_apart_where_lines_part(text, width):
    use_fonts()
    joined = "".join(broken(text, REGULAR, 10, width)).replace("\u00ad", "")
    assert joined.split() == text.split()


def test_a_long_norwegian_word_is_hyphenated_before_a_syllable():
    use_fonts()
    lines = broken("kvalifiseringsprogrammet", REGULAR, 10, 70)
    assert lines[0].endswith("\u00ad")
    assert all(len(line) > 3 for line in lines)


@given(st.text(max_size=60))
def test_every_text_becomes_printable_and_what_is_strange_is_named(text):
    letters = Letters()
    shown = letters.printable(text)
    assert Letters().printable(shown) == shown
    assert all(code in shown for code in letters.strange)


def test_a_typed_soft_hyphen_is_not_seen_in_the_middle_of_a_line():
    assert Letters().printable("kommune\u00adbrev\t2024") == "kommunebrev 2024"


@given(st.text(alphabet="ab \n", max_size=200), st.floats(20, 200), st.floats(0, 300))
def test_parted_words_are_the_same_words(text, width, room):
    use_fonts()
    words = Words(text, CELL, Element("P"))
    lines = list(words.lines(width))
    parted = words.split(width, room)
    if parted:
        assert [*parted[0].lines(width), *parted[1].lines(width)] == lines
        assert parted[0].measure(width) <= room + 1e-6


@given(st.lists(st.tuples(st.floats(10, 200), st.floats(0, 200)), min_size=1, max_size=8))
def test_columns_keep_the_tables_width_and_give_to_those_in_need(columns):
    wishes, needs = [wish for wish, _ in columns], [need for _, need in columns]
    widths = fitted(wishes, needs)
    assert sum(widths) == pytest.approx(sum(wishes))
    if sum(needs) <= sum(wishes):
        assert all(width >= need - 1e-6 for width, need in zip(widths, needs, strict=True))
    else:
        assert all(width == pytest.approx(min(need, max(widths))) for width, need in zip(widths, needs, strict=True))


def chips(text: str, *wishes: float) -> Grid:
    """A table whose last column holds a chip."""
    words = [Stack((Words("ord " * 9, CELL, Element("P")),)) for _ in wishes[1:]]
    return Grid((Row((*words, Stack((Chip(text, "danger", CHIP, Element("P")),)))),), wishes)


def test_a_chip_stands_on_one_line_where_the_other_columns_can_spare_the_room():
    use_fonts()
    inner = chips("22 måneder over fristen", 3, 1).widths(400)[1] - 2 * CELL_SIDE
    chip = Chip("22 måneder over fristen", "danger", CHIP, Element("P"))
    assert len(chip.words.lines(inner - 2 * chip.SIDE - chip.MARK)) == 1


def test_a_long_chip_does_not_squeeze_the_other_columns():
    use_fonts()
    assert chips("et langt merke som helt sikkert ikke får plass på én linje", 3, 1).widths(400) == pytest.approx(
        (300, 100)
    )


@pytest.mark.parametrize("room", range(60, 140))
def test_no_row_stands_alone_where_a_table_parts(room):
    use_fonts()
    rows = tuple(Row((Stack((Words(str(n), CELL, Element("P")),)),)) for n in range(6))
    table = Grid(rows, (1.0,))
    parted = table.split(100, room)
    assert table.least(100) <= 60
    assert parted is None or min(len(part.rows) for part in parted) >= 2


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_can_be_read_on_every_ground():
    for tone, ground in GROUNDS.items():
        assert contrast(ground.text, ground.fill) >= 7, tone
        assert contrast(ground.mark, ground.fill) >= 3, tone
    assert contrast(INK, HEADER_GROUND) >= 7
    assert contrast(SUBTLE, "#FFFFFF") >= 4.5
    assert contrast(ACCENT, "#FFFFFF") >= 4.5


def test_another_process_makes_the_same_bytes():
    code = (
        "import hashlib; from tests.storage.test_pdf import full; "
        "from navplan.domain.words import as_written; from navplan.storage.writers.pdf import pdf_bytes; "
        "print(hashlib.sha256(pdf_bytes(full(), as_written)).hexdigest())"
    )
    root = Path(__file__).parents[2]
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True) for _ in "ab"
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout.strip()) == 64
