"""The review of a letter that has been read: its text, what is proposed, and the row at hand, side by side.

Nothing is stored before «Ta i bruk»; then all of it is, as one step that can be taken back.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.large_steps import WithoutCopy
from navplan.domain.letters.personal import Found, personal_in, written_ids
from navplan.domain.letters.proposal import Counts, counts, propose
from navplan.domain.letters.proposal_steps import add, split
from navplan.domain.letters.reading_file import ReadFile
from navplan.domain.letters.source_places import flowing
from navplan.domain.letters.take_in import take_in_letter
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import Stopped
from navplan.ui.desk import Desk
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.dialogs.question import Question
from navplan.ui.icons import icon
from navplan.ui.large_steps import ask_leave
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.segmented import Segmented
from navplan.ui.theme import text_px
from navplan.ui.views.review.head_fields import HeadFields
from navplan.ui.views.review.inspector import Inspector
from navplan.ui.views.review.key_help import KeyHelp
from navplan.ui.views.review.privacy_bar import PrivacyBar, Spot
from navplan.ui.views.review.proposal_list import ProposalList
from navplan.ui.views.review.session import Session
from navplan.ui.views.review.source_view import SourceView
from navplan.ui.views.review.steps import Steps
from navplan.ui.words import _, ngettext

NARROW = 1080
"""Below this width the row at hand shares its place with the letter's text."""

LOW = 640
"""Below this height the list of keys is put away until F1 asks for it."""

SIDE = 336


class ReviewWindow(Dialog):
    """Covers the window it belongs to. `taken` carries the letter that was taken in."""

    taken = Signal(object)

    def __init__(
        self, desk: Desk, file: ReadFile, parent: QWidget | None = None, found: Iterable[Found] | None = None
    ) -> None:
        """`found` is what in `flowing(file.text)` may point to a person, if somebody has looked already."""
        super().__init__(parent)
        self.setObjectName("review")
        self.setWindowTitle(_("Gå gjennom brevet"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setMinimumSize(860, 460)
        self._desk = desk
        self._file = file
        self._wants_keys: bool | None = None
        self.session = Session(propose(file.read), self)
        self._steps = Steps(self.session)
        self.header = PageHeader(_("Gå gjennom brevet"), parent=self)
        self.head = HeadFields(self.session, desk, self)
        self.source = SourceView(self.session, file.text, self)
        self.privacy = PrivacyBar(self.session, self._spots(file, found), self)
        self.source.show_spots(self.privacy.spots)
        self.list = ProposalList(self.session, self)
        self.inspector = Inspector(self.session, desk, self)
        self._make_controls()
        self._lay_out()
        self._connect()
        self._tell()
        self.list.setFocus()

    # -- making

    def _spots(self, file: ReadFile, found: Iterable[Found] | None) -> list[Spot]:
        found = personal_in(flowing(file.text)) if found is None else found
        places = ((one, one.finding.start, one.finding.end) for one in found)
        return [Spot(one, self.source.row_before(start), start, end) for one, start, end in places]

    def _make_controls(self) -> None:
        self.filter = Segmented([("all", _("Alle")), ("doubtful", _("Bare usikre"))], self)
        self.filter.setAccessibleName(_("Vis"))
        self.filter.set_value("all")
        self.cancel = QPushButton(_("Avbryt"), self)
        self.use = QPushButton(icon("check", "on-accent"), _("Ta i bruk"), self)
        self.use.setProperty("role", "primary")
        self.use.setToolTip(_("Tast {key}").format(key="Ctrl+Enter"))
        for made in (self.cancel, self.use):
            made.setAutoDefault(False)
        self.add = QPushButton(icon("add"), _("Legg til merket tekst"), self)
        self.add.setAutoDefault(False)
        self.add.setEnabled(False)
        self.side = Segmented([("source", _("Brevet")), ("row", _("Valgt forslag"))], self)
        self.side.setAccessibleName(_("Vis ved siden av listen"))
        self.side.set_value("source")
        self.sure = QPushButton(icon("check"), _("Godta de sikre"), self)
        self.sure.setToolTip(_("Tast {key}").format(key="G"))
        self.sure.setAutoDefault(False)
        self.keys = KeyHelp(self)
        self.complaint = QLabel(self)
        self.complaint.setProperty("role", "complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)
        self.complaint.hide()

    def _lay_out(self) -> None:
        for made in (self.filter, self.sure, self.cancel, self.use):
            self.header.controls.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.head)
        column.addWidget(self.privacy)
        column.addWidget(self.complaint)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        self._columns.addWidget(self._left(), 5)
        self._columns.addWidget(self.list, 6)
        self._columns.addWidget(self.inspector)
        column.addLayout(self._columns, 1)
        column.addWidget(self.keys)

    def _left(self) -> QWidget:
        text = QWidget(self)
        inner = QVBoxLayout(text)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        below = QHBoxLayout()
        below.setSpacing(12)
        hint = QLabel(_("Merk tekst i brevet for å legge til det som mangler."), text)
        hint.setProperty("role", "secondary")
        hint.setWordWrap(True)
        below.addWidget(hint, 1)
        below.addWidget(self.add)
        inner.addWidget(self.source, 1)
        inner.addLayout(below)
        self._pile = QStackedWidget(self)
        self._pile.addWidget(text)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.side)
        column.addWidget(self._pile, 1)
        return left

    def _connect(self) -> None:
        self.session.changed.connect(self._tell)
        self.list.asked.connect(self.ask)
        self.list.modality_asked.connect(self._steps.set_modality)
        self.inspector.asked.connect(self._on_inspector_asked)
        self.inspector.returned.connect(self._to_list)
        self.inspector.item_form.wording.parted.connect(self._on_parted)
        self.source.marked.connect(self.add.setEnabled)
        self.source.wants_added.connect(self.add_marked)
        self.add.clicked.connect(self.add_marked)
        self.filter.chosen.connect(self._on_filter)
        self.side.chosen.connect(self._on_side)
        self.sure.clicked.connect(self._on_sure)
        self.privacy.shown.connect(self._on_spot)
        self.privacy.left.connect(self._to_list)
        self.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self.take_in)
        for keys, slot in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Return", self.take_in),
            ("Ctrl+Enter", self.take_in),
            ("F1", self.show_keys),
            ("F6", self.go_round),
            ("F8", self.privacy.go_on),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # -- what can be asked

    @Slot(str)
    def ask(self, name: str) -> None:
        """Do what a key or a button asks for by name."""
        if name == "edit":
            self._show_side("row")
            self.inspector.edit()
        elif name == "split" and self.session.item is not None:
            self._show_side("row")
            self.inspector.item_form.begin_split()
        elif name == "addressee" and self.session.item is not None:
            self._show_side("row")
            self.inspector.item_form.editors["addressee"].setFocus()
        elif self._steps.do(name) and name == "heading":
            self.ask("edit")

    @Slot()
    def undo(self) -> None:
        """Take the last step of the review back."""
        self.session.undo()

    @Slot()
    def redo(self) -> None:
        """Do the last undone step again."""
        self.session.redo()

    @Slot()
    def add_marked(self) -> None:
        """Add what is marked in the letter, after what was proposed from the text before it."""
        born = self.session.proposal.next_key
        if self.session.do(add, self.source.marked_text, self.source.row_before_mark()):
            self.source.clear_mark()
            self.session.go_to(born)
            self._to_list()

    @Slot()
    def take_in(self) -> None:
        """Store the letter, unless something must be filled in first; what the world refuses is said and kept here."""
        settled = (self.inspector.settle(), self.head.settle())
        if not all(settled) or self.head.ask_for_missing() or self._ask_for_answers():
            return
        try:
            letter = take_in_letter(self._desk.workspace, self.session.proposal, self._file)
        except WithoutCopy as step:
            self._ask_leave(step)
            return
        except (CannotStore, Stopped) as refused:
            self._complain(refused.said.words(_))
            return
        self.accept()
        self.taken.emit(letter)

    def _ask_leave(self, step: WithoutCopy) -> None:
        """The plan could not be copied before the letter is taken in."""
        self._step = step
        ask_leave(step, self, self._on_leave)

    @Slot()
    def _on_leave(self) -> None:
        self._step.agree()
        self.take_in()

    def _ask_for_answers(self) -> bool:
        """Ask about what looks like a national identity number, also what was written here; False when all is said."""
        self.privacy.add(Spot(found, row) for row, found in written_ids(self.session.proposal))
        waits = self.privacy.go_to_waiting()
        if waits:
            self._complain(_("Brevet har noe som ligner et fødselsnummer. Stryk det, eller la det stå."))
        return waits

    def _complain(self, words: str) -> None:
        self.complaint.setText(words)
        self.complaint.show()

    @Slot()
    def show_keys(self) -> None:
        """Show the list of keys, or put it away."""
        self.keys.setVisible(self.keys.isHidden())
        self._wants_keys = not self.keys.isHidden()

    @Slot()
    def go_round(self) -> None:
        """Give the keyboard to the next of list, form, text and head."""
        here = QApplication.focusWidget()
        if here is self.list:
            self.ask("edit")
        elif here is not None and self.inspector.isAncestorOf(here):
            self._show_side("source")
            self.source.begin()
        elif here is self.source:
            self.head.editors["title"].setFocus()
        else:
            self._to_list()

    def reject(self) -> None:
        """Close without storing; asks first when work would be lost."""
        self.inspector.settle()
        self.head.settle()
        if not self.session.is_changed:
            super().reject()
            return
        question = Question(
            _("Forkaste gjennomgangen?"),
            _("Du har gjort endringer i forslaget. Ingenting av det er lagret i planen ennå."),
            _("Forkast"),
            _("Fortsett gjennomgangen"),
            self,
        )
        question.action.setProperty("role", "danger")
        question.prefer(question.other)
        question.agreed.connect(self._discard)
        question.open()

    # -- within

    @Slot()
    def _discard(self) -> None:
        super().reject()

    @Slot()
    def _tell(self) -> None:
        found = counts(self.session.proposal)
        self.header.set_line(f"{self._file.file_name} · {told(found)}")
        self.sure.setEnabled(bool(found.unseen))
        if not self.privacy.waiting():
            self.complaint.hide()

    @Slot()
    def _on_sure(self) -> None:
        self.ask("sure")
        self._to_list()

    @Slot(object)
    def _on_spot(self, spot: Spot) -> None:
        self.session.go_to(spot.row)
        self._show_side("source")
        self.source.bring_into_view(spot)

    @Slot(str)
    def _on_inspector_asked(self, name: str) -> None:
        self.ask(name)
        if name not in ("split", "heading"):
            self._to_list()

    @Slot(int)
    def _on_parted(self, place: int) -> None:
        self.session.do(split, self.session.current, place)
        self._to_list()

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus()

    @Slot(str)
    def _on_filter(self, which: str) -> None:
        self.session.show_only_doubtful(which == "doubtful")
        self.list.setFocus()

    @Slot(str)
    def _on_side(self, which: str) -> None:
        self._pile.setCurrentIndex(self._pile.count() - 1 if which == "row" else 0)

    def _show_side(self, which: str) -> None:
        self.side.set_value(which)
        self._on_side(which)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list first. Enter belongs to where it is pressed, not to some button or other."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self._to_list()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < text_px(NARROW)
        shares = self._pile.indexOf(self.inspector) >= 0
        if is_narrow and not shares:
            self._pile.addWidget(self.inspector)
        elif shares and not is_narrow:
            self._pile.removeWidget(self.inspector)
            self._columns.addWidget(self.inspector)
            self.inspector.show()
        self.side.setVisible(is_narrow)
        self.keys.setVisible(self.height() >= LOW if self._wants_keys is None else self._wants_keys)
        self.head.set_narrow(is_narrow)
        self.inspector.setMinimumWidth(0 if is_narrow else SIDE)
        self.inspector.setMaximumWidth(16_777_215 if is_narrow else SIDE)
        self._on_side(self.side.value() if is_narrow else "source")


def told(found: Counts) -> str:
    """Counts in words: «16 kapitler · 84 krav · 12 usikre»."""
    words = [
        ngettext("{n} kapittel", "{n} kapitler", found.parts).format(n=found.parts),
        ngettext("{n} krav", "{n} krav", found.demands).format(n=found.demands),
    ]
    if found.others:
        words.append(_("{n} til orientering").format(n=found.others))
    if found.doubtful:
        words.append(ngettext("{n} usikkert", "{n} usikre", found.doubtful).format(n=found.doubtful))
    if found.dropped:
        words.append(_("{n} tas ikke med").format(n=found.dropped))
    if not found.doubtful and not found.unseen:
        words.append(_("alt er sett på"))
    return " · ".join(words)
