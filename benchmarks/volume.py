"""A large office: 5 letters × 300 expectations, 2 000 measures, 10 000 history rows: opened, shown, edited."""

import os
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.editing import edits_seen
from benchmarks.figures import Figure, middle
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Office, Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.places import RESOURCES
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage.store import new_plan, open_plan
from navplan.ui.app import application
from navplan.ui.desk import Desk
from navplan.ui.pages import PAGES
from navplan.ui.theme import apply_theme
from navplan.ui.views.overview_page import OverviewPage

STATUSES = ("ikke_startet", "i_gang", "forsinket", "utsatt", "ferdig", "stanset")
ROUNDS = 5


def fill(path: Path) -> None:
    """Make the large plan."""
    workspace = Workspace(new_plan(path, KINDS), KINDS)
    with workspace.draft(Said("Stor plan")) as draft:
        draft.add(Office(name="Nav Stordal", plan_year=2024))
        roles = [draft.add(Role(title=f"Rolle {n}")).id for n in range(30)]
        goals = [draft.add(Goal(code=f"M{n}", title=f"Mål {n}", from_year=2020, to_year=2026)).id for n in range(40)]
        expectations = []
        for year in range(2020, 2025):
            letter = draft.add(Letter(title=f"Brev {year}", year=year))
            for s in range(20):
                section = draft.add(LetterSection(letter=letter.id, title=f"Kapittel {s}", position=s, level=2))
                for n in range(15):
                    asked = Expectation(
                        section=section.id,
                        position=n,
                        wording=f"Kommunen skal gjøre {n} " * 6,
                        modality="skal",
                        addressee="kommune",
                    )
                    expectations.append(draft.add(asked).id)
        for n, id in enumerate(expectations[::2]):
            draft.add(Assessment(expectation=id, result="delvis", role=roles[n % 30], comment="Slik gjør vi det. " * 8))
        for n in range(2_000):
            draft.add(
                Measure(code=f"T{n}", title=f"Tiltak nummer {n} med et nokså langt navn", year=2024,
                        deadline=date(2024 + n % 3, 1 + n % 12, 15),
                        goals=(goals[n % 40],), expectations=(expectations[n % 1500],), role=roles[n % 30],
                        status=STATUSES[n % 6], description="Hva som gjøres. " * 10)
            )  # fmt: skip
    measures = workspace.all(Measure)
    for round_ in range(4):
        with workspace.draft(Said("Endre mange")) as draft:
            for measure in measures[:1_500]:
                draft.set(measure, progress=round_ * 20)
    workspace.close()


def _painted(ms: int = 0) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def figures() -> list[Figure]:
    """Opening the file, and each page from a click to its picture."""
    app = application()
    apply_theme(app, "light")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stor.navplan"
        fill(path)
        opened, looked, shown = [], [], {kind.key: [] for kind in PAGES}
        for _ in range(ROUNDS):
            began = time.perf_counter()
            workspace = Workspace(open_plan(path, KINDS), KINDS)
            for kind in workspace.kinds:
                workspace.all(kind.record)
            opened.append(time.perf_counter() - began)
            looked.append(_looked_through(workspace))
            _show_pages(workspace, shown)
            workspace.close()
        seen = edits_seen(path)
    found = [Figure("large plan opened and read", middle(opened) * 1e3, "ms", None, "for information", True)]
    value = middle(looked) * 1e3
    found.append(Figure("overview read and told", value, "ms", None, "<= 150", value <= 150))
    for key, times in shown.items():
        value = middle(times) * 1e3
        found.append(Figure(f"page {key} shown", value, "ms", None, "<= 200", value <= 200))
    return found + seen


def _looked_through(workspace: Workspace) -> float:
    """What Oversikt does after its first paint: needs, numbers and contradictions of the whole plan, told on screen."""
    page = OverviewPage(Desk(workspace, Shelf(RESOURCES / "letters"), 2024))
    page.resize(1150, 700)
    began = time.perf_counter()
    page.refresh()
    page.grab()
    spent = time.perf_counter() - began
    page.desk.deleteLater()
    page.deleteLater()
    return spent


def _show_pages(workspace: Workspace, shown: dict[str, list[float]]) -> None:
    desk = Desk(workspace, Shelf(RESOURCES / "letters"), 2024)
    for kind in PAGES:
        began = time.perf_counter()
        page = kind.make(desk)
        page.resize(1150, 700)
        page.show()
        page.grab()
        shown[kind.key].append(time.perf_counter() - began)
        _painted(50)
        page.close()
        page.deleteLater()
        _painted()
    desk.deleteLater()
