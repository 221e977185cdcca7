"""The words of tooltips by keyboard: what the pointer would show, until Escape is pressed or the focus goes on."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QToolTip, QWidget

from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.elided_button import ElidedButton
from navplan.ui.words import _

LASTS = 24 * 60 * 60 * 1000
"""Milliseconds that nobody waits: it goes when it is put away."""

MOST = 8
"""So many shortened texts are told at once."""

OWNERS = 2
"""So many parts above the one with the focus may have its tooltip: an editor has that of its field."""


def show_tip(focused: QWidget) -> None:
    """Show what a pointer would be told here, and tell assistive technology."""
    words = "\n".join(tips_at(focused)) or _("Det er ingen forklaring her.")
    QToolTip.showText(_place(focused), words, focused, QRect(), LASTS)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(focused, words))


def tips_at(focused: QWidget) -> Iterator[str]:
    """The tooltip of what has the keyboard, and the shortened texts nearest to it, whole."""
    own = _own_tip(focused)
    yield from [own] if own else []
    around: QWidget | None = focused
    while around is not None:
        short = [part for kind in (ElidedLabel, ElidedButton) for part in around.findChildren(kind)]
        told = [part.toolTip() for part in short if part.isVisible() and part.toolTip() and part.toolTip() != own]
        if told:
            yield _("Forkortet her:")
            yield from told[:MOST]
            return
        around = None if around.isWindow() else around.parentWidget()


def _own_tip(focused: QWidget) -> str:
    if isinstance(focused, QAbstractItemView):
        index = focused.currentIndex()
        return str(index.data(Qt.ItemDataRole.ToolTipRole) or index.data() or focused.toolTip() or "")
    if isinstance(focused, QTabBar):
        return focused.tabToolTip(focused.currentIndex())
    above: list[QWidget] = [focused]
    while len(above) <= OWNERS and not above[-1].isWindow() and (parent := above[-1].parentWidget()) is not None:
        above.append(parent)
    return next((part.toolTip() for part in above if part.toolTip()), focused.accessibleDescription())


def _place(focused: QWidget) -> QPoint:
    """Under what has the keyboard, so that it hides neither this nor what stands before it."""
    if isinstance(focused, QAbstractItemView) and focused.currentIndex().isValid():
        return focused.viewport().mapToGlobal(focused.visualRect(focused.currentIndex()).bottomLeft())
    return focused.mapToGlobal(QPoint(0, focused.height()))
