"""Every page of a plan shown and drawn once, so that a build that lacks a part of the screens is found out."""

import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from navplan.ui.app import Program, application
from navplan.ui.desk import Desk
from navplan.ui.opening import first_year
from navplan.ui.outside import Outside
from navplan.ui.pages import PAGES
from navplan.ui.pictures import page_views


def draw_every_page(outside: Outside, plan: Path) -> tuple[int, list[str]]:
    """How many pages and views were drawn, and the names of those on which nothing was seen."""
    beside = replace(outside, plans_folder=plan.parent, settings_file=plan.parent / "eget" / "navplan.ini")
    program = Program(application(), beside, time.localtime().tm_year)
    workspace = outside.open_plan(plan)
    year = first_year(workspace, time.localtime().tm_year)
    window = program.window
    window.show()
    window.open_desk(Desk(workspace, outside.shelf, year, printing=outside.printing))
    drawn, empty = 0, []
    for kind in PAGES:
        window.go_to(kind.key)
        page = window.page(kind.key)
        for name in ("", *page_views(page)):
            drawn += 1
            if not _is_seen(page):
                empty.append(f"{kind.key} {name}".strip())
    window.close()
    workspace.close()
    return drawn, empty


def _is_seen(page: QWidget) -> bool:
    """Whether a drawing of the page has more than its background: a few different colours along some of its rows."""
    image = page.grab().toImage()
    colours = {image.pixel(x, y) for y in range(0, image.height(), 7) for x in range(0, image.width(), 3)}
    return len(colours) > 4
