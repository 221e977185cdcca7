"""Ways of writing headings and paragraphs that no mark-up tells: each is known because it comes again and again."""

import pytest

from navplan.domain.letters.reading import Line, ReadLetter, read_letter
from navplan.storage.readers.plain_text import text_lines

TITLE = "Forventninger til tjenestene i 2031"
HEADS = ["Barn", "Bolig og gjeld", "Hva leder gjør", "Rapportering"]
BODIES = [
    "Kontoret skal spørre om barna. Vi har sett at det ofte glipper, og at svarene ikke skrives ned.",
    "Kommunen bør ha en plan for boliger. Prisene har steget de siste årene, og mange leier dyrt.",
    "Leder må gå gjennom avvikene. I fjor var det tre kontor som ikke hadde meldt et eneste avvik.",
    "Kommunen skal sende tallene innen 1. mars. Tallene blir lagt ut på nettsiden om sommeren.",
]
INTRO = "Dette brevet sier hva vi venter av kommunene i året som kommer, og hvorfor vi venter det."


def letter(*parts: str) -> ReadLetter:
    text = "\n".join([TITLE, "", INTRO, "", *parts])
    return read_letter(text_lines(text.encode()))


def titles(read: ReadLetter) -> list[str]:
    return [section.title for section in read.sections[1:]]


def written(form: str) -> list[str]:
    """Every heading in the form, with its text below; {n} counts, {r} counts in Roman numbers, {line} underlines."""
    roman = ["I", "II", "III", "IV"]
    pairs = enumerate(zip(HEADS, BODIES, strict=True))
    return [
        form.format(head=head, HEAD=head.upper(), n=i + 1, c="ABCD"[i], r=roman[i], line="-" * len(head), body=body)
        for i, (head, body) in pairs
    ]


@pytest.mark.parametrize(
    "form",
    [
        "{head}\n\n{body}\n",
        "{head}:\n{body}\n",
        "{head}: {body}\n",
        "{head} – {body}\n",
        "{n}) {head}\n{body}\n",
        "{c}. {head}\n\n{body}\n",
        "{r}. {head}\n\n{body}\n",
        "Punkt {n}: {head}\n\n{body}\n",
        "§ {n} {head}\n\n{body}\n",
        "{head}\n{line}\n{body}\n",
        "## {head}\n{body}\n",
        "**{head}**\n{body}\n",
    ],
)
def test_headings_are_found_however_they_are_written(form: str) -> None:
    read = letter(*written(form))
    assert titles(read) == HEADS
    assert [demand.modality for demand in read.demands] == ["skal", "bør", "må", "skal"]
    assert read.title == TITLE


CELLS = """Oppgave
Hva som skal gjøres
Frist
Sykefravær
Leder skal gå gjennom tallene sammen med verneombudet.
1. april 2031
Personvern
Tilgangene bør kontrolleres hvert halvår.
Løpende
Språk
Kontoret skal la noen utenfor lese brevene.
1. september 2031
"""


def test_the_cells_of_a_table_each_on_its_own_line_are_no_headings() -> None:
    read = letter(*written("{head}\n\n{body}\n"), "Oppgaver i året", "", "Tabellen viser hva som haster.", CELLS)
    assert titles(read) == [*HEADS, "Oppgaver i året"]
    assert [demand.modality for demand in read.sections[-1].expectations] == ["skal", "bør", "skal"]


def test_a_few_headings_right_on_the_text_above_are_headings_still() -> None:
    tight = [
        "Hjelp hjemme",
        "Kontoret skal reise ut til dem som ikke kan komme.",
        "Bil",
        "Kommunen bør ha en bil til det.",
    ]
    read = letter(*written("{head}\n\n{body}\n"), "Oppgaver i året", "", INTRO, *tight)
    assert titles(read) == [*HEADS, "Oppgaver i året", "Hjelp hjemme", "Bil"]


def test_two_blank_lines_above_show_the_higher_headings_where_the_lower_have_one() -> None:
    names = ["Hjelp i krise", "Akutt", "Barn og unge", "Skole", "Bolig", "Leie"]
    parts = [("" if n % 2 else "\n") + f"{name}\n{BODIES[n % 4]}\n" for n, name in enumerate(names)]
    read = letter(*parts)
    assert [(s.title, s.level) for s in read.sections[1:]] == [(name, 2 + n % 2) for n, name in enumerate(names)]


@pytest.mark.parametrize(
    "announced",
    [
        "Vi har valgt tre områder, og nedenfor skriver vi om hvert av dem under egen overskrift.",
        "Tre oppdrag angår kommunene mest, og er omtalt hver for seg nedenfor i dette brevet.",
    ],
)
def test_a_text_that_says_each_has_its_own_heading_holds_those_below(announced: str) -> None:
    read = letter(
        "Det vi ser på", announced, "", *(f"{head}\n{body}\n" for head, body in zip(HEADS, BODIES, strict=True))
    )
    assert [s.level for s in read.sections[1:4]] == [2, 3, 3]


def test_one_line_with_a_colon_is_no_heading() -> None:
    read = letter("Merk: " + BODIES[0], "", BODIES[1], "", BODIES[2])
    assert titles(read) == []


def test_a_box_of_questions_is_no_section() -> None:
    box = ["Til ettertanke", "", "- Har alle fått svar?", "- Vet dere hvem som venter?", ""]
    parts = written("{head}\n\n{body}\n")
    assert titles(letter(*parts[:2], *box, *parts[2:])) == HEADS


def test_a_letter_of_nothing_but_a_list_is_one_section() -> None:
    assert [section.parent for section in read_letter(text_lines(b"- En\n- To\n- Tre\n")).sections] == [None]


def test_a_box_of_demands_is_a_section() -> None:
    box = ["Husk dette", "", "- Kontoret skal svare samme dag.", "- Leder må være til stede.", ""]
    parts = written("{head}\n\n{body}\n")
    assert titles(letter(*parts[:2], *box, *parts[2:])) == [*HEADS[:2], "Husk dette", *HEADS[2:]]


def test_the_number_of_a_paragraph_is_no_part_of_its_sentence() -> None:
    long = "1.1 Kommunen skal ha en plan for boliger som alle kjenner."
    read = letter("1. Bolig", long, "1.2 Planen bør vedtas av kommunestyret innen året er omme.", "")
    assert [demand.source for demand in read.demands] == [
        "Kommunen skal ha en plan for boliger som alle kjenner.",
        "Planen bør vedtas av kommunestyret innen året er omme.",
    ]


def test_an_item_that_leans_on_the_words_above_demands_what_they_demand() -> None:
    read = letter("Kontoret skal:", "", "- finne ut om barnet bør høres", "- begrunne svaret", "")
    assert [(demand.modality, demand.addressee) for demand in read.demands] == [("skal", "nav_kontor")] * 2


def test_an_items_own_verb_counts_and_who_acts_stands_above_the_list() -> None:
    read = letter("Det innebærer at kommunen:", "", "1) skal ha rutiner for vold", "2) bør øve hvert år", "")
    assert [(demand.modality, demand.addressee) for demand in read.demands] == [("skal", "kommune"), ("bør", "kommune")]


def test_a_heading_of_two_lines_may_go_on_with_a_dash() -> None:
    lines = [
        Line("Trygghet i 2031", size=16, bold=True),
        Line("– hva vi venter av kommunene", size=16, bold=True),
        Line(""),
        *(Line(text, size=11) for text in (INTRO, "Kontoret skal svare.")),
    ]
    assert read_letter(lines).title == "Trygghet i 2031 – hva vi venter av kommunene"


def test_a_title_below_others_of_its_size_stands_beside_them() -> None:
    sizes = [13.0, 11.5, 12.0, 13.0, 11.5, 11.5]
    lines = [Line(TITLE, size=18, bold=True), Line(INTRO, size=11)]
    for place, size in enumerate(sizes):
        lines += [Line(""), Line(f"Del {'abcdef'[place]} om noe", size=size, bold=True), Line(BODIES[0], size=11)]
    levels = [section.level for section in read_letter(lines).sections[1:]]
    assert levels == [2, 3, 3, 2, 3, 3]


def test_a_letter_sent_as_e_mail_is_read_with_its_head() -> None:
    head = (
        "Fra: Statsforvalteren i Storfjord\nTil: Kommunedirektørene\nSendt: 22. januar 2030\nEmne: Forventninger i 2030"
    )
    read = read_letter(text_lines(f"{head}\n\n{INTRO} Kommunen skal svare.\n".encode()))
    assert (read.title, read.date, read.sender) == (
        "Forventninger i 2030",
        "2030-01-22",
        "Statsforvalteren i Storfjord",
    )


def test_short_lines_in_italics_below_styled_headings_are_the_lowest_headings() -> None:
    lines = [Line(TITLE, style="title"), Line(INTRO, style="paragraph"), Line("Krav", style="heading1")]
    for head, body in zip(HEADS, BODIES, strict=True):
        lines += [Line(head, style="paragraph", italic=True), Line(body, style="paragraph")]
    read = read_letter(lines)
    assert [(section.title, section.level) for section in read.sections[1:]] == [("Krav", 2), *((h, 3) for h in HEADS)]


def test_a_few_lines_in_italics_are_no_headings() -> None:
    lines = [Line(TITLE, style="title"), Line(INTRO, style="paragraph")]
    for head, body in zip(HEADS, BODIES, strict=True):
        told = [Line("Sagt av en ung mann", style="paragraph", italic=True)] * (head != HEADS[0])
        lines += [Line(head, style="heading1"), *told, Line(body, style="paragraph")]
    assert titles(read_letter(lines)) == HEADS


def test_a_quotation_in_italics_is_no_heading() -> None:
    lines = [Line(TITLE, style="title"), Line(INTRO, style="paragraph"), Line("Krav", style="heading1")]
    for body in BODIES:
        lines += [Line("Vi ble aldri spurt.", style="paragraph", italic=True), Line(body, style="paragraph")]
    assert titles(read_letter(lines)) == ["Krav"]


def test_items_that_open_paragraphs_are_headings_in_word_too() -> None:
    lines = [Line(TITLE, style="title"), Line(INTRO, style="paragraph")]
    for head, body in zip(HEADS, BODIES, strict=True):
        lines += [Line(f"• {head}", style="item"), Line(body, style="paragraph")]
    assert titles(read_letter(lines)) == HEADS
