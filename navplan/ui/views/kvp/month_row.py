"""One number of a month: its name, last year and last month in grey, the field, and what stands in its way."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from navplan.domain.kvp.paste import is_column
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month import KOSTRA
from navplan.domain.modules.kvp.series import Standing
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import Binding, Complaint, field_editor
from navplan.ui.forms.live_row import ComplaintLine
from navplan.ui.theme import text_px
from navplan.ui.words import _

NAME, LAST_YEAR, LAST_MONTH, FIELD = range(4)
"""The columns of the form."""

FIELD_WIDTH = 104


class MonthRow(QObject):
    """Puts its widgets into two lines of the form's grid: the number, and below it a complaint when there is one."""

    moved = Signal(str, int)
    """Enter or an arrow key: carries the field and +1 or −1."""
    pasted = Signal(str, str)
    """A column was pasted here: carries the field and the text."""
    typed = Signal()

    def __init__(self, desk: Desk, key: str, grid: QGridLayout, line: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._kind = field_of(KvpMonth, key).kind
        field = field_of(KvpMonth, key)
        code = KOSTRA.get(key)
        self.name = QLabel(_(field.label) + (f" · KOSTRA {code}" if code else ""), parent)
        self.name.setWordWrap(True)
        self.name.setToolTip(_(field.help))
        self.editor = field_editor(desk, KvpMonth, key, parent)
        self.binding = Binding(self.editor)
        self.line = self.editor.findChild(QLineEdit)
        self.year_ago, self.month_ago = (self._grey(parent) for _n in range(2))
        self._grid, self._line = grid, line
        self._below: ComplaintLine | None = None
        self._complaint: Complaint | None = None
        self._hint = ""
        self.is_shown = True
        grid.addWidget(self.name, line, NAME)
        grid.addWidget(self.year_ago, line, LAST_YEAR)
        grid.addWidget(self.month_ago, line, LAST_MONTH)
        grid.addWidget(self.editor, line, FIELD)
        if isinstance(self.line, QLineEdit):
            self.line.installEventFilter(self)
            self.line.textEdited.connect(self._on_typed)
            if field.label and self.is_number:
                self.line.setFixedWidth(text_px(FIELD_WIDTH))
        self.editor.complained.connect(self._on_complained)

    @property
    def is_number(self) -> bool:
        """Whether the row holds a number and not words."""
        return self._kind.empty is None

    def _grey(self, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setProperty("role", "secondary")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return label

    def show_beside(self, year_ago: Standing | None, month_ago: Standing | None) -> None:
        """Show what the number was then, and tell it to those who cannot see it."""
        if not self.is_number:
            return
        words = [self._said_then(standing) for standing in (year_ago, month_ago)]
        self.year_ago.setText(words[0])
        self.month_ago.setText(words[1])
        about = _("I fjor {year_ago}, forrige måned {month_ago}.")
        said = about.format(year_ago=words[0] or "–", month_ago=words[1] or "–")
        if self.line is not None:
            self.line.setAccessibleDescription(f"{_(field_of(KvpMonth, self.key).help)} {said}".strip())

    def _said_then(self, standing: Standing | None) -> str:
        if standing is None:
            return ""
        value = standing.opening if self.key == "opening" else getattr(standing.month, self.key)
        return self._kind.show(value, _)

    def show_row(self, is_shown: bool) -> None:
        """Show or hide the whole row."""
        for widget in (self.name, self.year_ago, self.month_ago, self.editor):
            widget.setVisible(is_shown)
        self.is_shown = is_shown
        self._tell()

    def hint(self, words: str) -> None:
        """Say what does not add up here; a complaint comes first."""
        self._hint = words
        self._tell()

    def set_open(self, is_open: bool) -> None:
        """Let the number be changed or only read."""
        if self.line is not None:
            self.line.setReadOnly(not is_open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.moved.emit(self.key, 1)
                return True
            if event.key() == Qt.Key.Key_Up:
                self.moved.emit(self.key, -1)
                return True
            if event.matches(QKeySequence.StandardKey.Paste):
                text = QGuiApplication.clipboard().text()
                if is_column(text) and self.is_number:
                    self.pasted.emit(self.key, text)
                    return True
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        self.typed.emit()

    def _on_complained(self, complaint: Complaint | None) -> None:
        self._complaint = complaint
        self._tell()

    @property
    def said(self) -> str:
        """What stands below the number."""
        return self._below.words.text() if self._below else ""

    def _tell(self) -> None:
        """The line below is made when there is first something to say: most numbers never have one."""
        if self._below is None:
            if not (self._complaint or self._hint):
                return
            self._below = ComplaintLine(self.editor.parentWidget())
            self._grid.addWidget(self._below, self._line + 1, NAME, 1, 4)
        self._below.tell(self._complaint, self._hint)
        self._below.setVisible(self.is_shown and bool(self.said))
