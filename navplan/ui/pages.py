"""Which pages the window has, in the order of the navigation. A page is made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from navplan.ui.words import N_

if TYPE_CHECKING:
    from navplan.ui.desk import Desk
    from navplan.ui.page import Page


@dataclass(frozen=True)
class PageKind:
    """How a page is named, drawn in the navigation and made; `keys` are the kinds of record it shows."""

    key: str
    title: str
    icon: str
    make: "Callable[[Desk], Page]"
    keys: tuple[str, ...] = ()


def letter_page(desk: "Desk") -> "Page":
    """Kommunebrev."""
    from navplan.ui.views.letter_page import LetterPage

    return LetterPage(desk)


def plan_page(desk: "Desk") -> "Page":
    """Virksomhetsplan."""
    from navplan.ui.views.plan_page import PlanPage

    return PlanPage(desk)


def wheel_page(desk: "Desk") -> "Page":
    """Årshjul."""
    from navplan.ui.views.wheel_page import WheelPage

    return WheelPage(desk)


def office_page(desk: "Desk") -> "Page":
    """Kontoret."""
    from navplan.ui.views.office_page import OfficePage

    return OfficePage(desk)


def history_page(desk: "Desk") -> "Page":
    """Historikk."""
    from navplan.ui.views.history_page import HistoryPage

    return HistoryPage(desk)


PAGES = (
    PageKind(
        "letter",
        N_("Kommunebrev"),
        "letter",
        letter_page,
        ("letter", "section", "expectation", "fact", "assessment", "evidence", "treatment", "relation", "carried"),
    ),
    PageKind(
        "plan",
        N_("Virksomhetsplan"),
        "plan",
        plan_page,
        ("goal", "goal_status", "measure", "milestone", "task", "log_note"),
    ),
    PageKind("wheel", N_("Årshjul"), "wheel", wheel_page, ("activity", "occurrence")),
    PageKind("office", N_("Kontoret"), "office", office_page, ("office", "municipality", "role")),
    PageKind("history", N_("Historikk"), "history", history_page),
)
