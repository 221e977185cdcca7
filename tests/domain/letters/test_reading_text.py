"""The steps before meaning: noise, footnotes, joining, headings and nesting, sentences, and the head."""

import pytest

from navplan.domain.letters.reading import Line, bundled_rules, read_letter
from navplan.domain.letters.reading.blocks import join, to_blocks
from navplan.domain.letters.reading.footnotes import without_footnotes
from navplan.domain.letters.reading.head import read_head, year_of
from navplan.domain.letters.reading.headings import numbering
from navplan.domain.letters.reading.lines import Measure, ended
from navplan.domain.letters.reading.noise import without_ending, without_furniture, without_running_lines
from navplan.domain.letters.reading.sentences import sentences
from navplan.domain.letters.reading.tidy import tidy

RULES = bundled_rules()
NARROW = Measure(40, 0.0, False)
LONG = Measure(10_000, 0.0, False)


def lines(text: str) -> list[Line]:
    return [Line(line) for line in text.splitlines()]


def texts(found: list[Line]) -> list[str]:
    return [line.text for line in found if not line.blank]


def outline(given: list[Line]) -> list[tuple[str, int, str | None]]:
    letter = read_letter(given)
    names = {section.id: section.title for section in letter.sections}
    return [(section.title, section.level, names.get(section.parent or "")) for section in letter.sections]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("at Nav-", "leder skal gå", "at Nav-leder skal gå"),
        ("introduksjons-", "programmet", "introduksjonsprogrammet"),
        ("NAV-", "kontoret", "NAV-kontoret"),
        ("forsørger-", "og omsorgsansvar", "forsørger- og omsorgsansvar"),
        ("e-", "post", "e-post"),
        ("og/", "eller", "og/eller"),
        ("helt", "vanlig", "helt vanlig"),
        ("en pause -", "og videre", "en pause - og videre"),
        ("", "alene", "alene"),
    ],
)
def test_pieces_meet_across_a_line_break(before: str, after: str, joined: str) -> None:
    assert join(before, after) == joined


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Se jf. § 18 i loven. Dette gjelder f.eks. alle.", 2),
        ("Åpent kl. 09.00 til 14.30. Ring nr. 55 55 33 39.", 2),
        ("Loven trådte i kraft 1. januar 2022. Den gjelder nå.", 2),
        ("Rundt 10 pst. av ca. 300 saker. Flere kommer.", 2),
        ("Se www.nav.no for mer. Takk!", 2),
        ("Punkt 3. Det gjelder alle.", 2),
        ("Han sa «nei». Hun sa «ja».", 2),
        ("Bl.a. gjelder dette m.fl. andre", 1),
        ("Statsråd A. Berg skrev brevet.", 1),
        ("", 0),
    ],
)
def test_sentences_are_parted_where_they_end(text: str, count: int) -> None:
    found = list(sentences(text, RULES))
    assert len(found) == count
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_invisible_and_odd_characters_are_taken_out() -> None:
    (line,) = tidy(
        [Line("\ufeffNAV- kontoret\u00a0ﬁnner\u00ad [mer](https://example.no/a_(b)) <https://example.no> \x07her")]
    )
    assert line.text.split() == ["NAV-kontoret", "finner", "mer", "her"]


@pytest.mark.parametrize("text", ["Side 4 av 9", "- 3 -", "12", "s. 3/9", "https://example.no/a-b", "E-post: a@b.no"])
def test_page_numbers_and_addresses_are_furniture(text: str) -> None:
    assert without_furniture([Line(text)], RULES) == []


@pytest.mark.parametrize("text", ["2024", "Se www.nav.no for mer", "Side om side skal de arbeide", "5 kommuner deltar"])
def test_text_is_no_furniture(text: str) -> None:
    assert without_furniture([Line(text)], RULES) == [Line(text)]


def test_what_stands_at_the_edge_of_every_page_goes_whatever_its_number() -> None:
    given = [
        Line(text, page=page)
        for page in (1, 2, 3)
        for text in ("Havnes etat – brev", f"Emne {'abcd'[page]}", *["Mer tekst her."] * 9, f"Ark {page}/3")
    ]
    assert {"Havnes etat – brev", "Ark 1/3"}.isdisjoint(texts(without_running_lines(given, RULES)))
    assert "Emne a" not in texts(given)
    assert {"Emne b", "Emne d"} <= set(texts(without_running_lines(given, RULES)))


def test_the_greeting_ends_the_letter_and_an_attachment_begins_it_again() -> None:
    body = "Første linje.\nAndre linje.\nTredje linje.\nFjerde linje.\n"
    assert texts(without_ending(lines(body + "Med vennlig hilsen\nKari Nordmann\nleder"), RULES))[-1] == "Fjerde linje."
    attached = (
        "Med hilsen\nKari\nVedlegg 1 Krav\n" + "Kommunen skal følge opp alle krav i dette vedlegget, uten unntak.\n"
    )
    assert texts(without_ending(lines(body + attached), RULES))[-2] == "Vedlegg 1 Krav"


def test_a_numbered_heading_is_no_footnote() -> None:
    given = lines("Brev om krav\n\n1 Innledning\n\nKommunen skal følge opp.\n\n2 Bolig\n\nKommunen bør bygge.")
    assert texts(without_footnotes(given, LONG, RULES)) == texts(given)


def test_a_number_with_parts_is_a_heading_though_a_mark_stands_above_it_and_the_note_comes_later() -> None:
    given = lines("Dette gjelder fra nyttår.1\n\n1 Bolig\n\n1.1 Leie\n\nKommunen skal hjelpe.\n\n1 Se rapporten")
    kept = [text for text in texts(without_footnotes(given, LONG, RULES)) if text]
    assert kept == ["Dette gjelder fra nyttår.", "1 Bolig", "1.1 Leie", "Kommunen skal hjelpe."]


@pytest.mark.parametrize(
    ("marked", "clean"),
    [
        ("Se august 20231 om dette.", "Se august 2023 om dette."),
        ("Det er gjort.1", "Det er gjort."),
        ("Det er gjort. 1", "Det er gjort."),
        ("Hos kontoret1, som før.", "Hos kontoret, som før."),
        ("Se «rapporten»1 her.", "Se «rapporten» her."),
        ("Se her[1] nå.", "Se her nå."),
    ],
)
def test_the_mark_of_a_note_is_taken_out_however_it_is_glued(marked: str, clean: str) -> None:
    assert texts(without_footnotes(lines(f"{marked}\n\n1 Rapport om levekår"), LONG, RULES)) == [clean]


def test_raised_marks_go_but_square_metres_stay() -> None:
    assert texts(without_footnotes(lines("Vist² i 20 m² bolig.\n\n² Rapport"), LONG, RULES)) == ["Vist i 20 m² bolig."]


def test_small_print_is_a_note_without_its_mark() -> None:
    given = [Line("Kommunen skal svare.", size=11), Line("1 Se rapporten", size=8), Line("som går videre", size=8)]
    assert texts(without_footnotes(given, Measure(10_000, 11.0, False), RULES)) == ["Kommunen skal svare."]


def test_a_line_broken_for_want_of_room_goes_on_though_a_capital_follows() -> None:
    blocks = to_blocks(
        lines("Vi skal samarbeide godt med alle fra\nNAV Fylke og kommunen i året som er."), NARROW, RULES
    )
    assert [block.text for block in blocks] == [
        "Vi skal samarbeide godt med alle fra NAV Fylke og kommunen i året som er."
    ]


def test_blank_lines_between_all_lines_mean_nothing() -> None:
    given = (
        "God samordning gir barn den hjelpen de\n\nhar behov for. Det gjelder også Oslo og\n\nBergen, der mange bor."
    )
    assert len(to_blocks(lines(given), NARROW, RULES)) == 1


def test_a_heading_of_two_lines_is_one() -> None:
    given = lines(
        "Krav for 2026\n\nKommunen skal følge alle kravene i brevet.\n\nSamarbeid med frivillige og\n"
        "ideelle aktører\n\nKommunen bør invitere frivillige til et møte."
    )
    assert [row[0] for row in outline(given)] == ["Krav for 2026", "Samarbeid med frivillige og ideelle aktører"]


def test_short_items_of_a_list_are_no_headings() -> None:
    given = lines(
        "Krav for 2026\n\nKommunen skal:\n\nBidra til flere boliger\nStyrke barns oppvekst\n\nBolig\n\n"
        "Kommunen bør bygge."
    )
    letter = read_letter(given)
    assert [section.title for section in letter.sections] == ["Krav for 2026", "Bolig"]
    assert [e.modality for e in letter.demands] == ["skal", "skal", "bør"]


def test_larger_and_bold_lines_are_headings_and_nest_by_size() -> None:
    def body(text: str) -> Line:
        return Line(text, size=10)

    given = [
        Line("Brev om krav i 2026", size=18, bold=True),
        body("Dette brevet samler krav til kommunene for hele året."),
        Line("Tjenester", size=14, bold=True),
        body("Kommunen skal hjelpe alle som trenger det."),
        Line("Bolig", size=11, bold=True),
        body("Kommunen bør bygge boliger for flere."),
        Line("Styring", size=14, bold=True),
        body("Kommunen må styre tjenestene sine."),
    ]
    top = "Brev om krav i 2026"
    assert outline(given) == [(top, 1, None), ("Tjenester", 2, top), ("Bolig", 3, "Tjenester"), ("Styring", 2, top)]


def test_a_heading_that_announces_topics_holds_those_after_it_until_one_breaks_out() -> None:
    body = "\n\nKommunen skal følge opp dette temaet hele året.\n\n"
    heads = ["Brev for 2026", "Prioriterte områder for tjenestene", "Bolig", "Ungdom", "Annen informasjon"]
    found = outline(lines("".join(head + body for head in heads)))
    assert [row[1] for row in found] == [1, 2, 3, 3, 2]


def test_styles_of_the_file_are_trusted_before_looks() -> None:
    given = [
        Line("Brev", style="title"),
        Line("Bare uthevet tekst", bold=True, style="paragraph"),
        Line("Kommunen skal hjelpe alle.", style="paragraph"),
        Line("Styring", style="heading1"),
        Line("Kommunen må styre.", style="paragraph"),
    ]
    assert [row[0] for row in outline(given)] == ["Brev", "Styring"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.1 Bolig", ((2, 1), "Bolig")),
        ("3. Styring", ((3,), "Styring")),
        ("Kapittel 4: Rapportering", ((4,), "Rapportering")),
        ("2024 ble et godt år", ((), "2024 ble et godt år")),
        ("Bolig", ((), "Bolig")),
    ],
)
def test_the_number_of_a_heading_is_told_from_its_words(text: str, expected: tuple[tuple[int, ...], str]) -> None:
    assert numbering(text, RULES) == expected


@pytest.mark.parametrize(
    ("top", "day", "reference"),
    [
        ("Vår ref.: 21/14825\nVår dato: 07.03.2022", "2022-03-07", "21/14825"),
        ("Deres ref.: 1/2\nVår dato 5. mai 2024", "2024-05-05", None),
        ("Deres dato: 01.02.2026 Vår dato: 03.02.2026", "2026-02-03", None),
        ("Vår dato: 03.02.2026 Deres dato: 01.02.2026", "2026-02-03", None),
        ("Vår referanse\n2025/17-3\nDato\n17.03.2025", "2025-03-17", "2025/17-3"),
        ("Bodø, 3. februar 2025\nTil kommunene", "2025-02-03", None),
        ("Vår dato: 31.02.2025", None, None),
        ("Møtet var 3. februar 2025 i Bodø og varte lenge.", None, None),
        ("Deres ref.:\nDato:\nVår ref.:", None, None),
    ],
)
def test_date_and_reference_are_read_where_they_stand_and_never_guessed(
    top: str, day: str | None, reference: str | None
) -> None:
    head = read_head(list(tidy(lines(top))), RULES)
    assert (head.date, head.reference) == (day, reference)


@pytest.mark.parametrize(
    ("title", "text", "dated", "year"),
    [
        ("Krav i 2026", "I 2024 var det annerledes.", "2025-12-20", 2026),
        ("Krav til tjenestene", "Dette er kravene for 2027.", None, 2027),
        ("Krav til tjenestene", "Ingen år her.", "2025-02-01", 2025),
        ("Krav til tjenestene", "Ingen år her.", "2025-12-20", None),
        ("Krav til tjenestene", "Ingen år her.", None, None),
    ],
)
def test_the_year_is_the_one_the_letter_is_for(title: str, text: str, dated: str | None, year: int | None) -> None:
    assert year_of(title, [text], dated, RULES) == year


@pytest.mark.parametrize(("text", "whole"), [("Slutt.", True), ("Slutt.»", True), ("Slutt¹.", True), ("Ikke", False)])
def test_a_text_is_ended_when_its_sentence_is(text: str, whole: bool) -> None:
    assert ended(text) is whole


def test_a_question_may_be_a_heading() -> None:
    given = lines("Krav for 2026\n\nHva venter vi av kommunene?\n\nKommunen skal svare på dette hver måned.")
    assert [row[0] for row in outline(given)] == ["Krav for 2026", "Hva venter vi av kommunene?"]


def test_a_list_of_contents_is_no_part_of_the_letter() -> None:
    given = lines(
        "Krav for 2026\n\nInnhold\nBolig ............ 2\nUngdom . . . . . . 3\n\nBolig\n\n"
        "Kommunen skal bygge boliger for alle."
    )
    assert [row[0] for row in outline(given)] == ["Krav for 2026", "Bolig"]


def test_a_title_printed_on_every_page_is_still_the_title() -> None:
    given = [
        Line(text, page=page)
        for page in (1, 2, 3)
        for text in (
            "Kommunebrev for 2026",
            "",
            "Kommunen skal følge opp alle som trenger hjelp av oss.",
            f"Side {page}",
        )
    ]
    assert [row[0] for row in outline(given)] == ["Kommunebrev for 2026"]


def test_a_foot_that_names_the_letter_is_not_its_title_where_the_title_stands_above() -> None:
    text = "Kommunen skal følge opp alle som trenger hjelp av oss, også dem som bor langt borte."
    given = [Line("Kommunebrev for 2026 til kommunene ved fjord"), Line("")]
    for page in (1, 2, 3):
        head = f"{['Barn', 'Bolig', 'Gjeld'][page - 1]} og unge"
        printed = ("", "Nav Fjord // Kommunebrev 2026", f"Side {page}")
        given += [Line(t, page=page) for t in ("", head, "", text, *printed)]
    titles = [row[0] for row in outline(given)]
    assert titles == [
        "Kommunebrev for 2026 til kommunene ved fjord",
        "Barn og unge",
        "Bolig og unge",
        "Gjeld og unge",
    ]


def test_numbered_items_lose_their_numbers_and_keep_their_dates() -> None:
    given = lines(
        "Krav for 2026\n\nKommunen skal:\n1. Ha rutiner for klager\n2. Svare innen 1. mai 2026\n\nBolig\n\n"
        "1. mai skal kommunen ha en plan for boliger."
    )
    sources = [found.source for found in read_letter(given).demands]
    assert sources == [
        "Ha rutiner for klager",
        "Svare innen 1. mai 2026",
        "1. mai skal kommunen ha en plan for boliger.",
    ]


def test_a_paragraph_that_begins_with_til_is_no_receiver() -> None:
    given = lines("Krav for 2026\n\nKommunen skal gi hjelp\ntil kommuner som trenger det i året.")
    assert [e.source for e in read_letter(given).demands] == [
        "Kommunen skal gi hjelp til kommuner som trenger det i året."
    ]


def test_an_item_and_a_heading_are_told_apart_by_what_their_numbers_count() -> None:
    letter = """Krav til kontoret i 2027

1 Innledning
1.1 Saksbehandling
Kontoret skal:
1. svare innen en uke
2. skrive ned hva som er vurdert
1.2 Opplæring
Alle nyansatte må få opplæring."""
    read = read_letter(Line(line) for line in letter.splitlines())
    assert [section.title for section in read.sections[1:]] == ["Innledning", "Saksbehandling", "Opplæring"]
    assert [demand.modality for demand in read.demands] == ["skal", "skal", "må"]


def test_running_words_in_a_text_without_page_ends_go_where_page_numbers_count_up() -> None:
    page = "Kontoret skal svare på alle søknader som kommer inn til mottaket i løpet av en uke.\n"
    text = "".join(f"Etat for sosiale saker\n{page * 9}Brev 27/12 – {number} av 3\n" for number in (1, 2, 3))
    read = read_letter(Line(line) for line in text.splitlines())
    said = " ".join(demand.source for demand in read.demands)
    assert "Etat for" not in said
    assert "av 3" not in said
    assert len(read.sections) == 1


def test_a_few_words_with_a_point_at_the_head_of_many_paragraphs_are_headings_below_the_others() -> None:
    topics = ["Vedtak", "Klager", "Kartlegging", "Botilbud", "Medvirkning"]
    paragraphs = [
        f"{topic}. Kontoret skal følge opp dette gjennom hele året, og avvik skal meldes." for topic in topics
    ]
    text = "\n\n".join(["Brev om krav i 2026", "Rettssikkerhet", *paragraphs])
    top = "Brev om krav i 2026"
    found = outline(lines(text))
    assert found == [(top, 1, None), ("Rettssikkerhet", 2, top), *((topic, 3, "Rettssikkerhet") for topic in topics)]
    assert len(outline(lines(text.replace(paragraphs[-1], "")))) == 2, "four may be chance"


def test_a_note_above_does_not_take_the_number_of_a_heading() -> None:
    text = (
        "Brev om krav i 2026\n\n1 Bakgrunn\nKommunen skal følge opp tallene fra statistikken.2 Det gjelder alle.\n\n"
        "2 Rapport fra direktoratet, side 14\n\n2 Oppgaver\n\n2.1 Bolig\nKommunen skal skaffe boliger.\n\n"
        "2.2 Barn\nKommunen skal spørre barna."
    )
    assert [title for title, _, _ in outline(lines(text))] == [
        "Brev om krav i 2026",
        "Bakgrunn",
        "Oppgaver",
        "Bolig",
        "Barn",
    ]
