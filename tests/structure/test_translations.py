"""The catalogues of nynorsk and English: whole, in step with the texts, with the same gaps and one word a thing."""

import gettext
import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

from installer.translations import CODES, LOCALE, as_mo, as_po, in_step, po_path, read, untranslated
from installer.words import marked

GAPS = re.compile(r"\{\w+\}")
BOKMAAL_ONLY = re.compile(
    r"\b(ikke|hvem|hvilke[nt]?|hvor|noe|noen|frem|fra|jeg|hun|være|gjøre|komme|tiltaket deres|vurderinger|hendelser)\b",
    re.IGNORECASE,
)
"""Words that no nynorsk text has; a handful that the eye slides over."""


@pytest.fixture(scope="module", params=CODES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read(request.param)


@pytest.fixture(scope="module")
def in_steps() -> dict[str, Catalog]:
    """Each language with exactly the texts of the program."""
    return {code: in_step(code) for code in CODES}


def said(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (message.string,)


def asked(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (message.id,)


def texts(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


@pytest.mark.parametrize("code", CODES)
def test_the_files_are_in_step_with_the_texts_of_the_program(code: str, in_steps: dict[str, Catalog]) -> None:
    """`python installer/translations.py` makes them; what it could not translate is the next test's."""
    made = in_steps[code]
    assert po_path(code).read_bytes() == as_po(made)
    assert po_path(code).with_suffix(".mo").read_bytes() == as_mo(made)


@pytest.mark.parametrize("code", CODES)
def test_no_text_is_without_translation(code: str, in_steps: dict[str, Catalog]) -> None:
    assert untranslated(in_steps[code]) == []


def test_nothing_is_fuzzy(catalogue: Catalog) -> None:
    assert [message.id for message in texts(catalogue) if message.fuzzy] == []


def test_every_gap_is_filled_in_every_language(catalogue: Catalog) -> None:
    wrong = [
        message.id
        for message in texts(catalogue)
        if {gap for text in asked(message) for gap in GAPS.findall(text)}
        != {gap for text in said(message) for gap in GAPS.findall(text)}
    ]
    assert wrong == []


def test_line_breaks_and_the_letters_of_menus_are_kept(catalogue: Catalog) -> None:
    wrong = [
        message.id
        for message in texts(catalogue)
        for one, other in zip(asked(message), said(message), strict=True)
        if one.count("&") != other.count("&") or one.count("\n") != other.count("\n")
    ]
    assert wrong == []


def test_no_bokmaal_is_left_in_nynorsk() -> None:
    wrong = {
        text: found[0]
        for message in texts(read("nn"))
        for text in said(message)
        if (found := BOKMAAL_ONLY.search(text)) is not None
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("bokmaal", "nynorsk", "english"),
    [
        ("Virksomhetsplan", "Verksemdsplan", "Business plan"),
        ("Vold og trusler", "Vald og trugsmål", "Violence and threats"),
        ("Verneombud", "Verneombod", "Safety representative"),
        ("Kommunebrev", "Kommunebrev", None),
        ("Tiltak", "Tiltak", "Measures"),
        ("Frist", "Frist", "Deadline"),
        ("Avbryt", "Avbryt", "Cancel"),
        ("Angre", "Angre", "Undo"),
    ],
)
def test_a_thing_has_its_word(bokmaal: str, nynorsk: str, english: str | None) -> None:
    nn, en = (gettext.translation("navplan", LOCALE, [code]) for code in CODES)
    if bokmaal in {text for message in texts(read("nn")) for text in asked(message)}:
        assert nn.gettext(bokmaal) == nynorsk
        assert english is None or en.gettext(bokmaal) == english


def test_texts_in_the_gaps_of_other_texts_are_gathered_too() -> None:
    """They were not read out of f-strings, and stayed in bokmål on every screen."""
    source = (
        "said = f\"{words} {_('Ett')}\"\nmany = f\"{ngettext('{n} sak', '{n} saker', n)}\" + N_('To ' 'tre')\n_(other)"
    )
    assert marked(source) == ["Ett", ("{n} sak", "{n} saker"), "To tre"]
