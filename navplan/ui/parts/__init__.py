"""Small widgets that all pages are built from. They know the theme, and nothing of what is planned."""

from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import TONE_SYMBOLS, Chip, StatusChip
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.growing_text import GrowingText
from navplan.ui.parts.month import Month
from navplan.ui.parts.navigation_list import NavigationList
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.prose import Prose
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.side_panel import SidePanel
from navplan.ui.parts.symbol import Symbol
from navplan.ui.parts.toast import Toast

__all__ = [
    "TONE_SYMBOLS",
    "Card",
    "Chip",
    "CoverageBar",
    "ElidedLabel",
    "EmptyState",
    "FieldRow",
    "FlowLayout",
    "GrowingText",
    "Month",
    "NavigationList",
    "PageHeader",
    "Prose",
    "Segmented",
    "SidePanel",
    "StatusChip",
    "Symbol",
    "Toast",
    "icon",
]
