"""Which pages the window has, in the order of the navigation. A page is made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from navplan.domain.modules import control, indicator, themes
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


def overview_page(desk: "Desk") -> "Page":
    """Oversikt."""
    from navplan.ui.views.overview_page import OverviewPage

    return OverviewPage(desk)


def letter_page(desk: "Desk") -> "Page":
    """Kommunebrev."""
    from navplan.ui.views.letter_page import LetterPage

    return LetterPage(desk)


def plan_page(desk: "Desk") -> "Page":
    """Virksomhetsplan."""
    from navplan.ui.views.plan_page import PlanPage

    return PlanPage(desk)


def partnership_page(desk: "Desk") -> "Page":
    """Partnerskap."""
    from navplan.ui.views.partnership_page import PartnershipPage

    return PartnershipPage(desk)


def safety_page(desk: "Desk") -> "Page":
    """Vold og trusler."""
    from navplan.ui.views.safety_page import SafetyPage

    return SafetyPage(desk)


def kvp_page(desk: "Desk") -> "Page":
    """KVP."""
    from navplan.ui.views.kvp_page import KvpPage

    return KvpPage(desk)


def competence_page(desk: "Desk") -> "Page":
    """Kompetanse."""
    from navplan.ui.views.competence_page import CompetencePage

    return CompetencePage(desk)


def control_page(desk: "Desk") -> "Page":
    """Internkontroll."""
    from navplan.ui.views.control_page import ControlPage

    return ControlPage(desk)


def indicators_page(desk: "Desk") -> "Page":
    """Nøkkeltall."""
    from navplan.ui.views.indicators_page import IndicatorsPage

    return IndicatorsPage(desk)


def trace_page(desk: "Desk") -> "Page":
    """Sporbarhet."""
    from navplan.ui.views.trace_page import TracePage

    return TracePage(desk)


def wheel_page(desk: "Desk") -> "Page":
    """Årshjul."""
    from navplan.ui.views.wheel_page import WheelPage

    return WheelPage(desk)


def office_page(desk: "Desk") -> "Page":
    """Kontoret."""
    from navplan.ui.views.office_page import OfficePage

    return OfficePage(desk)


def documents_page(desk: "Desk") -> "Page":
    """Dokumenter."""
    from navplan.ui.views.documents_page import DocumentsPage

    return DocumentsPage(desk)


def history_page(desk: "Desk") -> "Page":
    """Historikk."""
    from navplan.ui.views.history.page import HistoryPage

    return HistoryPage(desk)


LETTER_KEYS = ("letter", "section", "expectation", "fact", "assessment", "evidence", "treatment", "relation", "carried")

PAGES = (
    PageKind("overview", N_("Oversikt"), "overview", overview_page),
    PageKind(
        "letter",
        N_("Kommunebrev"),
        "letter",
        letter_page,
        (*LETTER_KEYS, *(kind.key for kind in themes.KINDS)),
    ),
    PageKind(
        "plan",
        N_("Virksomhetsplan"),
        "plan",
        plan_page,
        ("goal", "goal_status", "measure", "milestone", "task", "log_note"),
    ),
    PageKind("wheel", N_("Årshjul"), "wheel", wheel_page, ("activity", "occurrence")),
    PageKind(
        "partnership",
        N_("Partnerskap"),
        "partnership",
        partnership_page,
        (
            *("agreement", "clause", "agreement_party", "agreement_case", "agreement_hearing", "legal_source"),
            *("shared_goal", "agreement_location", "opening_hours", "staff_year", "agreement_participant"),
            *("leader_place", "steering_document", "annex", "delegation", "cross_task", "data_duty"),
            *("emergency_role", "shared_indicator", "management_report", "joint_training", "service"),
            *("cooperation", "cost_share", "host_task", "dispute_step", "disagreement", "signature"),
            *("guide_answer", "meeting_series", "meeting", "attendance", "inspection", "finding"),
            *("agenda_item", "formal_decision", "follow_up", "put_off"),
        ),
    ),
    PageKind(
        "competence",
        N_("Kompetanse"),
        "competence",
        competence_page,
        (
            *("competence_plan", "competence_area", "competence", "competence_demand", "competence_count"),
            *("competence_need", "competence_measure", "competence_participation", "competence_effect"),
            *("course", "course_date", "onboarding", "onboarding_point", "newcomer", "newcomer_point"),
            "onboarding_tally",
        ),
    ),
    PageKind(
        "safety",
        N_("Vold og trusler"),
        "safety",
        safety_page,
        (
            *(
                "safety_scale",
                "safety_assessment",
                "safety_situation",
                "safety_factor",
                "safety_area",
                "safety_critical",
            ),
            *("safety_measure", "safety_standard", "safety_point", "safety_deviation", "safety_exercise"),
            *("safety_training", "safety_incidents", "safety_preparedness", "safety_card_count", "safety_statement"),
            *("safety_reply", "safety_approval", "safety_frozen", "safety_partnership"),
        ),
    ),
    PageKind(
        "kvp",
        N_("KVP"),
        "kvp",
        kvp_page,
        (
            *("kvp_month", "kvp_routine", "kvp_step", "kvp_version", "kvp_control", "kvp_deviation", "kvp_question"),
            *("kvp_review", "kvp_target", "kvp_places", "kvp_rate", "kvp_week", "kvp_block", "kvp_activity"),
        ),
    ),
    PageKind("control", N_("Internkontroll"), "control", control_page, tuple(kind.key for kind in control.KINDS)),
    PageKind("indicators", N_("Nøkkeltall"), "figures", indicators_page, tuple(kind.key for kind in indicator.KINDS)),
    PageKind("trace", N_("Sporbarhet"), "link", trace_page),
    PageKind("office", N_("Kontoret"), "office", office_page, ("office", "municipality", "role")),
    PageKind("documents", N_("Dokumenter"), "documents", documents_page, ("issued",)),
    PageKind("history", N_("Historikk"), "history", history_page),
)
