"""How little height a page can do with at a width. Qt answers with the height that its parts would like to have."""

from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
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
    items = [item for n in range(layout.count()) if (item := layout.itemAt(n)) is not None]
    shown = [item for item in items if not item.isEmpty()]
    if layout.direction() in DOWNWARDS:
        gaps = layout.spacing() * max(0, len(shown) - 1)
        gaps += sum(item.minimumSize().height() for item in items if item.spacerItem() is not None)
        return around + gaps + sum(_of_item(item, width) for item in shown)
    return around + max((_of_item(item, item.geometry().width()) for item in shown), default=0)


def _of_item(item: QLayoutItem, width: int) -> int:
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        return least_height(widget, width)
    return _of_layout(layout, width) if layout is not None else item.minimumSize().height()
