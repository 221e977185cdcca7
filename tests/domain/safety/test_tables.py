"""The drawings of «Vold og trusler» as tables: what the one says, the other says."""

from datetime import date

import pytest

from navplan.domain.documents.outline import Table
from navplan.domain.documents.safety_tables import bow_tie_table, help_table, scale_table
from navplan.domain.documents.score_table import score_in
from navplan.domain.modules.safety import SafetyExercise
from navplan.domain.modules.safety.rules import Scale
from navplan.domain.safety.bow_tie import bow_tie
from navplan.domain.safety.exercises import help_picture
from navplan.domain.safety.matrix import picker
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import Small, ready


@pytest.fixture
def small(workspace: Workspace) -> Small:
    return ready(workspace)


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_the_bow_tie_and_its_table_have_the_same_texts(small: Small) -> None:
    seen = small.picture().of(small.wait)
    assert seen is not None
    table = bow_tie_table(seen, str)
    said = [text for row in texts(table) for text in row if text]
    assert len(said) >= 4
    event = seen.record.happening or seen.record.situation
    words = bow_tie(seen, str).words + event
    assert [text for text in said if text not in words] == []
    assert [column.title for column in table.columns][2] == "Hendelsen"


def test_every_bar_of_the_time_to_help_is_a_row(small: Small) -> None:
    exercises = [
        SafetyExercise(id=str(n), title=f"Øvelse {n}", done_on=date(2026, 3, n), help_seconds=40 + n) for n in (1, 2)
    ]
    table, drawing = help_table(exercises, str), help_picture(exercises, str)
    assert texts(table) == [["Øvelse 1", "01.03.2026", "41"], ["Øvelse 2", "02.03.2026", "42"]]
    assert [row[2] in mark.words for row, mark in zip(texts(table), drawing.marks, strict=True)] == [True, True]


def test_every_cell_of_the_small_matrix_says_its_level_and_picks_its_score() -> None:
    scale = Scale()
    table, drawing = scale_table(scale, (4, 3), "Nå", str), picker(scale, (4, 3), str)
    words = {mark.key: mark.words for mark in drawing.marks}
    for row, line in enumerate(texts(table)):
        for column in range(1, 6):
            score = score_in(row, column)
            assert score is not None
            value, level = line[column].split()[:2]
            assert words[f"{score[0]}{score[1]}"].endswith(f": {value}, {level}")
    assert score_in(2, 0) is None
    assert [text for line in texts(table) for text in line if "valgt" in text] == [texts(table)[1][3]]
