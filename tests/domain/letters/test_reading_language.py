"""Ways of demanding in public letters, and of only seeming to: every row is a sentence of our own."""

import re

import pytest

from navplan.domain.letters.reading import Line, bundled_rules, read_letter, reasons
from navplan.domain.letters.reading.addressees import acting, addressee, usual_receiver, whose_work
from navplan.domain.letters.reading.demands import find_demand, own_words
from navplan.domain.letters.reading.details import deadline_in
from navplan.domain.letters.reading.laws import LawReader
from navplan.domain.letters.reading.reasons import TRAPS, WAYS, reason
from navplan.domain.letters.reading.sentences import sentences
from tests.domain.letters import reading_rows, second_rows, trap_rows

RULES = bundled_rules()
DEMANDS = [*reading_rows.BINDING, *reading_rows.ASKING, *reading_rows.WEAK, *reading_rows.MIXED, *second_rows.DEMANDING]
NONE = [
    *trap_rows.FORECASTS,
    *trap_rows.TOLD,
    *trap_rows.CONDITIONS,
    *trap_rows.SENDERS,
    *trap_rows.FACTS,
    *trap_rows.MIXED,
    *second_rows.NOT_DEMANDING,
]


@pytest.mark.parametrize(("modality", "who", "sentence"), DEMANDS, ids=[row[2][:60] for row in DEMANDS])
def test_a_way_of_demanding_is_known_with_its_force_and_its_addressee(
    modality: str, who: str | None, sentence: str
) -> None:
    found = find_demand(sentence, "", RULES)
    assert found is not None
    assert found.modality == modality
    asked = addressee(sentence, found.start, found.end, found.modality, RULES)
    assert who is None or (asked.who or asked.perhaps) == who


@pytest.mark.parametrize(("who", "sentence"), second_rows.WORK, ids=[row[1][:60] for row in second_rows.WORK])
def test_a_sentence_that_names_nobody_tells_whose_work_it_is(who: str, sentence: str) -> None:
    assert whose_work(sentence, RULES) == who


def test_words_for_the_work_of_both_tell_nothing() -> None:
    assert whose_work("Vedtaket følger budsjettet.", RULES) is None


@pytest.mark.parametrize("sentence", NONE, ids=[row[:60] for row in NONE])
def test_what_is_told_foreseen_conditioned_or_denied_demands_nothing(sentence: str) -> None:
    found = find_demand(sentence, "", RULES)
    assert found is None or found.modality == "info"


@pytest.mark.parametrize(("sentence", "refs"), reading_rows.CITED)
def test_an_act_is_cited_in_one_form_however_it_is_spelt(sentence: str, refs: tuple[str, ...]) -> None:
    assert LawReader(RULES, None).read(sentence) == refs


@pytest.mark.parametrize(("sentence", "limit"), reading_rows.LIMITS)
def test_time_limits_come_in_many_forms(sentence: str, limit: str | None) -> None:
    assert deadline_in(sentence, RULES) == limit


def test_the_point_of_an_acts_short_name_ends_no_sentence() -> None:
    text = "Kommunen skal gi råd, jf. stl. § 17. Det gjelder alle."
    assert list(sentences(text, RULES)) == ["Kommunen skal gi råd, jf. stl. § 17.", "Det gjelder alle."]
    assert len(list(sentences("Slik er det etter avtalen. § 17 er ny.", RULES))) == 2


def test_words_in_quotes_demand_nothing_unless_an_act_is_quoted() -> None:
    assert find_demand("Heftet heter «Barn må bli hørt».", "", RULES).modality == "info"
    assert find_demand("I § 17 står det: «Kommunen skal gi råd».", "", RULES).modality == "skal"
    assert find_demand("Kommunen skal bruke heftet «Barn må bli hørt».", "", RULES).modality == "skal"


def test_a_letter_that_hardly_names_the_office_is_for_the_municipality() -> None:
    assert usual_receiver(["Kommunen skal. " * 5 + "Nav-kontoret skal."], RULES) == "kommune"
    assert usual_receiver(["Kommunen skal. Nav-kontoret skal."], RULES) == "nav_kontor"
    assert usual_receiver([], RULES) == "nav_kontor"


def test_every_rule_has_its_reason_in_words() -> None:
    assert {trigger.name for trigger in RULES.triggers} <= set(WAYS)
    assert {trap.name for trap in RULES.traps} <= set(TRAPS)
    assert reason("felle: prognose") == TRAPS["prognose"]
    assert all(text[0].isupper() for text in TRAPS.values())


def test_the_reason_shows_the_letters_own_words() -> None:
    (found,) = read_letter([Line("Kommunen skal sørge for at alle får svar.")]).demands
    assert found.words == "skal sørge for"
    assert [said.words() for said in reasons(found.why, found.words)] == ["Skal-krav: «skal sørge for»"]


def test_a_list_item_that_inherits_has_no_words_of_its_own() -> None:
    lines = [Line("Kommunen skal:"), Line("• svare på telefon"), Line("• ha åpent hver dag")]
    first = read_letter(lines).demands[0]
    assert first.words == ""
    assert [said.words() for said in reasons(first.why, first.words)] == [WAYS["listepunkt arver innledningen"]]


def test_shown_words_are_few() -> None:
    sentence = "Det er svært viktig i en travel hverdag og i tiden framover også å svare."
    found = find_demand(sentence, "", RULES)
    assert found is not None
    assert len(own_words(sentence, found).split()) <= 8


def test_the_pieces_that_spare_a_pattern_never_hide_what_it_finds() -> None:
    sentences_known = [row[2] for row in DEMANDS] + NONE
    hidden = [
        (trigger.name, sentence)
        for trigger in RULES.triggers
        for sentence in sentences_known
        if trigger.finds.search(sentence) and not trigger.may_find(sentence.lower())
    ]
    assert hidden == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Avvikene skal følges opp av lederen ved kontoret.", "nav_leder"),
        ("Planen må gåast gjennom av kommunen kvart år.", "kommune"),
        ("Det skal spørres etter avtale med kommunen.", None),
    ],
)
def test_who_acts_in_a_passive_sentence_stands_behind_av(sentence: str, who: str | None) -> None:
    verb = re.search(r"\b(?:skal|må)\b", sentence)
    assert verb is not None
    assert acting(sentence, verb.start(), verb.end(), RULES) == who
