"""The matrix and the chain at five letters of 300 demands: read, shown, and read anew after a change."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure, middle
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.workspace import Still, Workspace

LETTERS, DEMANDS, TIMES = 5, 300, 7


def figures() -> list[Figure]:
    """Median processor time; the machine may be shared."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from navplan.ui.app import application
    from navplan.ui.desk import Desk
    from navplan.ui.theme import apply_theme
    from navplan.ui.views.trace_page import TracePage

    apply_theme(application(), "light")
    workspace = _large()
    page = TracePage(Desk(workspace, Shelf(Path("resources/letters")), 2024))
    page.resize(1150, 700)
    page.table.grab()
    matrix = _taken(page.refresh)
    goal = workspace.all(Goal)[0]
    chain = _taken(lambda: (page.show_chain(goal), page.chain.tree.grab()))
    return [
        Figure("matrix of 1500 demands read anew", matrix, "ms", None, "<= 200", matrix <= 200),
        Figure("chain of a goal with 500 measures", chain, "ms", None, "<= 300", chain <= 300),
    ]


def _taken(step: Callable[[], object]) -> float:
    times = []
    for _number in range(TIMES):
        began = time.process_time()
        step()
        times.append(time.process_time() - began)
    return middle(times) * 1e3


def _large() -> Workspace:
    letters = tuple(Letter(id=f"l{n}", title=f"Brev {n}", year=2024) for n in range(LETTERS))
    sections = tuple(LetterSection(id=f"s{letter.id}", letter=letter.id, title="Kapittel") for letter in letters)
    demands = tuple(
        Expectation(
            id=f"{s.id}-{n}", section=s.id, wording=f"Krav {n}", modality="skal", addressee="kommune", position=n
        )
        for s in sections
        for n in range(DEMANDS)
    )
    verdicts = tuple(
        Assessment(id=f"a{d.id}", expectation=d.id, result="delvis", comment="Godt i gang") for d in demands
    )
    goals = (Goal(id="g", title="Målet", expectations=(demands[0].id,)),)
    measures = tuple(
        Measure(id=f"m{d.id}", title=f"Mot {d.wording}", expectations=(d.id,), goals=("g",)) for d in demands[::3]
    )
    records = (letters, sections, demands, verdicts, goals, measures)
    return Workspace(Still({rows[0].KEY: rows for rows in records}), KINDS)
