"""A part of a page that is read downwards: no frame, never a stop for Tab without a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Scrolls what is too high for its room. With a name it takes the keyboard, for texts that nothing in takes it."""

    def __init__(self, parent: QWidget | None = None, content: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        if content is not None:
            self.setWidget(content)
