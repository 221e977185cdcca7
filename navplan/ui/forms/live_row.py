"""One row of a form: a field row around an editor, bound to a record, with what stands in the way of it."""

from functools import lru_cache

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.fields import Field, Guard
from navplan.domain.kinds import Flag, LongText, Text
from navplan.domain.privacy import scan
from navplan.domain.records import Record, field_of
from navplan.domain.words import Said
from navplan.ui.desk import Desk
from navplan.ui.editors import Binding, Complaint, Editor, field_editor
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.parts.symbol import Symbol
from navplan.ui.reading_order import bring_into_view
from navplan.ui.words import _


@lru_cache(maxsize=512)
def caution(field: Field, text: str) -> Said | None:
    """What the privacy guard warns of in a text that it lets through; a letter's own words are never warned of."""
    if not text or field.guard is Guard.LETTER or not isinstance(field.kind, Text | LongText):
        return None
    found = next((f for f in scan(text, field.guard, field.key) if f.weight == "warn"), None)
    if found is None or found.suggestion is None:
        return found.said if found else None
    return Said("{warning} {way_out}", warning=found.said, way_out=found.suggestion)


class WayOut(QPushButton):
    """The button of a complaint that has a way out; hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tertiary")
        self._complaint: Complaint | None = None
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(self, complaint: Complaint | None) -> None:
        """Offer the way out of this complaint."""
        self._complaint = complaint
        self.setText(complaint.action if complaint else "")
        self.setVisible(complaint is not None and complaint.act is not None)

    @Slot()
    def _on_clicked(self) -> None:
        if self._complaint is not None and self._complaint.act is not None:
            self._complaint.act()


class LiveRow(FieldRow):
    """Label, editor and help of one field; complaints and hints take the place of the help."""

    def __init__(self, desk: Desk, record: type[Record], key: str, parent: QWidget | None = None) -> None:
        field = field_of(record, key)
        self.editor: Editor = field_editor(desk, record, key)
        origin = field.basis.rank if field.basis else ""
        super().__init__(_(field.label), self.editor, _(field.help), origin, parent)
        self.binding = Binding(self.editor)
        self._field = field
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._way_out = WayOut(self)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, self._way_out, 0, Qt.AlignmentFlag.AlignLeft)
        if isinstance(field.kind, Flag):
            self.label.setText(" ")  # the box carries the label; the empty line keeps it level with its neighbours
        self.editor.complained.connect(self._on_complained)

    def warn(self, words: str) -> None:
        """Say quietly what is missing here, or what the privacy guard thinks of the text."""
        said = caution(self._field, self.editor.value) if isinstance(self.editor.value, str) else None
        self.set_hint(words or (said.words(_) if said else ""))

    @Slot()
    def show_in_scroll(self) -> None:
        """Bring the whole row into view."""
        bring_into_view(self)

    @Slot(object)
    def _on_complained(self, complaint: Complaint | None) -> None:
        self.set_complaint(complaint.text if complaint else "")
        self._way_out.offer(complaint)


class ComplaintLine(QWidget):
    """What stands in the way of a row that has no room of its own for it; takes no room when nothing does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Symbol("", side=16, parent=self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self._way_out = WayOut(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._mark)
        line.addWidget(self.words, 1)
        line.addWidget(self._way_out)
        self.tell(None, "")

    def tell(self, complaint: Complaint | None, hint: str) -> None:
        """Show the complaint, or else the hint, or nothing."""
        self.words.setText(complaint.text if complaint else hint)
        self.words.setProperty("role", "complaint" if complaint else "hint")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self._mark.set_symbol(*(("error-fill", "danger-text") if complaint else ("warning-fill", "warning-text")))
        self._way_out.offer(complaint)
        self.setVisible(bool(self.words.text()))
