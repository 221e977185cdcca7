"""What became of each expectation: every class, on letters where the answer is known."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.letters.compare_matching import ECHO, Group, matched
from navplan.domain.letters.compare_similarity import (
    LEAST,
    Asked,
    Beside,
    asked_in,
    candidates,
    content_of,
    likeness,
    same_words,
    stems_of,
    words_of,
)
from navplan.domain.modules.letter import Expectation, LetterSection
from tests.domain.letters.side_by_side import CHILDREN, DEBT, DEBT_REWORDED, HOUSING, INTERPRETER, Letters

HOME = LetterSection(id="s", title="Bolig", theme="bolig")
AWAY = LetterSection(id="t", title="Tolk", theme="tolk")


def asked(
    id: str, wording: str, section: LetterSection = HOME, duty: tuple[str, ...] = ("skal",), source: str = ""
) -> Asked:
    content = content_of(wording)
    themes = frozenset({section.theme} - {"annet"})
    return Asked(id, words_of(wording), content, stems_of(content), words_of(source), themes, section, duty)


def types(old: list[Asked], new: list[Asked]) -> dict[str, int]:
    found: dict[str, int] = {}
    for group in matched(old, new):
        found[group.type] = found.get(group.type, 0) + 1
    return found


def test_the_same_words_are_unchanged() -> None:
    assert matched([asked("a", HOUSING)], [asked("x", HOUSING)]) == (Group("lik", (0,), (0,), 100),)


def test_case_and_punctuation_are_no_change() -> None:
    assert types([asked("a", HOUSING)], [asked("x", HOUSING.upper().replace(".", " !"))]) == {"lik": 1}


def test_other_words_for_the_same_are_reworded_and_never_score_a_hundred() -> None:
    (group,) = matched([asked("a", DEBT)], [asked("x", DEBT_REWORDED)])
    assert group.type == "endret"
    assert group.score is not None
    assert LEAST <= group.score < 100
    (weaker,) = matched([asked("a", "Kommunen skal gi råd.")], [asked("x", "Nav må gi råd.")])
    assert (weaker.type, weaker.score) == ("endret", 99)


def test_the_same_words_with_another_duty_are_a_change() -> None:
    assert types([asked("a", HOUSING, duty=("bør",))], [asked("x", HOUSING)]) == {"endret": 1}


def test_the_same_words_under_another_heading_have_moved() -> None:
    assert types([asked("a", HOUSING)], [asked("x", HOUSING, AWAY)]) == {"flyttet": 1}


def test_headings_without_theme_are_the_same_when_their_titles_are_much_alike() -> None:
    this, last = (LetterSection(title=f"Annen informasjon i {year}", theme="annet") for year in (2025, 2026))
    other = LetterSection(title="Innledning", theme="annet")
    assert types([asked("a", HOUSING, this)], [asked("x", HOUSING, last)]) == {"lik": 1}
    assert types([asked("a", HOUSING, this)], [asked("x", HOUSING, other)]) == {"flyttet": 1}


def test_one_that_became_two_is_split() -> None:
    whole = "Kommunen skal skaffe midlertidig bolig til barnefamilier og sørge for forsvarlig standard på hybler."
    parts = [
        "Kommunen skal skaffe midlertidig bolig til barnefamilier.",
        "Kommunen skal sørge for forsvarlig standard på hybler.",
    ]
    found = matched([asked("a", whole)], [asked("x", parts[0]), asked("y", INTERPRETER, AWAY), asked("z", parts[1])])
    assert [(group.type, group.old, group.new) for group in found] == [("delt", (0,), (0, 2)), ("ny", (), (1,))]
    merged = matched([asked("x", parts[0]), asked("z", parts[1])], [asked("a", whole)])
    assert [(group.type, group.old, group.new) for group in merged] == [("slatt_sammen", (0, 1), (0,))]


def test_a_part_too_small_to_stand_alone_is_taken_in_where_it_completes_the_whole() -> None:
    parts = ["bolig til barnefamilier straks", "forsvarlig standard på hybler", "rutiner sammen med utleiere"]
    whole = asked("a", f"Kommunen skal ha {parts[0]}, {parts[1]} og {parts[2]}.")
    pieces = [asked(f"p{n}", f"Kommunen skal ha {part}.") for n, part in enumerate(parts)]
    assert all(likeness(whole.content, piece.content) < ECHO for piece in pieces)
    assert [(group.type, group.new) for group in matched([whole], pieces)] == [("delt", (0, 1, 2))]
    assert [(group.type, group.old) for group in matched(pieces, [whole])] == [("slatt_sammen", (0, 1, 2))]


def test_what_was_merged_is_not_also_split_and_the_other_way_round() -> None:
    words = ["bolig", "standard", "hybel", "utleier", "familie", "rutine", "oppfølging", "samtale", "vedtak", "leie"]
    whole, nearer, farther = " ".join(words), " ".join([*words[:7], "lån"]), " ".join([*words[5:], "frist", "klage"])
    merged = matched([asked("a", whole), asked("b", nearer)], [asked("x", whole), asked("y", farther)])
    assert [(group.type, group.old, group.new) for group in merged] == [
        ("slatt_sammen", (0, 1), (0,)),
        ("ny", (), (1,)),
    ]
    split = matched([asked("a", whole), asked("b", farther)], [asked("x", whole), asked("y", nearer)])
    assert [(group.type, group.new) for group in split] == [("delt", (0, 1)), ("utgatt", ())]


def test_what_was_said_twice_and_is_said_once_is_merged() -> None:
    assert types([asked("a", HOUSING), asked("b", HOUSING, AWAY)], [asked("x", HOUSING)]) == {"slatt_sammen": 1}


def test_what_has_nothing_in_common_is_new_and_gone() -> None:
    found = matched([asked("a", HOUSING)], [asked("x", INTERPRETER, AWAY)])
    assert found == (Group("ny", (), (0,), None), Group("utgatt", (0,), (), None))


def test_a_pair_inside_the_theme_needs_less_likeness_than_one_across() -> None:
    before, after = (
        DEBT,
        "Kommunen skal tilby økonomisk rådgivning tidligst mulig og gjøre tilbudet godt kjent for alle innbyggere.",
    )
    assert likeness(content_of(before), content_of(after)) > LEAST
    assert types([asked("a", before)], [asked("x", after)]) == {"endret": 1}
    assert types([asked("a", before)], [asked("x", after, AWAY)]) == {"ny": 1, "utgatt": 1}


def test_a_good_pair_is_not_spent_on_the_first_that_asks() -> None:
    vague = "Nav-kontoret skal tilby rådgivning tidligst mulig."
    found = matched([asked("a", vague), asked("b", DEBT)], [asked("x", DEBT)])
    assert next(group for group in found if group.new == (0,)).old[-1] == 1
    assert matched([asked("b", DEBT), asked("a", HOUSING)], [asked("y", HOUSING), asked("x", DEBT)])[0].old == (1,)


def test_the_letters_own_words_decide_where_both_letters_have_them() -> None:
    mine = asked("a", "Vi skal ha nok boliger.", source=HOUSING)
    assert types([mine], [asked("x", "Tak over hodet.", source=HOUSING)]) == {"lik": 1}
    assert not same_words(asked("a", HOUSING, source=HOUSING), asked("x", HOUSING, source=DEBT))


def test_words_that_stand_everywhere_tell_less_than_words_that_only_the_two_have() -> None:
    everywhere = [asked(f"c{n}", f"Økonomisk rådgivning {word}.") for n, word in enumerate(("bolig", "kurs", "møte"))]
    common = asked("a", "Økonomisk rådgivning på kvelden."), asked("x", "Økonomisk rådgivning på skolen.")
    rare = asked("b", "Flyktninger og arbeid på kvelden."), asked("y", "Flyktninger og arbeid på skolen.")

    def scores(old: list[Asked], new: list[Asked]) -> tuple[float, float]:
        beside = Beside(old, new)
        return beside.near(common[0]).get(0, 0), beside.near(rare[0]).get(1, 0)

    alone = scores([common[0], rare[0]], [common[1], rare[1]])
    crowded = scores([common[0], rare[0], *everywhere], [common[1], rare[1], *everywhere])
    assert alone[0] - crowded[0] > 10
    assert alone[1] - crowded[1] < 5


def test_a_demand_is_nearer_to_a_demand_than_to_information() -> None:
    old = [asked("a", DEBT, duty=("skal",))]
    new = [asked("x", DEBT_REWORDED, duty=("info",)), asked("y", DEBT_REWORDED, duty=("må",))]
    scores = Beside(old, new).near(old[0])
    assert scores[1] > scores[0] + 20


def test_less_is_enough_where_only_one_side_has_the_letters_own_words() -> None:
    about = "Økonomisk rådgivning for folk med gjeld"
    old, new = asked("a", DEBT), asked("x", about)
    assert Beside([old], [new]).near(old) == {}
    read = asked("x", about, source=about)
    assert Beside([old], [read]).near(old).keys() == {0}


def test_pairs_that_were_kept_apart_are_no_candidates() -> None:
    old, new = [asked("a", HOUSING)], [asked("x", HOUSING)]
    assert candidates(old, new, ())
    assert candidates(old, new, {("a", "x")}) == ()
    assert [group.type for group in matched(old, new, {("a", "x")})] == ["ny", "utgatt"]


def test_among_equals_the_order_of_the_letters_is_kept() -> None:
    old = [asked(f"o{n}", HOUSING) for n in range(12)]
    new = [asked(f"n{n}", HOUSING) for n in range(12)]
    assert [(group.old, group.new) for group in matched(old, new)] == [((n,), (n,)) for n in range(12)]


@pytest.mark.parametrize(("olds", "news"), [(6, 8), (8, 10), (10, 8)])
def test_equals_do_not_cross_even_where_some_are_left_over(olds: int, news: int) -> None:
    groups = matched([asked(f"o{n}", HOUSING) for n in range(olds)], [asked(f"n{n}", HOUSING) for n in range(news)])
    pairs = sorted((group.old[0], group.new[0]) for group in groups)
    assert [new for _, new in pairs] == sorted(new for _, new in pairs)


def test_empty_words_alone_make_nothing_alike() -> None:
    assert content_of("Nav-kontoret skal vurdere bolig") == ("bolig", "vurdere")
    assert likeness(content_of("Kommunen skal skaffe bolig"), content_of("Kommunen skal bruke tolk")) < LEAST
    assert content_of("Kommunen skal") == ("kommunen", "skal")


def test_empty_letters_and_empty_wordings_are_no_obstacle() -> None:
    assert matched([], []) == ()
    assert types([asked("a", "")], [asked("x", "")]) == {"ny": 1, "utgatt": 1}
    assert types([], [asked("x", HOUSING)]) == {"ny": 1}


def test_what_was_dropped_from_a_letter_is_not_compared() -> None:
    letters = Letters()
    gone, stays = letters.put(letters.old, [HOUSING, DEBT])
    letters.workspace.set(letters.workspace.get(Expectation, gone), dropped=True)
    assert [one.id for one in asked_in(letters.old, letters.workspace)] == [stays]


WORDS = ("bolig", "tolk", "barn", "gjeld", "kvp", "skal", "råd", "øvelse", "vedtak", "møte", "rutine", "avtale")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=8)
SECTIONS = st.sampled_from([HOME, AWAY])


@settings(max_examples=60)
@given(TEXTS, TEXTS, st.randoms(use_true_random=False))
def test_every_expectation_is_told_exactly_once_and_every_group_fits_its_type(
    old: list[str], new: list[str], chance: random.Random
) -> None:
    olds = [asked(f"o{n}", text, chance.choice([HOME, AWAY])) for n, text in enumerate(old)]
    news = [asked(f"n{n}", text, chance.choice([HOME, AWAY])) for n, text in enumerate(new)]
    groups = matched(olds, news)
    assert sorted(place for group in groups for place in group.old) == list(range(len(old)))
    assert sorted(place for group in groups for place in group.new) == list(range(len(new)))
    shapes = {"lik": (1, 1), "endret": (1, 1), "flyttet": (1, 1), "ny": (0, 1), "utgatt": (1, 0)}
    for group in groups:
        sides = (len(group.old), len(group.new))
        expected = {"delt": (1, max(2, sides[1])), "slatt_sammen": (max(2, sides[0]), 1)} | shapes
        assert sides == expected[group.type]
        assert (group.score is None) == (group.type in ("ny", "utgatt"))
        assert group.score is None or 0 <= group.score <= 100
    assert groups == matched(olds, news)


@pytest.mark.parametrize("text", [HOUSING, DEBT, INTERPRETER, CHILDREN])
def test_likeness_is_whole_for_itself_and_the_same_both_ways(text: str) -> None:
    assert likeness(content_of(text), content_of(text)) == 100
    assert likeness(content_of(text), content_of(DEBT)) == likeness(content_of(DEBT), content_of(text))
