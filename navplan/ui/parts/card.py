"""A card: a group of things with air around it. It can be folded to one line that says how things stand."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from navplan.ui.icons import icon
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.wrapped import WrappedLabel
from navplan.ui.words import _


class Card(QFrame):
    """Put content into `body`; with a title there is a head, with `foldable` a way to fold it."""

    folded_changed = Signal(bool)

    def __init__(
        self, title: str = "", parent: QWidget | None = None, foldable: bool = False, folded: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._is_foldable = foldable
        self._is_flat = False
        self._folded = False
        self._make_head()
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._title_row)
        column.addWidget(self._content)
        self.set_title(title)
        self.set_folded(folded)

    def _make_head(self) -> None:
        self._title_row = QWidget(self)
        self.head = QHBoxLayout(self._title_row)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(12)
        self.title_label = WrappedLabel("", self._title_row)
        self.title_label.setProperty("role", "section")
        self._state = ElidedLabel("", self._title_row)
        self._state.setProperty("role", "secondary")
        self._fold = QToolButton(self._title_row)
        self._fold.setObjectName("fold")
        self._fold.setVisible(self._is_foldable)
        self._fold.clicked.connect(self._on_fold)
        self.head.addWidget(self.title_label)
        self.head.addWidget(self._state, 1)
        self.head.addStretch(0)
        self.head.addWidget(self._fold)

    def flatten(self) -> None:
        """Stand inside another card: no frame, no air around, a small heading."""
        self._is_flat = True
        self.setProperty("role", "plain")
        self.title_label.setProperty("role", "label")
        for dressed in (self, self.title_label):
            dressed.style().unpolish(dressed)
            dressed.style().polish(dressed)
        self._set_air()

    def without_head(self) -> None:
        """Stand as a stretch of a document: no head, and nothing to fold."""
        self.set_folded(False)
        self._is_foldable = False
        self._title_row.hide()

    def set_title(self, title: str) -> None:
        """Change the words of the head; without words and without folding there is no head."""
        self.title_label.setText(title)
        self.setAccessibleName(title)
        self._title_row.setVisible(bool(title) or self._is_foldable)
        self._name_fold()

    def set_state_line(self, words: str) -> None:
        """What the folded card says of its content."""
        self._state.setText(words)

    @property
    def is_folded(self) -> bool:
        """Whether only the head is shown."""
        return self._folded

    @Slot(bool)
    def set_folded(self, folded: bool) -> None:
        """Fold or unfold."""
        self._folded = folded
        self._content.setVisible(not folded)
        self._state.setVisible(folded)
        self._fold.setIcon(icon("down" if folded else "up", "muted"))
        self._name_fold()
        self._set_air()

    def _name_fold(self) -> None:
        words = _("Vis {name}") if self._folded else _("Skjul {name}")
        self._fold.setAccessibleName(words.format(name=self.title_label.text()))
        self._fold.setToolTip(words.format(name=self.title_label.text()))

    def _set_air(self) -> None:
        layout = self.layout()
        if layout is not None:
            air = (0, 0, 0, 0) if self._is_flat else (20, 16, 20, 16 if self._folded else 20)
            layout.setContentsMargins(*air)

    @Slot()
    def _on_fold(self) -> None:
        self.set_folded(not self._folded)
        self.folded_changed.emit(self._folded)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._is_on_head(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the head folds and unfolds, not only one on the small button."""
        if self._is_on_head(event):
            self._on_fold()
        else:
            super().mouseReleaseEvent(event)

    def _is_on_head(self, event: QMouseEvent) -> bool:
        return self._is_foldable and self._title_row.geometry().contains(event.position().toPoint())
