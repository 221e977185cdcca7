"""The pages of the window on top of each other, each with room to scroll when the window is too small for it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from navplan.ui.parts.scrolled import Scrolled


class PageStack(QStackedWidget):
    """A stack that asks for no room of its own: with large text, or in a small window, a page scrolls."""

    def addWidget(self, page: QWidget) -> int:
        return super().addWidget(Scrolled(self, page))

    def setCurrentWidget(self, page: QWidget) -> None:
        super().setCurrentWidget(self._holder(page))

    def removeWidget(self, page: QWidget) -> None:
        """Take a page off the stack, and let go of what held it."""
        holder = self._holder(page)
        super().removeWidget(holder)
        holder.deleteLater()

    def currentWidget(self) -> QWidget | None:
        holder = super().currentWidget()
        return holder.widget() if isinstance(holder, Scrolled) else None

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _holder(self, page: QWidget) -> Scrolled:
        """What holds a page, or is it itself."""
        held = (holder for n in range(self.count()) if isinstance(holder := self.widget(n), Scrolled))
        return next(holder for holder in held if holder is page or holder.widget() is page)
