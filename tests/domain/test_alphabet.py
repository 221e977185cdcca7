"""Norwegian order, whatever the machine speaks."""

import pytest

from navplan.domain.alphabet import in_order


@pytest.mark.parametrize(
    "ordered",
    [
        ("ask", "zebra", "ære", "øy", "ås"),
        ("Aker", "Bø", "Zakarias", "Ås", "Aasen bru"),
        ("T2", "T10", "T100"),
        ("Eide", "Émile", "Enger"),
        ("skole 2", "Skole 10", "skole å"),
        ("1. tertial", "2. tertial", "10. mål"),
        ("", "a"),
    ],
    ids=str,
)
def test_words_stand_as_in_a_norwegian_register(ordered):
    turned = ordered[::-1]
    assert sorted(turned, key=in_order) == list(ordered)


def test_capitals_and_aa_make_no_difference():
    assert in_order("ÅS") == in_order("aas") == in_order("ås")


def test_figures_and_words_can_be_compared():
    assert in_order("10") < in_order("a")
