"""Migration 18: a measure that named its deviation in a text is linked with it, and the text stays as it was."""

import runpy
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import CompetenceMeasure
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.workspace import Workspace
from navplan.storage.migrations import __path__ as migrations
from navplan.storage.store import new_plan

TEXTS = {
    "exact": "AV-2026-001",
    "within": "Etter AV-2026-001 og samtaler",
    "two": "AV-2026-001, AV-2026-002",
    "longer": "AV-2026-0012",
    "twins": "AV-2026-003",
    "unknown": "AV-2026-099",
    "loose": "Stikkprøve i mai",
    "empty": "",
}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A plan of today with the measures' texts, walked back to before the links."""
    path = tmp_path / "plan.navplan"
    workspace = Workspace(new_plan(path, KINDS), KINDS)
    for code in ("AV-2026-001", "AV-2026-002", "AV-2026-003", "AV-2026-003", "1"):
        workspace.add(ControlDeviation(code=code))
    for title, text in TEXTS.items():
        workspace.add(CompetenceMeasure(title=title, comes_from=text))
    workspace.close()
    return path


def link(path: Path) -> dict[str, list[str]]:
    """What the migration's own statement links, by the measures' titles."""
    found = Path(next(iter(migrations))) / "versions" / "0019_competence_links.py"
    named = runpy.run_path(str(found))["NAMED"]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(named)
        rows = connection.execute(
            "SELECT m.title, d.code, l.place FROM competence_measure_deviations AS l"
            " JOIN competence_measure AS m ON m.id = l.record JOIN control_deviation AS d ON d.id = l.target"
            " ORDER BY m.title, l.place"
        ).fetchall()
        texts = dict(connection.execute("SELECT title, comes_from FROM competence_measure").fetchall())
    assert texts == TEXTS, "no text is changed"
    links: dict[str, list[str]] = {}
    for title, code, place in rows:
        assert place == len(links.setdefault(title, []))
        links[title].append(code)
    return links


def test_only_a_number_that_one_deviation_has_becomes_a_link(old: Path) -> None:
    assert link(old) == {
        "exact": ["AV-2026-001"],
        "within": ["AV-2026-001"],
        "two": ["AV-2026-001", "AV-2026-002"],
    }
