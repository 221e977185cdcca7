"""A view's right panel: beside the middle where there is room for both, in its place where there is not."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from navplan.ui.icons import icon
from navplan.ui.theme import text_px

ROOM = 1_040
"""Width from which both may stand beside each other, in pixels at usual text size; never less than they need."""

LEAST = 720
"""Width that a view with both may be pressed to, upon which it goes narrow."""


class Beside(QPushButton):
    """The button that swaps panel and middle; it is shown only where they share a place."""

    narrowed = Signal(bool)
    """The room has become narrow or wide; carries which."""

    def __init__(self, words: str, middle: QWidget, panel: QWidget, parent: QWidget) -> None:
        super().__init__(icon("panel"), words, parent)
        self._middle = middle
        self._panel = panel
        self._width = panel.minimumWidth()
        self._needed = 0
        self._is_narrow = False
        self.setCheckable(True)
        self.toggled.connect(self._place)
        self.hide()

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one of the two only."""
        return self._is_narrow

    def least(self, size: QSize) -> QSize:
        """How small the view may be made, given what its layout asks for now: made narrow it asks for less."""
        return size if self._is_narrow else QSize(min(size.width(), text_px(LEAST)), size.height())

    def fit(self, width: int, asked: int) -> None:
        """The view has become this wide, and its layout asks for `asked` as it stands."""
        if not self._is_narrow:
            self._needed = asked
        is_narrow = width < max(text_px(ROOM), self._needed)
        if is_narrow == self._is_narrow:
            return
        # Words first: to show the button lays the window out anew, and with all words it would be pushed wide again.
        self.narrowed.emit(is_narrow)
        self._is_narrow = is_narrow
        self._place()
        self.setVisible(is_narrow)

    @Slot()
    def _place(self) -> None:
        shows_panel = not self._is_narrow or self.isChecked()
        self._panel.setMinimumWidth(0 if self._is_narrow else self._width)
        self._panel.setMaximumWidth(16_777_215 if self._is_narrow else self._width)
        self._panel.setVisible(shows_panel)
        self._middle.setVisible(not (self._is_narrow and self.isChecked()))
