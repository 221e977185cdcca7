"""Small signs in letters that say much: a blank line, a bow, a tab, a number in bold, a dot between two fields."""

from navplan.domain.letters.reading import Line, ReadLetter, read_letter
from navplan.storage.readers.plain_text import text_lines

TITLE = "Forventninger til tjenestene i 2031"
INTRO = "Dette brevet sier hva vi venter av kommunene i året som kommer, og hvorfor vi venter det."
BODY = "Kontoret skal spørre om barna. Vi har sett at det ofte glipper, og at svarene ikke skrives ned."


def letter(*parts: str) -> ReadLetter:
    return read_letter(text_lines("\n".join([TITLE, "", INTRO, "", *parts]).encode()))


def parents(read: ReadLetter) -> dict[str, str]:
    titles = {section.id: section.title for section in read.sections}
    return {section.title: titles[section.parent or ""] for section in read.sections[1:]}


def demands(read: ReadLetter) -> list[str]:
    return [e.source for section in read.sections for e in section.expectations if e.modality != "info"]


def test_headings_set_apart_hold_those_that_stand_right_on_their_text() -> None:
    groups = [
        ["Folk", "", BODY, ""],
        ["Tiltak", "", "Bolig", BODY, "", "Gjeld", BODY, ""],
        ["Drift", "", "Ledelse", BODY],
    ]
    read = letter(*[line for group in groups for line in group])
    assert parents(read) == {"Folk": TITLE, "Tiltak": TITLE, "Bolig": "Tiltak", "Gjeld": "Tiltak"} | {
        "Drift": TITLE,
        "Ledelse": "Drift",
    }


def test_one_heading_apart_by_chance_tells_no_levels() -> None:
    read = letter("Folk", "", BODY, "", "Bolig", BODY, "", "Gjeld", BODY, "", "Ledelse", BODY)
    assert set(parents(read).values()) == {TITLE}


def test_a_table_parted_by_tabs_is_read_cell_by_cell() -> None:
    rows = ["Forventning\tGrunnlag", "Dere skal ha åpent hver dag.\tLoven § 4", "Kort svar skal gis.\tGod praksis"]
    read = letter("Tilgang", BODY, "", *rows, "", BODY)
    assert [section.title for section in read.sections] == [TITLE, "Tilgang"]
    assert "Kort svar skal gis." in demands(read)


def test_what_a_row_with_a_time_limit_says_of_a_receiver_is_expected() -> None:
    rows = ["Hva\tNår", "Kommunen melder tall for bosatte.\t1. februar", "Banken melder renten.\t3. mai"]
    found = demands(letter("Frister", BODY, "", *rows, "", BODY))
    assert "Kommunen melder tall for bosatte." in found
    assert "Banken melder renten." not in found


def test_a_note_with_a_bow_is_taken_out_with_its_mark_and_an_item_is_not() -> None:
    noted = letter("Folk", "Det bor 40 barn her.1) Kontoret skal spørre om dem.", "", "1) Tall fra skolen.", "", BODY)
    assert demands(noted)[0] == "Kontoret skal spørre om dem."
    assert "Tall fra skolen" not in str(noted)
    listed = letter("Folk", "Kontoret skal spørre om:", "1) hvor barna bor", "2) hva barna gjør", "", BODY)
    assert demands(listed)[:2] == ["hvor barna bor", "hva barna gjør"]


def test_a_bold_heading_may_be_counted_as_an_item_is() -> None:
    lines = [Line(TITLE, 11, bold=True), Line(""), Line(INTRO, 11), Line("")]
    for number, head in enumerate(("Bolig", "Gjeld"), start=1):
        lines += [Line(f"{number}) {head}", 11, bold=True, style="paragraph"), Line(""), Line(BODY, 11), Line("")]
    assert [section.title for section in read_letter(lines).sections[1:]] == ["Bolig", "Gjeld"]


def test_a_date_may_share_its_line_with_other_fields() -> None:
    lines = text_lines(f"5. mars 2031 · Ref. 31/117\n\n{TITLE}\n\n{INTRO}".encode())
    assert read_letter(lines).date == "2031-03-05"
