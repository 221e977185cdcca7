"""How well real letters are read, by the shared scorer. Skipped where the shared folder is missing."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from navplan.domain.letters.reading import Line, read_letter, to_json

SHARED = Path(__file__).resolve().parents[4] / "shared"
FLOORS = {
    "sections_f1": 0.97,
    "section_parents": 0.9,
    "demand_f1": 0.93,
    "modality_right": 0.95,
    "addressee_right": 0.85,
    "law_refs_right": 0.95,
    "traps_avoided": 0.9,
    "head_year": 1.0,
    "head_date": 1.0,
    "head_reference": 1.0,
}

pytestmark = pytest.mark.skipif(not (SHARED / "letters").is_dir(), reason="the shared letters are not here")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_letter", SHARED / "tools" / "score_letter.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(year: int) -> tuple[dict[str, Any], list[str]]:
    yaml = pytest.importorskip("yaml")
    text = (SHARED / "letters" / f"kommunebrev_{year}.txt").read_text(encoding="utf-8")
    key = yaml.safe_load((SHARED / "letters" / f"inventar_{year}.yaml").read_text(encoding="utf-8"))
    read = json.loads(json.dumps(to_json(read_letter(Line(line) for line in text.splitlines()))))
    figures, misses = scorer().score(read, key)
    return figures, misses


@pytest.mark.parametrize("year", [2022, 2023, 2024])
def test_a_real_letter_is_read_as_well_as_we_promise(year: int) -> None:
    figures, misses = scores(year)
    below = {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor}
    assert below == {}, misses


def test_noise_that_stays_is_only_the_text_around_a_note_that_was_taken_out() -> None:
    """The key counts the words round a raised mark as noise; with the mark gone they are the demand itself."""
    for year in (2022, 2024):
        _, misses = scores(year)
        kept = [miss for miss in misses if miss.startswith("noise kept")]
        assert all(miss.startswith("noise kept: fotnotetegn") for miss in kept), kept
