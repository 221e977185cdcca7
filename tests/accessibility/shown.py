"""Rules about where things stand in a window: room for texts, room to press, order of the focus, nothing on top."""

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizeGrip,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from navplan.ui import reading_order
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.forms_panel import FormsPanel
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.elided_button import ElidedButton
from navplan.ui.parts.folding_check import FoldingCheck
from navplan.ui.parts.prose import Prose
from navplan.ui.parts.side_panel import SidePanel
from navplan.ui.parts.toast import Toast
from navplan.ui.views.changes.life_panel import LifePanel
from navplan.ui.views.control.duties import Tile
from tests.accessibility.glance import GLANCE
from tests.accessibility.said import is_of_qt

LEAST_TARGET = 24
"""WCAG 2.2, 2.5.8: pixels each way of what is pressed."""

NEAR = 2
"""Pixels that nobody sees are missing."""

MOST_STOPS = 600
WORDS = re.compile(r"[\s\u200b]+")
"""What a line may be broken at."""

FLOATING = (Toast, QSizeGrip)


def called(widget: QWidget) -> str:
    """A widget as a person finds it again."""
    words = getattr(widget, "text", str)
    said = words() if callable(words) and not isinstance(widget, QPlainTextEdit) else ""
    above, name = widget, widget.objectName()
    while not name and above.parentWidget() is not None:
        above = above.parentWidget()
        name = above.objectName()
    owner = type(widget.parentWidget()).__name__ if widget.parentWidget() else ""
    return f"{owner}/{type(widget).__name__} {name} «{str(said)[:50]}»"


def seen_in(root: QWidget) -> Iterator[QWidget]:
    """Every widget that is shown, wherever it is scrolled to."""
    yield from GLANCE.once(("seen", root), lambda: [*_seen(root)])


def _seen(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.isWindow():
            yield widget


# -- targets


def too_small(root: QWidget) -> Iterator[str]:
    """Row 24: what is pressed is at least 24 pixels each way."""
    for widget in seen_in(root):
        if isinstance(widget, QAbstractButton) and not is_of_qt(widget) and widget.isEnabled():
            if isinstance(widget.parentWidget(), QTabBar | QLineEdit | QHeaderView):
                continue  # Qt's own, beside the whole strip or field that does the same
            if min(widget.width(), widget.height()) < LEAST_TARGET:
                yield f"{widget.width()}×{widget.height()}: {called(widget)}"
        elif isinstance(widget, QAbstractItemView) and not is_of_qt(widget) and widget.model() is not None:
            index = widget.model().index(0, 0)
            if index.isValid() and 0 < widget.visualRect(index).height() < LEAST_TARGET:
                yield f"rows of {widget.visualRect(index).height()}: {called(widget)}"


# -- texts


def cut(root: QWidget) -> Iterator[str]:
    """Rows 18 and 20: no text is broader or higher than its room. A shortened one gives its whole as a tooltip."""
    for widget in seen_in(root):
        lack = _lack(widget)
        if lack:
            yield f"{lack}: {called(widget)}"


def _lack(widget: QWidget) -> str:
    """How much a text needs and how much it has, where it has too little."""
    if isinstance(widget, ElidedLabel | ElidedButton):
        return "" if widget.toolTip() or _fits(widget) else "shortened without a tooltip"
    if isinstance(widget, Prose):
        return _low(widget.heightForWidth(widget.width()), widget.height())
    if isinstance(widget, QLabel):
        return _label_lack(widget)
    if isinstance(widget, QAbstractButton | StatusChip) and not is_of_qt(widget):
        return _button_lack(widget)
    if isinstance(widget, QComboBox):
        return _combo_lack(widget)
    if isinstance(widget, QTabBar):
        return _tab_lack(widget)
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text() and not _is_told(widget):
        return _wide(widget.fontMetrics().horizontalAdvance(widget.placeholderText()), widget.width() - 18)
    return ""


def _is_told(line: QLineEdit) -> bool:
    """Whether the words in an empty field are told elsewhere: as its tooltip, or as that of the editor around it."""
    tooltips = (line.toolTip(), line.parentWidget().toolTip() if line.parentWidget() else "")
    return line.placeholderText() in tooltips


def _fits(widget: QWidget) -> bool:
    """Whether nothing is shortened; a single sign never is."""
    return (
        len(widget.text()) < 2 or widget.fontMetrics().horizontalAdvance(widget.text()) <= widget.contentsRect().width()
    )


def _wide(needs: int, has: int) -> str:
    return f"{has} of {needs} px wide" if needs > has + NEAR else ""


def _low(needs: int, has: int) -> str:
    return f"{has} of {needs} px high" if needs > has + NEAR else ""


def _label_lack(label: QLabel) -> str:
    text, room = label.text(), label.contentsRect()
    if not text or label.textFormat() == Qt.TextFormat.RichText:
        return ""
    metrics = QFontMetrics(label.font())
    if not label.wordWrap():
        widest = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
        return _wide(widest, room.width()) or _low(metrics.height() * len(text.split("\n")), label.height() + 2)
    word = max((metrics.horizontalAdvance(word) for word in WORDS.split(text)), default=0)
    flags = int(Qt.TextFlag.TextWordWrap)
    needs = metrics.boundingRect(QRect(0, 0, max(room.width(), 1), 100_000), flags, text).height()
    return _wide(word, room.width()) or _low(needs, room.height())


def _button_lack(button: QWidget) -> str:
    has_words = isinstance(button, StatusChip) or (isinstance(button, QAbstractButton) and bool(button.text()))
    if not has_words or (isinstance(button, QToolButton) and isinstance(button.parentWidget(), QTabBar)):
        return ""
    if isinstance(button, FoldingCheck) and "\n" in button.text():
        return _low(button.sizeHint().height(), button.height())
    if isinstance(button, QPushButton | QToolButton | QCheckBox | QRadioButton | StatusChip):
        return _wide(button.sizeHint().width(), button.width()) or _low(button.sizeHint().height(), button.height())
    return ""


def _combo_lack(box: QComboBox) -> str:
    text = box.currentText() or box.placeholderText()
    needs = box.fontMetrics().horizontalAdvance(text)
    return "" if box.toolTip() else _wide(needs, box.width() - 38)


def _tab_lack(bar: QTabBar) -> str:
    if bar.elideMode() == Qt.TextElideMode.ElideNone:
        return ""
    for tab in range(bar.count()):
        needs = bar.fontMetrics().horizontalAdvance(bar.tabText(tab).replace("&", ""))
        if bar.isTabVisible(tab) and not bar.tabToolTip(tab) and (lack := _wide(needs, bar.tabRect(tab).width() - 16)):
            return lack
    return ""


# -- room


def sticks_out(root: QWidget) -> Iterator[str]:
    """Rows 18 and 19: everything lies within what it lies in, unless that can be scrolled."""
    for widget in seen_in(root):
        above = widget.parentWidget()
        if above is None or isinstance(widget, FLOATING) or is_of_qt(widget) or is_of_qt(above):
            continue
        if isinstance(above.parentWidget(), QAbstractScrollArea) or isinstance(above, QAbstractScrollArea | QTabBar):
            continue
        room = above.rect().adjusted(-NEAR, -NEAR, NEAR, NEAR)
        if not widget.geometry().isEmpty() and not room.contains(widget.geometry()):
            yield f"{_sides(widget.geometry())} in {_sides(above.rect())}: {called(widget)}"


def _sides(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}×{rect.height()}"


def overlaps(root: QWidget) -> Iterator[str]:
    """Row 18: things that stand beside each other do not lie on top of each other."""
    for above in (root, *seen_in(root)):
        if isinstance(above, QAbstractScrollArea | QComboBox | QLineEdit | QTabBar) or is_of_qt(above):
            continue
        inside = [w for w in above.children() if isinstance(w, QWidget) and _takes_room(w)]
        for place, one in enumerate(inside):
            for other in inside[place + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > NEAR and shared.height() > NEAR and not _is_ground(one, other):
                    yield f"{called(one)} and {called(other)} share {_sides(shared)}"


def _takes_room(widget: QWidget) -> bool:
    if not widget.isVisible() or widget.isWindow() or widget.geometry().isEmpty() or is_of_qt(widget):
        return False
    return not isinstance(widget, FLOATING) and not _is_over(widget)


def _is_over(widget: QWidget) -> bool:
    """Whether this is a panel that lies over its page in a narrow window until it is closed with Escape."""
    above = widget.parentWidget()
    layout = above.layout() if above is not None else None
    return isinstance(widget, SidePanel | LifePanel | FormsPanel) and (layout is None or layout.indexOf(widget) < 0)


def _is_ground(one: QWidget, other: QWidget) -> bool:
    """Whether one of the two is the empty ground that the other stands on."""
    return one.geometry().contains(other.geometry()) and not one.children() and not isinstance(one, QLabel)


def scrolls_both_ways(root: QWidget) -> Iterator[str]:
    """Row 19: a page is read downwards. Tables and drawings may be wider, as WCAG 1.4.10 lets them."""
    for area in (*_around(root), *seen_in(root)):
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0:
            inner = area.widget()
            is_drawing = isinstance(inner, DrawingView) or (inner is not None and bool(inner.property("two_ways")))
            if not is_drawing:
                yield f"{area.horizontalScrollBar().maximum()} px sideways: {called(area)}"
        elif isinstance(area, QTextEdit | QPlainTextEdit) and area.horizontalScrollBar().maximum() > _hanging(area):
            yield f"{area.horizontalScrollBar().maximum()} px sideways: {called(area)}"


def _around(root: QWidget) -> Iterator[QWidget]:
    """What a page stands in: it may be wider than its room without one of its parts being so."""
    above = root.parentWidget()
    while above is not None and not root.isWindow():
        yield above
        above = None if above.isWindow() else above.parentWidget()


def _hanging(area: QWidget) -> int:
    """What a space that ends a line may stick out, and the cursor after it: Qt wraps the words and leaves the space."""
    return area.fontMetrics().horizontalAdvance(" ") + 2 * NEAR


# -- focus


def crawl(root: QWidget) -> list[QWidget]:
    """What Tab stops at in a window, in that order: the key is pressed until it comes round."""
    window = root.window()
    window.activateWindow()
    window.setFocus()
    found: list[QWidget] = []
    for _step in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here in found:
            return [stop for stop in found if root.isAncestorOf(stop)]
        found.append(here)
    raise AssertionError(f"Tab does not come round in {MOST_STOPS} steps: {called(found[-1])}")


def out_of_order(root: QWidget) -> Iterator[str]:
    """Row 13: Tab goes from the top to the bottom and along the rows, within each group and from group to group."""
    first: dict[QWidget, int] = {}
    groups: dict[QWidget, list[QWidget]] = {}
    for place, stop in enumerate(reading_order.stops(root)):
        here = stop
        while here is not root and here.parentWidget() is not None:
            if here in first:
                break
            first[here] = place
            groups.setdefault(here.parentWidget(), []).append(here)
            here = here.parentWidget()
    for members in groups.values():
        for earlier, later in pairwise(members):
            if _is_before(later, earlier):
                yield f"{called(later)} stands before {called(earlier)}"


def _is_before(one: QWidget, other: QWidget) -> bool:
    """Whether one is read before the other: above it, or to its left on the same row."""
    a, b = one.geometry(), other.geometry()
    share = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
    if share > min(a.height(), b.height()) / 2:
        return a.right() <= b.left()
    beside = a.right() <= b.left() or b.right() <= a.left()
    return a.bottom() <= b.top() and not beside


KEEPS_TAB = (QTextEdit, QPlainTextEdit)


def traps(root: QWidget) -> Iterator[str]:
    """Row 11: Tab leaves every field and every table."""
    for widget in seen_in(root):
        if isinstance(widget, KEEPS_TAB) and not widget.isReadOnly() and not widget.tabChangesFocus():
            yield f"Tab stays in {called(widget)}"
        if isinstance(widget, QAbstractItemView) and widget.tabKeyNavigation() and not is_of_qt(widget):
            yield f"Tab goes from cell to cell in {called(widget)}"


BESIDE_A_FIELD = ("palette_list", "help_list")
"""Lists that the arrow keys move in while the focus stays in the search field above them."""

REACHED_OTHERWISE = (QAbstractSlider, QHeaderView, QProgressBar, QSizeGrip)


def out_of_reach(root: QWidget) -> Iterator[str]:
    """Row 10: what can be pressed or written in is reached with Tab, or with arrows in a group of choices."""
    for widget in seen_in(root):
        if widget.objectName() in BESIDE_A_FIELD:
            continue
        is_worked_with = isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractItemView)
        if not is_worked_with or is_of_qt(widget) or not widget.isEnabled():
            continue
        if isinstance(widget.parentWidget(), QLineEdit | QTabBar | QHeaderView | QComboBox):
            continue
        if isinstance(widget, Tile):
            continue  # the arrows go from one to the next
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or widget.focusProxy() is not None
        if not takes_tab and not isinstance(widget, (*REACHED_OTHERWISE, QRadioButton)):
            yield called(widget)


ORIGIN = QPoint(0, 0)
RULES = (too_small, cut, sticks_out, overlaps, scrolls_both_ways, out_of_order, traps, out_of_reach)
