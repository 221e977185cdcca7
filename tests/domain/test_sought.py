"""Words as they are looked up: what is kept of them in memory. What they find is tested with the index."""

import gc
import tracemalloc

from navplan.domain.sought import WORD, plain, term, words_of

TEXTS = 2_000


def test_what_is_kept_of_words_does_not_grow_with_the_numbers_that_people_write() -> None:
    words_of(["Frist 1, sak 2/3", "b"])
    gc.collect()
    tracemalloc.start()
    try:
        for n in range(TEXTS):
            words_of([f"Frist {n}.1.2031, sak {n:06d}/b{n}"])
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 20 * TEXTS, "the least string takes fifty bytes, and there are three new ones in each text"


def test_a_word_that_is_met_again_is_not_worked_out_again() -> None:
    first, again = (term(WORD.findall(plain(text))[0]) for text in ("Rutinene står", "Rutinene faller"))
    assert first is again


def test_a_number_of_letters_has_the_form_of_its_letters() -> None:
    assert term("Ⅷ") == term("viii")
    assert term("2026").form == "2026"
