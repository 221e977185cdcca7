"""How well real and invented letters are read, by the shared scorer. Skipped where the shared folder is missing."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from navplan.domain.letters.reading import read_letter, to_json
from navplan.storage.readers import read_lines

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"
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

PERFECT = dict.fromkeys(FLOORS, 1.0)
INVENTED = {
    "brev_a": PERFECT | {"section_parents": 0.75, "addressee_right": 0.95},
    "brev_b": PERFECT | {"addressee_right": 0.95},
    "brev_e": PERFECT | {"addressee_right": 0.93},
    "brev_g": PERFECT | {"addressee_right": 0.94},
    "brev_h": PERFECT | {"addressee_right": 0.94},
    "brev_i": PERFECT | {"addressee_right": 0.94},
    "brev_j": PERFECT | {"addressee_right": 0.97, "demand_f1": 0.97, "traps_avoided": 0.9},
    "brev_k": PERFECT,
    "brev_l": PERFECT | {"sections_f1": 0.95, "addressee_right": 0.95},
    "brev_m": PERFECT | {"addressee_right": 0.93},
    "brev_n": PERFECT | {"demand_f1": 0.98, "addressee_right": 0.9, "traps_avoided": 0.88},
    "brev_o": PERFECT | {"demand_f1": 0.98, "addressee_right": 0.9},
    "brev_p": PERFECT | {"addressee_right": 0.91},
    "brev_q": PERFECT | {"demand_f1": 0.98, "addressee_right": 0.93},
    "brev_r": PERFECT | {"addressee_right": 0.96},
    "brev_s": PERFECT | {"addressee_right": 0.92},
    "brev_t": PERFECT | {"sections_f1": 0.95, "addressee_right": 0.97},
    "brev_u": PERFECT | {"demand_f1": 0.98, "addressee_right": 0.87},
    "brev_v": PERFECT | {"addressee_right": 0.87},
    "brev_w": PERFECT | {"sections_f1": 0.91, "section_parents": 0.56, "addressee_right": 0.91},
    "brev_x": PERFECT | {"demand_f1": 0.98, "addressee_right": 0.95, "traps_avoided": 0.91},
    "brev_y": PERFECT | {"sections_f1": 0.94, "section_parents": 0.77, "addressee_right": 0.94},
    "brev_z": PERFECT
    | {
        "section_parents": 0.75,
        "demand_f1": 0.98,
        "addressee_right": 0.86,
        "law_refs_right": 0.9,
        "traps_avoided": 0.9,
    },
    "brev_aa": PERFECT | {"demand_f1": 0.98, "modality_right": 0.97, "addressee_right": 0.85, "traps_avoided": 0.9},
    "brev_ab": PERFECT | {"section_parents": 0.5, "demand_f1": 0.99, "addressee_right": 0.96},
    "rundskriv_nummerert": PERFECT,
    "styringsdokument": PERFECT,
    "rammebrev": PERFECT,
    "foringsbrev": PERFECT,
    "tabellar": PERFECT,
    "to_nivaa": PERFECT,
    "kortbrev": PERFECT | {"section_parents": 0.71},
}
"""What letters of invented senders reach in text form: numbered chapters, tables, bullets of facts, two levels."""

pytestmark = pytest.mark.skipif(not (SHARED / "letters").is_dir(), reason="the shared letters are not here")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_letter", SHARED / "tools" / "score_letter.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(year: int) -> tuple[dict[str, Any], list[str]]:
    return scored(SHARED / "letters" / f"kommunebrev_{year}.txt", SHARED / "letters" / f"inventar_{year}.yaml")


def scored(letter: Path, inventory: Path) -> tuple[dict[str, Any], list[str]]:
    yaml = pytest.importorskip("yaml")
    key = yaml.safe_load(inventory.read_text(encoding="utf-8"))
    read = json.loads(json.dumps(to_json(read_letter(read_lines(letter)))))
    figures, misses = scorer().score(read, key)
    return figures, misses


@pytest.mark.parametrize("year", [2022, 2023, 2024])
def test_a_real_letter_is_read_as_well_as_we_promise(year: int) -> None:
    figures, misses = scores(year)
    below = {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor}
    assert below == {}, misses


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_letter_is_read_as_well_as_it_was(name: str) -> None:
    figures, misses = scored(LETTERS / f"{name}.txt", LETTERS / f"{name}.yaml")
    below = {figure: figures[figure] for figure, floor in INVENTED[name].items() if figures[figure] < floor}
    assert below == {}, misses
    assert figures["noise_dropped"] == 1.0, misses


def test_noise_that_stays_is_only_the_text_around_a_note_that_was_taken_out() -> None:
    """The key counts the words round a raised mark as noise; with the mark gone they are the demand itself."""
    for year in (2022, 2024):
        _, misses = scores(year)
        kept = [miss for miss in misses if miss.startswith("noise kept")]
        assert all(miss.startswith("noise kept: fotnotetegn") for miss in kept), kept
