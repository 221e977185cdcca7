"""The bundled catalogues say what the inventories say, and nothing of what must stay behind."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from installer import letter_catalogues as script
from installer.letter_catalogues import Corrections, Mistake, catalogue, main, read_corrections, readable

LETTERS = script.INVENTORIES
SOURCES = {
    "kommunebrev_2022.json": ("inventar_2022.yaml", "kommunebrev_2022.txt"),
    "kommunebrev_2023.json": ("inventar_2023.yaml", "kommunebrev_2023.txt"),
    "kommunebrev_2024.json": ("inventar_2024.yaml", "kommunebrev_2024.txt"),
    "kvp_2020.json": ("inventar_kvp2020.yaml", "kvp_2020.txt"),
}
EACH = pytest.mark.parametrize("file", SOURCES)
needs_letters = pytest.mark.skipif(
    not (LETTERS / "inventar_2022.yaml").exists(),
    reason="the inventories and raw letters are not beside this checkout (../shared/letters)",
)

NAMES = (
    "lov om kommunenes ansvar på det boligsosiale feltet",
    "mål- og disponeringsbrev til nav fylke/region for 2023",
    "foreløpig mål- og disponeringsbrev 2024 til nav fylke/region",
)
"""Names of laws and documents, which can be said in one way only."""


def bundled(file: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((script.TARGET / file).read_text(encoding="utf-8"))
    return content


def inventory(file: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((LETTERS / SOURCES[file][0]).read_text(encoding="utf-8"))
    return content


def strings(value: Any) -> Iterator[str]:
    """Every text of a catalogue; titles are the letter's headings, by which people find the place, and are not told."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in {"title", "source_sha256", "fingerprint"}:
                yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def values(content: Any, wanted: set[str]) -> Iterator[str]:
    """What stands under the wanted keys, however deep."""
    for item in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from values(item, wanted)
    if isinstance(content, dict):
        yield from (content[key] for key in wanted & content.keys() if content[key] is not None)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    told = words(text)
    return {tuple(told[n : n + length]) for n in range(len(told) - length + 1)}


def without_names(text: str) -> str:
    """The text with each name closed up to one word, so that no run of words passes through it."""
    joined = " ".join(words(text))
    for name in NAMES:
        joined = joined.replace(" ".join(words(name)), "navnet")
    return joined


# The same as the inventories


@needs_letters
@EACH
def test_every_section_is_there_with_its_place_and_themes(file: str) -> None:
    told = bundled(file)["sections"]
    known = inventory(file)["sections"]
    assert [entry["id"] for entry in told] == [entry["id"] for entry in known]
    for new, old in zip(told, known, strict=True):
        assert (new["title"], new["level"], new["parent"]) == (old["title"], old["level"], old["parent"])
        assert (new["theme"], new["also_themes"]) == (old["theme"], old.get("also_themes", []))


@needs_letters
@EACH
def test_every_expectation_is_there_with_everything_it_demands(file: str) -> None:
    for told, known in zip(bundled(file)["sections"], inventory(file)["sections"], strict=True):
        assert [entry["id"] for entry in told["expectations"]] == [entry["id"] for entry in known["expectations"]]
        for new, old in zip(told["expectations"], known["expectations"], strict=True):
            for key in ("modality", "addressee", "law_refs", "partnership_topic", "document_required"):
                assert new[key] == old[key], (old["id"], key)
            for key in ("partnership_basis", "document_basis", "theme"):
                assert new[key] == old.get(key), (old["id"], key)
            assert (new["document_kind"] or "").upper() == (old.get("document_kind") or "").upper()
            for key in ("modality_alt", "also"):
                assert new[key] == old.get(key, []), (old["id"], key)
            assert (new["deadline"] is None) == (old["deadline"] is None)


@needs_letters
@EACH
def test_every_fact_is_there_with_its_figures(file: str) -> None:
    for told, known in zip(bundled(file)["sections"], inventory(file)["sections"], strict=True):
        for new, old in zip(told["facts"], known["facts"], strict=True):
            assert (new["unit"].upper(), new["year"]) == (old["unit"].upper(), old["year"])
            if isinstance(old["value"], int):
                assert int(new["value"].replace("\u00a0", "")) == old["value"]
            else:
                years = re.findall(r"\d{4}", old["value"])
                assert all(year in new["value"] for year in years), new["id"]


@needs_letters
@EACH
def test_a_text_is_the_inventorys_or_the_proof_readers(file: str) -> None:
    corrected = read_corrections(script.CORRECTIONS).texts
    for told, known in zip(bundled(file)["sections"], inventory(file)["sections"], strict=True):
        for kind in ("expectations", "facts"):
            for new, old in zip(told[kind], known[kind], strict=True):
                assert new["text"] == corrected.get(new["id"], old["text"])


@needs_letters
@EACH
def test_the_source_is_the_letter_beside_the_inventory(file: str) -> None:
    raw = (LETTERS / SOURCES[file][1]).read_bytes()
    assert bundled(file)["source_sha256"] == hashlib.sha256(raw).hexdigest()


@needs_letters
def test_the_routine_of_the_slides_keeps_every_item() -> None:
    told, known = bundled("kvp_2020.json")["kvp_routine"], inventory("kvp_2020.json")["kvp_routine"]
    assert list(told) == list(known)
    assert told["not_named"] == known["not_named"]
    pairs = [(told[name], known[name]) for name in known if name not in {"not_named", "labour_market"}]
    pairs += [(told["labour_market"][name], known["labour_market"][name]) for name in known["labour_market"]]
    for new, old in ((new, old) for group in pairs for new, old in zip(*group, strict=True)):
        assert new["id"] == old.get("id", new["id"])
        assert new["law_refs"] == old.get("law_refs", [])
        assert {key: new.get(key) for key in ("kind", "document", "owner", "term")} == {
            key: old.get(key) for key in ("kind", "document", "owner", "term")
        }


@needs_letters
def test_the_files_are_what_the_script_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0
    assert main(["--target", str(tmp_path)]) == 0
    assert main(["--check", "--target", str(tmp_path)]) == 0
    (tmp_path / "kommunebrev_2023.json").write_bytes(b"{}")
    assert main(["--check", "--target", str(tmp_path)]) == 1
    assert capsys.readouterr().err.split()[0] == "kommunebrev_2023.json"
    assert (tmp_path / "kommunebrev_2023.json").read_bytes() == b"{}"


# What stays behind


@needs_letters
@EACH
def test_no_person_of_the_letters_is_named(file: str) -> None:
    letters = [inventory(name)["letter"] for name in SOURCES]
    people = {person["name"] for letter in letters for person in letter["signatories"]}
    people |= {letter["case_handler"] for letter in letters if "case_handler" in letter}
    assert len(people) == 3
    text = (script.TARGET / file).read_text(encoding="utf-8")
    for person in people:
        assert person not in text
        assert person.split()[-1] not in text


@needs_letters
@EACH
def test_no_words_for_finding_the_place_are_bundled(file: str) -> None:
    found = values(inventory(file), {"locator_words", "first_words"})
    places = [words(place) for place in found if len(place.split()) >= 5]
    assert len(places) > 5
    told = [f" {without_names(text)} " for text in strings(bundled(file))]
    shown = [" ".join(place) for place in places if any(f" {' '.join(place)} " in text for text in told)]
    assert shown == []


@needs_letters
@EACH
def test_no_text_repeats_eight_words_of_a_letter(file: str) -> None:
    letters = [LETTERS / source for _, source in SOURCES.values()]
    known = {run for letter in letters for run in runs(without_names(letter.read_text(encoding="utf-8")), 8)}
    repeated = [text for text in strings(bundled(file)) if runs(without_names(text), 8) & known]
    assert repeated == []


@EACH
def test_only_the_agreed_keys_are_bundled(file: str) -> None:
    content = bundled(file)
    dropped = {name for fields in script.DROPPED.values() for name in fields}

    def keys(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from value
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from keys(item)

    assert dropped.isdisjoint(keys(content))
    assert ("kvp_routine" in content) == (file == "kvp_2020.json")
    assert list(content)[-1] == "fingerprint"


# What stops the script


def tiny(**changes: Any) -> dict[str, Any]:
    demand = {
        "id": "x-del-1",
        "text": "Kontoret skal prøve.",
        "modality": "skal",
        "addressee": "nav_kontor",
        "law_refs": [],
        "partnership_topic": False,
        "document_required": False,
        "deadline": None,
        "locator_words": "ord som står i brevet",
    }
    figure = {"text": "Kontor", "value": 9200, "unit": "kontor", "year": 2025}
    part = {"id": "x-del", "title": "Del", "level": 1, "parent": None, "theme": "annet", "facts": [figure]}
    letter = {"year": 2025, "date": None, "reference": None, "sender": None, "recipients": [], "missing_in_text": []}
    for what in (demand, figure, part, letter):
        what.update({key: value for key, value in changes.items() if key in what or key.startswith("new_")})
    return {
        "letter": letter,
        "source_text": {"sha256": "0" * 64},
        "sections": [{**part, "expectations": [demand]}],
    }


def made(content: dict[str, Any], **texts: str) -> dict[str, Any]:
    corrections = Corrections({key.replace("_", "-"): text for key, text in texts.items()})
    return catalogue(script.Source("x.yaml", "x_2025.json", "kommunebrev"), content, corrections)


def test_a_correction_replaces_the_text_of_an_expectation_and_of_a_fact() -> None:
    section = made(tiny(), x_del_1="Kontoret skal forsøke.", x_del_f1="Antall kontor")["sections"][0]
    assert section["expectations"][0]["text"] == "Kontoret skal forsøke."
    assert section["facts"][0]["text"] == "Antall kontor"
    assert section["facts"][0]["value"] == "9\u00a0200"


def test_a_correction_that_changes_nothing_is_an_error_that_names_it() -> None:
    with pytest.raises(Mistake, match="x-del-1"):
        made(tiny(), x_del_1="Kontoret skal prøve.")


@needs_letters
def test_a_correction_of_nothing_is_an_error_that_names_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "corrections.yaml").write_text("2022-finnes-ikke-1: Ny tekst.\n", encoding="utf-8")
    arguments = ["--corrections", str(tmp_path / "corrections.yaml"), "--target", str(tmp_path / "made")]
    assert main(arguments) == 1
    assert "2022-finnes-ikke-1" in capsys.readouterr().err
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize(
    "text",
    ["a: 1\n", "a: ''\n", "a: ' to'\n", "a: |\n  to\n  linjer\n", "a: en\na: to\n", "- a\n", "a: [\n"],
    ids=["number", "empty", "blank first", "two lines", "twice", "list", "broken"],
)
def test_corrections_that_cannot_be_meant_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Mistake):
        read_corrections(path)


def test_corrections_are_read_as_texts_by_id(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text('# lest\na-1: "Én: to"\n# ferdig\n', encoding="utf-8")
    assert read_corrections(path).texts == {"a-1": "Én: to"}
    assert read_corrections(tmp_path / "none.yaml").texts == {}


def test_a_field_that_the_script_does_not_know_stops_it() -> None:
    assert made(tiny())["id"] == "x-2025"
    with pytest.raises(Mistake, match="new_field"):
        made(tiny(new_field="ukjent"))


@pytest.mark.parametrize(
    "changes",
    [{"theme": "vær"}, {"modality": "kan"}, {"addressee": "nav"}, {"partnership_topic": True}, {"parent": "y"}],
    ids=lambda changes: next(iter(changes)),
)
def test_what_the_program_has_no_words_for_stops_the_script(changes: dict[str, Any]) -> None:
    with pytest.raises(Mistake, match="x-del"):
        made(tiny(**changes))


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (75000, "personer", "75\u00a0000"),
        (2022, "år", "2022"),
        (30, "år", "30"),
        ("2021-12-13", "dato", "13. desember 2021"),
        ("2022-01-01", "dato", "1. januar 2022"),
        ("2020-11", "måned", "november 2020"),
        ("2022-H1", "halvår", "første halvår 2022"),
        ("2020-2021", "år", "2020–2021"),
        ("09.00-14.30", "klokkeslett", "09.00–14.30"),
        ("913 31 993", "telefon", "913 31 993"),
        ("Prop. 1 S (2021–2022), side 250", "dokument", "Prop. 1 S (2021–2022), side 250"),
    ],
)
def test_values_are_written_as_people_read_them(value: str | int, unit: str, shown: str) -> None:
    assert readable(value, unit) == shown
