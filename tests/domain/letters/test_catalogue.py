"""The bundled catalogues are whole, and the reader refuses anything that is not one."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from navplan.domain.letters.catalogue import CatalogueDamaged, Shelf, fingerprint_of, read_catalogue
from navplan.domain.modules.letter.words import ADDRESSEES, LETTER_TYPES, MODALITIES
from navplan.domain.vocabulary import THEMES

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "letters"
COUNTS = {
    "kommunebrev-2024": (16, 106, 26),
    "kommunebrev-2023": (21, 136, 30),
    "kommunebrev-2022": (25, 164, 46),
    "kvp-2020": (16, 26, 9),
}
"""Sections, expectations and facts of each letter."""

TOLD = {"criteria", "rights", "steps", "documentation_sources", "help_questions", "rationale", "terms"}
"""The groups of the routine that speak in sentences."""

BUNDLED = pytest.mark.parametrize("id", COUNTS)
SMALL: dict[str, Any] = {
    "format": 1,
    "id": "prove-2025",
    "kind": "kommunebrev",
    "year": 2025,
    "title": "Prøvebrev",
    "date": "2025-02-28",
    "reference": None,
    "sender": None,
    "recipients": ["alle kommuner"],
    "attachments": [],
    "missing": [],
    "source_sha256": "0" * 64,
    "sections": [
        {
            "id": "a",
            "title": "Del",
            "level": 1,
            "parent": None,
            "order": 1,
            "theme": "annet",
            "also_themes": [],
            "expectations": [],
            "facts": [{"id": "a-f1", "order": 1, "text": "Kontor", "value": "268", "unit": None, "year": 2025}],
        }
    ],
}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(FOLDER)


def sealed(**changes: Any) -> bytes:
    content = {**copy.deepcopy(SMALL), **changes}
    return json.dumps({**content, "fingerprint": fingerprint_of(content)}).encode()


def options(choices: tuple[Any, ...]) -> set[str]:
    return {option.key for option in choices}


# What is bundled


def test_four_catalogues_are_bundled_newest_year_first(shelf: Shelf) -> None:
    assert shelf.ids() == tuple(COUNTS)
    assert [shelf.get(name).year for name in shelf.ids()] == [2024, 2023, 2022, 2020]
    assert sum(counts[0] for counts in COUNTS.values()) == 78
    assert sum(counts[1] for counts in COUNTS.values()) == 432


@BUNDLED
def test_a_bundled_catalogue_has_every_section_expectation_and_fact(shelf: Shelf, id: str) -> None:
    sections = shelf.get(id).sections
    expectations = sum(len(section.expectations) for section in sections)
    facts = sum(len(section.facts) for section in sections)
    assert (len(sections), expectations, facts) == COUNTS[id]


@BUNDLED
def test_ids_are_unique_and_orders_run_from_one(shelf: Shelf, id: str) -> None:
    sections = shelf.get(id).sections
    ids = [entry.id for section in sections for entry in (section, *section.expectations, *section.facts)]
    assert len(ids) == len(set(ids)) == sum(COUNTS[id])
    assert [section.order for section in sections] == list(range(1, len(sections) + 1))
    for section in sections:
        assert [entry.order for entry in section.expectations] == list(range(1, len(section.expectations) + 1))
        assert [entry.id for entry in section.facts] == [f"{section.id}-f{fact.order}" for fact in section.facts]
        assert [entry.order for entry in section.facts] == list(range(1, len(section.facts) + 1))


@BUNDLED
def test_a_section_lies_under_one_that_stands_before_and_above_it(shelf: Shelf, id: str) -> None:
    levels: dict[str, int] = {}
    for section in shelf.get(id).sections:
        assert section.parent is None or levels[section.parent] < section.level
        levels[section.id] = section.level


@BUNDLED
def test_every_code_is_one_of_the_programs_words(shelf: Shelf, id: str) -> None:
    catalogue = shelf.get(id)
    entries = [entry for section in catalogue.sections for entry in section.expectations]
    assert catalogue.kind in options(LETTER_TYPES)
    for section in catalogue.sections:
        assert {section.theme, *section.also_themes} <= options(THEMES)
    assert {entry.theme for entry in entries} <= {None, *options(THEMES)}
    for entry in entries:
        assert {entry.modality, *entry.modality_alt} <= options(MODALITIES)
        assert {entry.addressee, *entry.also} <= options(ADDRESSEES)


@BUNDLED
def test_a_basis_stands_exactly_where_its_flag_is_raised(shelf: Shelf, id: str) -> None:
    for section in shelf.get(id).sections:
        for entry in section.expectations:
            assert entry.partnership_topic == (entry.partnership_basis is not None), entry.id
            assert entry.document_required == (entry.document_basis is not None), entry.id
            assert entry.document_required == (entry.document_kind is not None), entry.id


@BUNDLED
def test_texts_fit_the_fields_that_will_hold_them(shelf: Shelf, id: str) -> None:
    for section in shelf.get(id).sections:
        assert 0 < len(section.title) <= 300
        for entry in section.expectations:
            assert 0 < len(entry.text) <= 2_000
            assert len(entry.document_kind or "") <= 120
            assert len(entry.deadline or "") <= 120
        for fact in section.facts:
            assert 0 < len(fact.text) <= 400
            assert 0 < len(fact.value) <= 120


@BUNDLED
def test_our_own_words_say_nav_as_nav_does(shelf: Shelf, id: str) -> None:
    catalogue = shelf.get(id)
    entries = [entry for section in catalogue.sections for entry in section.expectations]
    told = [entry.text for entry in entries] + [entry.document_kind or "" for entry in entries]
    for section in catalogue.sections:
        told += [part for fact in section.facts for part in (fact.text, fact.unit or "")]
    told += [item["text"] for name, group in catalogue.kvp_routine.items() if name in TOLD for item in group]
    assert [text for text in told if "NAV" in text] == []


def test_only_the_slides_have_a_routine_and_its_ids_are_unique(shelf: Shelf) -> None:
    assert [name for name in shelf.ids() if shelf.get(name).kvp_routine] == ["kvp-2020"]
    routine = shelf.get("kvp-2020").kvp_routine
    items = [item for name, group in routine.items() if name not in {"not_named", "labour_market"} for item in group]
    items += [item for group in routine["labour_market"].values() for item in group]
    sections = {section.id for section in shelf.get("kvp-2020").sections}
    assert len({item["id"] for item in items}) == len(items) == 64
    assert {item["section"] for item in items} <= sections
    assert [step["order"] for step in routine["steps"]] == list(range(1, 10))


def test_unknown_dates_and_references_stay_unknown(shelf: Shelf) -> None:
    assert str(shelf.get("kommunebrev-2022").date) == "2022-03-07"
    assert shelf.get("kommunebrev-2022").reference == "21/14825"
    for name in ("kommunebrev-2023", "kommunebrev-2024", "kvp-2020"):
        assert shelf.get(name).date is None
        assert shelf.get(name).reference is None
        assert {"dato"} <= set(shelf.get(name).missing)


# What is refused


def test_a_changed_byte_is_refused_wherever_it_stands() -> None:
    data = (FOLDER / "kvp_2020.json").read_bytes()
    assert read_catalogue(data).id == "kvp-2020"
    for place in (*range(0, len(data), 61), len(data) - 1):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises(CatalogueDamaged):
            read_catalogue(changed)


@BUNDLED
def test_a_changed_word_is_refused_in_every_bundled_file(id: str) -> None:
    data = (FOLDER / f"{id.replace('-', '_')}.json").read_bytes()
    assert data.count(b'"skal"') > 0
    with pytest.raises(CatalogueDamaged):
        read_catalogue(data.replace(b'"skal"', b'"info"', 1))


def test_other_line_breaks_change_nothing() -> None:
    data = (FOLDER / "kvp_2020.json").read_bytes()
    assert read_catalogue(data.replace(b"\n", b"\r\n")) == read_catalogue(data)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": 1}', b"[" * 100_000, sealed()[:-1]],
    ids=["empty", "broken", "list", "null", "not utf-8", "no fingerprint", "too deep", "cut short"],
)
def test_what_is_no_catalogue_is_refused(data: bytes) -> None:
    with pytest.raises(CatalogueDamaged) as refused:
        read_catalogue(data)
    assert "Planen din er ikke berørt." in refused.value.said.words()


@pytest.mark.parametrize(
    "changes",
    [
        {"year": "2025"},
        {"year": True},
        {"title": None},
        {"date": "28.02.2025"},
        {"recipients": [1]},
        {"sections": [{"id": "a"}]},
        {"sections": ["a"]},
        {"kvp_routine": []},
    ],
)
def test_a_sealed_file_with_a_value_of_another_kind_is_refused(changes: dict[str, Any]) -> None:
    assert read_catalogue(sealed()).title == "Prøvebrev"
    with pytest.raises(CatalogueDamaged):
        read_catalogue(sealed(**changes))


def test_a_sealed_file_of_another_format_says_that_it_belongs_to_another_edition() -> None:
    with pytest.raises(CatalogueDamaged) as refused:
        read_catalogue(sealed(format=2))
    assert "en annen utgave av NavPlan" in refused.value.said.words()


# The shelf


def test_a_shelf_reads_a_file_when_asked_and_only_once(tmp_path: Path) -> None:
    path = tmp_path / "prove_2025.json"
    path.write_bytes(b"not yet")
    shelf = Shelf(tmp_path)
    path.write_bytes(sealed())
    first = shelf.get("prove-2025")
    path.unlink()
    assert shelf.get("prove-2025") is first
    assert first.sections[0].facts[0].value == "268"


def test_a_shelf_knows_only_files_named_as_catalogues(tmp_path: Path) -> None:
    for name in ("prove_2025.json", "prove_2026.json", "annet_2026.json", "notat.json", "prove_2027.txt"):
        (tmp_path / name).write_bytes(b"")
    assert Shelf(tmp_path).ids() == ("annet-2026", "prove-2026", "prove-2025")
    assert Shelf(tmp_path / "missing").ids() == ()


def test_an_unknown_catalogue_is_a_key_error(shelf: Shelf) -> None:
    with pytest.raises(KeyError):
        shelf.get("kommunebrev-1999")


def test_a_catalogue_under_another_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "annet_2025.json").write_bytes(sealed())
    with pytest.raises(CatalogueDamaged):
        Shelf(tmp_path).get("annet-2025")


def test_a_file_that_went_away_is_named(tmp_path: Path) -> None:
    path = tmp_path / "prove_2025.json"
    path.write_bytes(sealed())
    shelf = Shelf(tmp_path)
    path.unlink()
    with pytest.raises(CatalogueDamaged) as refused:
        shelf.get("prove-2025")
    assert "«prove_2025.json»" in refused.value.said.words()


def test_nothing_in_a_catalogue_can_be_changed(shelf: Shelf) -> None:
    routine: Any = shelf.get("kvp-2020").kvp_routine
    with pytest.raises(TypeError):
        routine["steps"] = ()
    with pytest.raises(TypeError):
        routine["steps"][0]["text"] = "annet"
    assert isinstance(routine["steps"], tuple)
    assert isinstance(hash(shelf.get("kvp-2020")), int)
