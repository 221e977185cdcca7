"""How little height a page can do with at a width. Qt answers with the height that its parts would like to have."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QStackedLayout,
    QTabWidget,
    QWidget,
)

DOWNWARDS = (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop)


def least_height(widget: QWidget, width: int) -> int:
    """Pixels: words are wrapped and whole; lists, drawings and what scrolls by itself are as small as they may be."""
    own, layout = widget.minimumHeight(), widget.layout()
    if isinstance(widget, QTabWidget):
        return max(own, widget.tabBar().sizeHint().height() + _of_shown(widget.currentWidget(), width))
    if layout is not None and not isinstance(widget, QAbstractScrollArea):
        return max(own, _of_layout(layout, width))
    wrapped = widget.heightForWidth(width) if isinstance(widget, QLabel) else 0
    return max(own, wrapped, widget.minimumSizeHint().height(), _of_fixed(widget))


def _of_fixed(widget: QWidget) -> int:
    """What does not shrink is as high as it would like to be, and seldom says a least height of its own."""
    policy = widget.sizePolicy().verticalPolicy()
    shrinks = policy.value & QSizePolicy.PolicyFlag.ShrinkFlag.value or policy == QSizePolicy.Policy.Ignored
    return 0 if shrinks else min(widget.sizeHint().height(), widget.maximumHeight())


def _of_shown(widget: QWidget | None, width: int) -> int:
    return least_height(widget, width) if widget is not None else 0


def _of_layout(layout: QLayout, width: int) -> int:
    if isinstance(layout, QStackedLayout):
        return _of_shown(layout.currentWidget(), width)
    if not isinstance(layout, QBoxLayout):
        return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()
    margins = layout.contentsMargins()
    around, width = margins.top() + margins.bottom(), width - margins.left() - margins.right()
    parts = _parts(layout)
    shown = [part for part in parts if not _is_empty(part)]
    if layout.direction() in DOWNWARDS:
        gaps = layout.spacing() * max(0, len(shown) - 1) + _air(layout, parts)
        return around + gaps + sum(_of_part(part, width) for part in shown)
    return around + max((_of_part(part, part.geometry().width()) for part in shown), default=0)


def _parts(layout: QBoxLayout) -> list[QWidget | QLayout]:
    """What stands in a layout, without asking for its places: Python would take a place that Qt has freed, with a part
    that was deleted in it, for the next thing that Qt makes there."""
    holder = layout.parentWidget()
    widgets = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if holder else []
    within = layout.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [*(one for one in widgets if layout.indexOf(one) >= 0), *within]


def _is_empty(part: QWidget | QLayout) -> bool:
    """Whether a part takes no room, as Qt has it."""
    if isinstance(part, QLayout):
        return part.isEmpty()
    return part.isWindow() or (part.isHidden() and not part.sizePolicy().retainSizeWhenHidden())


def _air(layout: QBoxLayout, parts: list[QWidget | QLayout]) -> int:
    """The height of what is only room. These places are freed with their layout, or by who takes them out of it."""
    taken = {layout.indexOf(part) for part in parts}
    places = (layout.itemAt(n) for n in range(layout.count()) if n not in taken)
    return sum(place.minimumSize().height() for place in places if place is not None)


def _of_part(part: QWidget | QLayout, width: int) -> int:
    return least_height(part, width) if isinstance(part, QWidget) else _of_layout(part, width)
