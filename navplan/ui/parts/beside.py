"""Two parts beside each other where there is room for both, else the first above the second."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

UNLIMITED = 16_777_215
"""The greatest width of a widget that has no limit of its own (QWIDGETSIZE_MAX, which Qt for Python does not name)."""


class Beside(QWidget):
    """`least` is the width from which the parts stand beside each other. Mirrored, the first stands at the right.

    Whichever stands first is read and reached first.
    """

    def __init__(
        self,
        parts: tuple[QWidget, QWidget],
        least: int,
        shares: tuple[int, int] = (1, 1),
        mirrored: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._across = QBoxLayout.Direction.RightToLeft if mirrored else QBoxLayout.Direction.LeftToRight
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        for part, share in zip(parts, shares, strict=True):
            self._row.addLayout(_cell(part), share)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    @property
    def is_beside(self) -> bool:
        """Whether there is room for both on one line."""
        return self._row.direction() == self._across

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self._across if self.width() >= self._least else QBoxLayout.Direction.TopToBottom
        if wanted != self._row.direction():
            self._row.setDirection(wanted)


def _cell(part: QWidget) -> QHBoxLayout:
    """A part, with what it does not take of the width beside it: asked for its height at a width that it does not take,
    a part with wrapped words answers with too little."""
    cell = QHBoxLayout()
    cell.addWidget(part, 1000, Qt.AlignmentFlag.AlignTop)
    if part.maximumWidth() < UNLIMITED:
        cell.addStretch(1)
    return cell
