"""Ten years of KVP months: reckoned and drawn, and the tab with all charts shown, beside one year of the same."""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.figures import Figure, middle
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.places import RESOURCES
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.ui.app import application
from navplan.ui.desk import Desk
from navplan.ui.theme import apply_theme
from navplan.ui.views.kvp_page import KvpPage
from tests.memory import memory_workspace

ROUNDS = 7
NONE = ("refused", "withdrawn", "resumed", "moved_in", "stayed_away", "moved_out", "interrupted", "leave")


def months(years: int) -> Workspace:
    """An office that has entered every month of so many years, the last of them 2024."""
    workspace = memory_workspace()
    with workspace.draft(Said("Mange måneder")) as draft:
        for year in range(2025 - years, 2025):
            for number in range(1, 13):
                first = 30 if (year, number) == (2025 - years, 1) else None
                draft.add(
                    KvpMonth(year=year, month=f"{number:02}", opening=first, applications=2, granted=2, started=2,
                             completed=2, age_under_25=6, age_25_29=8, age_30_49=10, age_50=6, out_work=1, out_school=1,
                             long_term=50, long_term_assessed=45, **dict.fromkeys(NONE, 0))
                )  # fmt: skip
    return workspace


def figures() -> list[Figure]:
    """From a click on «Året» to its picture, in milliseconds."""
    apply_theme(application(), "light")
    one, ten = (_shown(months(years)) for years in (1, 10))
    return [Figure("KVP year of ten years shown", ten, "ms", one, "<= 200, about one year's", ten <= 200)]


def _shown(workspace: Workspace) -> float:
    desk = Desk(workspace, Shelf(RESOURCES / "letters"), 2024)
    times = []
    for _ in range(ROUNDS):
        page = KvpPage(desk)
        page.resize(1150, 700)
        page.show()
        page.grab()
        began = time.perf_counter()
        page.open_tab("year")
        page.grab()
        times.append(time.perf_counter() - began)
        page.close()
        page.deleteLater()
    return middle(times) * 1e3
