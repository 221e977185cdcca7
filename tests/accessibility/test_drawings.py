"""Drawings with text of every size: their letters grow as much as the rest, and nothing of them is out of reach."""


def test_the_letters_of_every_drawing_are_twice_as_large_with_text_twice_as_large(plain, large):
    drawn = {window: sizes for window, sizes in large.letters.items() if sizes}
    assert {"wheel", "safety_matrix", "competence", "kvp_weeks", "indicators", "control_d-pictures"} <= set(drawn)
    assert [window for window, sizes in drawn.items() if len(sizes) != len(plain.letters[window])] == []
    small = {
        f"{window} {place}": (before, now)
        for window, sizes in drawn.items()
        for place, (before, now) in enumerate(zip(plain.letters[window], sizes, strict=True))
        if now < 2 * before * 0.99
    }
    assert small == {}


def test_no_words_reach_beyond_their_drawing(plain):
    assert plain.of("beyond") == []
