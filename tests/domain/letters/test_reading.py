"""Our own letters of invented offices, read from lines to proposals."""

from pathlib import Path

import pytest

from navplan.domain.letters.reading import Line, ReadExpectation, ReadLetter, read_letter, to_json
from navplan.domain.letters.reading.outline import NO_TITLE
from navplan.domain.letters.reading.reasons import TRAPS, WAYS

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"


def read(name: str) -> ReadLetter:
    text = (LETTERS / f"{name}.txt").read_text(encoding="utf-8")
    return read_letter(Line(line) for line in text.splitlines())


def of(letter: ReadLetter, words: str) -> ReadExpectation:
    (found,) = [e for section in letter.sections for e in section.expectations if words in e.source]
    return found


def titles(letter: ReadLetter) -> list[str]:
    return [section.title for section in letter.sections]


@pytest.fixture(scope="module")
def nynorsk() -> ReadLetter:
    return read("nynorsk")


@pytest.fixture(scope="module")
def numbered() -> ReadLetter:
    return read("nummerert")


@pytest.fixture(scope="module")
def bare() -> ReadLetter:
    return read("uten_overskrifter")


@pytest.fixture(scope="module")
def noted() -> ReadLetter:
    return read("fotnoter")


def test_the_head_of_a_nynorsk_letter_is_read_from_a_row_of_labels(nynorsk: ReadLetter) -> None:
    assert (nynorsk.year, nynorsk.date, nynorsk.reference) == (2026, "2026-01-14", "26/00417")
    assert nynorsk.sender == "Fjelldirektoratet"


def test_a_nynorsk_letter_has_its_headings_and_no_others(nynorsk: ReadLetter) -> None:
    assert titles(nynorsk) == [
        "Forventningar til dei sosiale tenestene i Nav i 2026",
        "Tilgjengelege tenester",
        "Økonomisk rådgjeving",
        "Barn og unge",
        "Partnarskapet",
    ]
    assert {section.parent for section in nynorsk.sections[1:]} == {"s1"}


@pytest.mark.parametrize(
    ("words", "modality", "addressee"),
    [
        ("syte for at tenestene", "skal", "kommune"),
        ("opent for frammøte", "må", "nav_kontor"),
        ("svarar på telefon", "forventes", "nav_kontor"),
        ("gje tilbod om økonomisk", "bør", "nav_kontor"),
        ("skriftlege rutinar", "anbefales", "kommune"),
        ("følgje med på ventetida", "oppfordres", "kommune"),
        ("færre barn veks opp", "ambisjon", "alle"),
        ("vurdere kva som er best", "skal", "nav_kontor"),
        ("vurderinga skal stå i vedtaket", "skal", "nav_kontor"),
        ("drøftar barnefattigdom", "ber_om", "partnerskap"),
        ("saman følgje opp avtalen", "skal", "partnerskap"),
        ("oppdrag å tilby opplæring", "skal", "statsforvalter"),
        ("leiinga møtest kvart kvartal", "ønskelig", "partnerskap"),
    ],
)
def test_nynorsk_demands_are_told_apart(nynorsk: ReadLetter, words: str, modality: str, addressee: str) -> None:
    found = of(nynorsk, words)
    assert (found.modality, found.addressee) == (modality, addressee)


@pytest.mark.parametrize("words", ["ledigheita vil auke", "Mange må spare"])
def test_what_only_looks_like_a_demand_is_information_and_says_why(nynorsk: ReadLetter, words: str) -> None:
    found = of(nynorsk, words)
    assert found.modality == "info"
    assert found.why[0] in TRAPS.values()


def test_the_details_of_a_demand_are_read(nynorsk: ReadLetter) -> None:
    assert of(nynorsk, "frammøte").law_refs == ("sosialtjenesteloven § 3",)
    assert of(nynorsk, "tilbod om økonomisk").deadline == "så tidleg som mogleg"
    assert of(nynorsk, "tilbod om økonomisk").theme == "okonomisk_radgivning"
    assert of(nynorsk, "barnefattigdom").deadline == "2026-05-01"
    assert of(nynorsk, "barnefattigdom").partnership_topic
    assert of(nynorsk, "skriftlege rutinar").document_required
    assert not of(nynorsk, "frammøte").document_required


def test_greeting_signature_and_page_number_are_no_part_of_the_letter(nynorsk: ReadLetter) -> None:
    everything = str(to_json(nynorsk)["sections"])
    assert not [word for word in ("helsing", "Kari", "direktør", "Side 1", "godkjent", "Tora") if word in everything]


def test_numbered_headings_nest_by_their_numbers(numbered: ReadLetter) -> None:
    by_id = {section.id: section.title for section in numbered.sections}
    parents = {section.title: by_id.get(section.parent or "") for section in numbered.sections}
    root = "Oppdragsbrev 2025 – sosiale tjenester og bolig"
    assert parents == {
        root: None,
        "Innledning": root,
        "Krav til tjenestene": root,
        "Individuelle vurderinger": "Krav til tjenestene",
        "Midlertidig bolig": "Krav til tjenestene",
        "Styring": root,
        "Internkontroll": "Styring",
        "Samarbeid": "Styring",
        "Rapportering": root,
    }


def test_the_head_of_a_county_letter_is_read(numbered: ReadLetter) -> None:
    assert (numbered.year, numbered.date, numbered.reference) == (2025, "2025-02-03", "2025/1234-5")
    assert numbered.sender == "SØRVIK FYLKESKOMMUNE"


def test_lettered_items_are_demands_of_their_own(numbered: ReadLetter) -> None:
    items = [of(numbered, words) for words in ("rutiner for klagesaker", "egenkontroll i året", "rapportere avvik")]
    assert {(item.modality, item.addressee) for item in items} == {("skal", "kommune")}
    assert items[2].deadline == "2025-10-01"
    assert not any("Kommunen skal" in e.source for s in numbered.sections for e in s.expectations if s.id == "s7")


def test_several_sections_of_one_act_are_cited_together(numbered: ReadLetter) -> None:
    assert of(numbered, "finne midlertidige botilbud").law_refs == ("sosialtjenesteloven §§ 15 og 27",)


def test_others_than_the_receivers_and_the_applicant_are_not_held_to_anything(numbered: ReadLetter) -> None:
    assert of(numbered, "kontoutskrift").modality == "info"
    assert of(numbered, "ny strategi").modality == "info"
    assert of(numbered, "avslå en søknad").modality == "skal"


def test_a_letter_without_headings_becomes_one_section(bare: ReadLetter) -> None:
    assert titles(bare) == ["Kommunebrev 2023 fra Havnes statsforvalterembete"]
    assert [e.modality for e in bare.demands] == ["skal", "bør", "forventes", "ber_om", "må", "må"]


def test_a_list_may_be_opened_without_a_colon(bare: ReadLetter) -> None:
    assert of(bare, "klager blir behandlet").deadline == "uten ugrunnet opphold"
    assert of(bare, "søknader blir registrert").why == (WAYS["listepunkt arver innledningen"],)


def test_wishing_luck_is_no_demand(bare: ReadLetter) -> None:
    assert not any("Lykke til" in e.source for e in bare.demands)


def test_footnotes_and_their_marks_go_and_split_sentences_meet(noted: ReadLetter) -> None:
    assert of(noted, "fra 2026 når")
    assert of(noted, "samordnes med skole og barnehage, slik at barn får hjelp i tide.")
    assert of(noted, "vedtatt innen utgangen av 2027.").source.endswith("2027.")
    assert titles(noted) == ["Prioriteringer for Nordby i 2027", "Boligsosialt arbeid", "Partnerskap og ledelse"]


def test_hyphens_at_line_ends_are_taken_out_only_where_they_part_a_word(noted: ReadLetter) -> None:
    assert of(noted, "introduksjonsopplæring av nye ansatte og arbeidsmarkeds- og helsekompetanse")


def test_what_the_head_does_not_say_is_not_guessed(noted: ReadLetter) -> None:
    assert (noted.date, noted.reference) == (None, None)


def test_the_json_has_the_form_the_scorer_reads(noted: ReadLetter) -> None:
    told = to_json(noted)
    assert list(told) == ["title", "year", "date", "reference", "sender", "sections"]
    section = told["sections"][0]
    assert list(section) == ["id", "title", "level", "parent", "expectations"]
    needed = {"source", "modality", "addressee", "law_refs", "theme", "partnership_topic", "document_required"}
    assert needed | {"deadline", "confidence"} <= set(section["expectations"][0])


def test_nothing_at_all_is_a_letter_without_demands() -> None:
    empty = read_letter([])
    assert titles(empty) == [NO_TITLE]
    assert (empty.title, empty.year, empty.demands) == ("", None, ())


def test_progress_is_told_and_can_stop_the_reading() -> None:
    told: list[tuple[int, int]] = []
    lines = [
        Line("Tema", style="heading1"),
        Line("Kommunen skal."),
        Line("Andre", style="heading1"),
        Line("Noe annet."),
    ]
    read_letter(lines, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2)]

    def stop(done: int, of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_letter(lines, progress=stop)
