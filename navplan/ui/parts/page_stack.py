"""The pages of the window on top of each other, each with room to scroll when the window is too small for it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from navplan.ui.parts.least_height import least_height
from navplan.ui.parts.scrolled import Scrolled


class PageStack(QStackedWidget):
    """A stack that asks for no room of its own: with large text, or in a small window, a page scrolls."""

    def addWidget(self, page: QWidget) -> int:
        return super().addWidget(Scrolled(self, _Room(page)))

    def setCurrentWidget(self, page: QWidget) -> None:
        super().setCurrentWidget(self._holder(page))

    def removeWidget(self, page: QWidget) -> None:
        """Take a page off the stack, and let go of what held it."""
        holder = self._holder(page)
        super().removeWidget(holder)
        holder.deleteLater()

    def currentWidget(self) -> QWidget | None:
        return _page_in(super().currentWidget())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _holder(self, page: QWidget) -> Scrolled:
        """What holds a page, or is it itself."""
        held = (holder for n in range(self.count()) if isinstance(holder := self.widget(n), Scrolled))
        return next(holder for holder in held if holder is page or _page_in(holder) is page)


class _Room(QWidget):
    """As large as its page must at least be. Asked itself, a scroll area gives a page all the height it would like."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.page = page
        page.setParent(self)
        page.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        return self.page.minimumSizeHint().expandedTo(self.page.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page.setGeometry(self.rect())
        self._claim()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._claim()
            self.updateGeometry()
        return False

    def _claim(self) -> None:
        """The least height that wrapped texts need at this width, and that Qt would not squeeze the parts below."""
        self.setMinimumHeight(max(least_height(self.page, self.width()), self.page.minimumSizeHint().height()))


def _page_in(holder: QWidget | None) -> QWidget | None:
    room = holder.widget() if isinstance(holder, Scrolled) else None
    return room.page if isinstance(room, _Room) else None
