"""A place whose content is made when it is first seen, so that a page with many views opens as fast as one with few."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Later(QWidget, Generic[W]):
    """`widget` makes the content if it is not there yet; being shown does the same."""

    def __init__(self, make: Callable[[QWidget], W], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._made: W | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    @property
    def is_made(self) -> bool:
        """Whether the content is there."""
        return self._made is not None

    @property
    def widget(self) -> W:
        """The content."""
        if self._made is None:
            self._made = self._make(self)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._made)
        return self._made

    def showEvent(self, event: QShowEvent) -> None:
        self.widget.show()
        super().showEvent(event)
