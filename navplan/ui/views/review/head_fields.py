"""What the letter says about itself, in one row of fields above the review."""

from dataclasses import asdict

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from navplan.domain.letters.proposal_steps import set_head
from navplan.domain.modules.letter import Letter
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import Complaint, Editor, field_editor
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.views.review.session import Session
from navplan.ui.words import _

WIDTHS = {"title": (0, 0), "year": (110, 96), "dated": (150, 142), "reference": (150, 104), "sender": (276, 176)}
"""The fields and how wide each is with much room and with little; the title takes what is left."""


class HeadFields(QWidget):
    """Fields of the letter's head. What the letter does not say stands empty until a person fills it in."""

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.editors: dict[str, Editor] = {}
        self.rows: dict[str, FieldRow] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for key in WIDTHS:
            editor = field_editor(desk, Letter, key, self)
            editor.settled.connect(self._on_settled)
            editor.complained.connect(self._on_complained)
            self.editors[key] = editor
            self.rows[key] = FieldRow(_(field_of(Letter, key).label), editor, parent=self)
            row.addWidget(self.rows[key], 1 if key == "title" else 0)
        self.set_narrow(False)
        session.changed.connect(self.refresh)
        self.refresh()

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave more of a narrow window to the title."""
        for key, widths in WIDTHS.items():
            if key != "title":
                self.rows[key].setFixedWidth(widths[is_narrow])

    def settle(self) -> bool:
        """Settle what is being written; False when a field refuses it."""
        return False not in [editor.settle() for editor in self.editors.values()]

    def ask_for_missing(self) -> bool:
        """Complain at what must be filled in and go to the first of it; False when nothing is missing."""
        missing = self._session.proposal.missing
        for key in missing:
            self.rows[key].set_complaint(_missing_words(key))
        if missing:
            self.editors[missing[0]].setFocus()
        return bool(missing)

    @Slot()
    def refresh(self) -> None:
        """Show the head as it is now; what must be filled in is said quietly."""
        for key, value in asdict(self._session.proposal.head).items():
            self.editors[key].refresh(value)
        missing = self._session.proposal.missing
        for key in ("title", "year"):
            if key not in missing and self.editors[key].complaint is None:
                self.rows[key].set_complaint("")
            self.rows[key].set_hint(_missing_words(key) if key in missing else "")

    @Slot(object)
    def _on_settled(self, value: object) -> None:
        editor = self.sender()
        if isinstance(editor, Editor):
            self._session.do(set_head, **{editor.field.key: value})

    @Slot(object)
    def _on_complained(self, complaint: Complaint | None) -> None:
        editor = self.sender()
        if isinstance(editor, Editor):
            self.rows[editor.field.key].set_complaint(complaint.text if complaint else "")


def _missing_words(key: str) -> str:
    return _("Må fylles ut") if key == "year" else _("Brevet må ha en tittel")
