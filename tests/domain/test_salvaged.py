"""What people and the history are told of what came out of a damaged plan."""

from navplan.domain.salvaged import Came, hurt_first, line_of, title_of

WHOLE = Came("Tiltak", 24)
HURT = Came("Risikovurderinger", 11, missing=2, is_whole=False)
UNSURE = Came("Mål", 0, is_whole=False)
LOOSE = Came("Roller", 3, has_loose=True)


def test_each_kind_is_told_by_how_many_came_and_how_many_are_missing() -> None:
    assert line_of(WHOLE).words() == "Tiltak: 24 lest"
    assert line_of(HURT).words() == "Risikovurderinger: 11 lest, minst 2 mangler"
    assert line_of(UNSURE).words() == "Mål: 0 lest, noen kan mangle"
    assert line_of(LOOSE).words() == "Roller: 3 lest. Koblinger til annet kan mangle"


def test_those_with_something_missing_stand_first_and_an_empty_kind_is_not_told() -> None:
    assert hurt_first([WHOLE, HURT, Came("Frister", 0), LOOSE, UNSURE]) == (HURT, LOOSE, UNSURE, WHOLE)


def test_the_history_says_how_many_of_which_kinds_are_missing() -> None:
    said = title_of("Plan.navplan", (HURT, UNSURE, LOOSE, WHOLE)).words()
    assert said == (
        "Lest av den skadede filen «Plan.navplan». Dette mangler: "
        "Risikovurderinger (minst 2), Mål (kanskje noen), Roller (kanskje noen koblinger)"
    )


def test_a_name_in_braces_is_only_a_name() -> None:
    said = title_of("{kinds}.navplan", (WHOLE,)).words()
    assert said == "Lest av den skadede filen «{kinds}.navplan». Det er ikke funnet at noe mangler"
