"""What the letter says about itself: fields above the review, in one row where there is room for it."""

from dataclasses import asdict

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navplan.domain.letters.proposal_steps import set_head
from navplan.domain.modules.letter import Letter
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import Complaint, Editor, field_editor
from navplan.ui.icons import icon
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.theme import text_px
from navplan.ui.views.review.session import Session
from navplan.ui.words import _

WIDTHS = {"title": 0, "year": 100, "type": 180, "dated": 150, "reference": 130, "sender": 276}
"""The fields and how wide each is; the title takes what is left."""

LESS = ("dated", "reference", "sender")
"""What stands on a line of its own in a narrow window, folded until somebody asks for it."""


class HeadFields(QWidget):
    """Fields of the letter's head. What the letter does not say stands empty until a person fills it in."""

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.editors: dict[str, Editor] = {}
        self.rows: dict[str, FieldRow] = {}
        self._second = QWidget(self)
        self._is_narrow: bool | None = None
        for key, width in WIDTHS.items():
            editor = field_editor(desk, Letter, key, self)
            editor.settled.connect(self._on_settled)
            editor.complained.connect(self._on_complained)
            self.editors[key] = editor
            self.rows[key] = FieldRow(_(field_of(Letter, key).label), editor, parent=self)
            if width:
                self.rows[key].setFixedWidth(text_px(width))
        self._more = QPushButton(icon("down"), _("Mer"), self)
        self._more.setToolTip(_("Dato, referanse og avsender"))
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)
        self._more.toggled.connect(self._second.setVisible)
        self._lay_out()
        self.set_narrow(False)
        session.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        self._first = QHBoxLayout()
        self._first.setSpacing(12)
        for key in WIDTHS:
            if key not in LESS:
                self._first.addWidget(self.rows[key], 1 if key == "title" else 0)
        self._first.addWidget(self._more, 0, Qt.AlignmentFlag.AlignBottom)
        self._below = QHBoxLayout(self._second)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(12)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._first)
        column.addWidget(self._second)

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave the title room in a narrow window: what people seldom need there is one click away."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for place, key in enumerate(LESS):
                if is_narrow:
                    self._below.insertWidget(place, self.rows[key])
                else:
                    self._first.addWidget(self.rows[key])
                self.rows[key].show()
        self._more.setVisible(is_narrow)
        self._second.setVisible(is_narrow and self._more.isChecked())

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
