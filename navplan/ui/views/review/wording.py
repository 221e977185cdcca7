"""The field an item's wording or a heading is written in; also where a person shows where to split it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from navplan.ui.editors.typed import LeavingText


class WordingField(LeavingText):
    """Enter settles and goes back to the list, Escape takes the writing back. In a split, Enter says where."""

    settled = Signal(str)
    """The person is done and the text is another one; carries it."""
    returned = Signal()
    """The keyboard is to go back to the list."""
    parted = Signal(int)
    """The person has said where to split; carries the place."""
    split_ended = Signal()

    def __init__(self, parent: QWidget, most: int = 8) -> None:
        super().__init__(parent, 2, most)
        self._shown = ""
        self._splits = False
        self.left.connect(self.settle)

    @property
    def splits(self) -> bool:
        """Whether the field waits to be told where to split."""
        return self._splits

    def show_text(self, text: str) -> None:
        """Show a text, whatever stands in the field."""
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.document().setModified(False)

    def begin(self) -> None:
        """Let the person write, from the end."""
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def begin_split(self) -> None:
        """Let the person show where: the cursor begins after the sentence or clause nearest the middle."""
        self._splits = True
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFocus()
        cursor = self.textCursor()
        cursor.setPosition(likely_split(self.toPlainText()))
        self.setTextCursor(cursor)

    def settle(self) -> None:
        """Tell when the text is another one; an empty text is none and what stood there comes back."""
        if self._splits:
            self._end_split()
            return
        text = " ".join(self.toPlainText().split())
        if not text:
            self.show_text(self._shown)
        elif text != self._shown:
            self._shown = text
            self.document().setModified(False)
            self.settled.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if is_enter and self._splits:
            place = self.textCursor().position()
            self._end_split()
            self.parted.emit(place)
        elif is_enter:
            self.settle()
            self.returned.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.show_text(self._shown)
            self._end_split()
            self.returned.emit()
        else:
            super().keyPressEvent(event)

    def _end_split(self) -> None:
        if self._splits:
            self._splits = False
            self.setReadOnly(False)
            self.split_ended.emit()


def likely_split(text: str) -> int:
    """Where a person most likely wants to split: after a full stop, else a comma or «og», nearest the middle."""
    middle = len(text) / 2
    for mark in (". ", "; ", ", ", " og ", " "):
        found = [place + (1 if mark == " og " else len(mark)) for place in _all(text, mark)]
        if found:
            return min(found, key=lambda place: abs(place - middle))
    return len(text)


def _all(text: str, mark: str) -> list[int]:
    return [place for place in range(1, len(text) - len(mark)) if text.startswith(mark, place)]
