"""The row that is looked at, with everything that can be said about it: an item's form or a heading's."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.letters.proposal import Item, Part
from navplan.domain.letters.proposal_steps import change, rename, set_level, set_theme
from navplan.domain.modules.letter import Expectation, LetterSection
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import Editor, field_editor
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.review.digit_choice import DigitChoice
from navplan.ui.views.review.row_delegate import doubt_words
from navplan.ui.views.review.session import Session
from navplan.ui.views.review.wording import WordingField
from navplan.ui.words import _

ITEM_FIELDS = ("addressee", "partnership_topic", "document_required", "deadline", "law_refs", "theme")
SURE, FAIRLY = 0.9, 0.7
LEVELS = 4
"""Levels that can be chosen; a letter that has more keeps what it has."""


def button(symbol: str, words: str, key: str, asks: str, parent: QWidget) -> QPushButton:
    """A quiet button that asks for a step; `key` is the key that does the same."""
    made = QPushButton(icon(symbol, "accent-text") if symbol else QIcon(), words, parent)
    made.setProperty("role", "tertiary")
    made.setProperty("asks", asks)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolTip(_("Tast {key}").format(key=key))
    return made


class _Form(QWidget):
    """A column of labelled fields for one row of the session."""

    asked = Signal(str)
    returned = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._key = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(10)
        self.place = QLabel(self)
        self.place.setProperty("role", "section")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.wording = WordingField(self)
        self.wording.returned.connect(self.returned)

    def field(self, label: str, control: QWidget) -> None:
        """Put a control into the column with its label above."""
        head = QLabel(label, self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setProperty("role", "label")
        head.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(label)
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(head)
        box.addWidget(control)
        self.column.addLayout(box)

    def steps(self, *buttons: QPushButton) -> None:
        """Put buttons that ask for steps in a row that may wrap."""
        holder = QWidget(self)
        flow = FlowLayout(holder, 2)
        for made in buttons:
            made.clicked.connect(self._on_button)
            flow.addWidget(made)
        self.column.addWidget(holder)

    @Slot()
    def _on_button(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.asked.emit(str(sender.property("asks")))


class ItemForm(_Form):
    """Everything about one item, and why it was proposed."""

    def __init__(self, session: Session, desk: Desk, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.editors: dict[str, Editor] = {key: field_editor(desk, Expectation, key, self) for key in ITEM_FIELDS}
        self.modality = DigitChoice(self)
        self._doubt = StatusChip("", "warning", parent=self)
        self._hint = QLabel(_("Sett markøren der forslaget skal deles, og trykk Enter."), self)
        self._why = QLabel(self)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._why.setProperty("role", "secondary")
        self._drop = button("circle-slash", _("Ta ut"), "D", "drop", self)
        self._lay_out()
        self.modality.chosen.connect(self.set_modality)
        self.wording.settled.connect(self._on_wording)
        self.wording.split_ended.connect(self._hint.hide)
        for editor in self.editors.values():
            editor.settled.connect(self._on_settled)
            editor.entered.connect(self.returned)

    def show_item(self, item: Item, place: str) -> None:
        """Show an item and where it stands among the others."""
        is_same = item.key == self._key
        self._key = item.key
        self.place.setText(place)
        words, tone, symbol = doubt_words(item)
        self._doubt.set_state(words, tone, symbol)
        self._doubt.setVisible(bool(words))
        self.wording.show_text(item.wording)
        self.modality.set_value(item.modality)
        for key, editor in self.editors.items():
            value = getattr(item, key)
            editor.refresh(value) if is_same else editor.show_value(value)
        self._drop.setText(_("Ta ut") if item.kept else _("Ta med"))
        self._why.setText(_reason(item))

    def settle(self) -> bool:
        """Settle what is being written; False when a field refuses it."""
        self.wording.settle()
        return False not in [editor.settle() for editor in self.editors.values()]

    def begin_split(self) -> None:
        """Let the person show where to split the wording."""
        self._hint.show()
        self.wording.begin_split()

    @Slot(str)
    def set_modality(self, key: str) -> None:
        """Give the item shown another modality."""
        self._session.do(change, self._key, modality=key)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.place, 1)
        head.addWidget(self._doubt)
        self.column.addLayout(head)
        self._hint.setProperty("role", "hint")
        self._hint.setWordWrap(True)
        self._hint.hide()
        self.wording.setAccessibleName(_(field_of(Expectation, "wording").label))
        self.column.addWidget(self.wording)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._why)
        self.steps(
            button("success", _("Riktig"), _("mellomrom"), "check", self),
            self._drop,
            button("merge", _("Slå sammen"), "M", "merge", self),
            button("columns", _("Del"), "S", "split", self),
            button("add", _("Nytt kapittel her"), "H", "heading", self),
        )
        self.field(_(field_of(Expectation, "modality").label), self.modality)
        for key, editor in self.editors.items():
            if key in ("partnership_topic", "document_required"):
                self.column.addWidget(editor)
            else:
                self.field(_(field_of(Expectation, key).label), editor)
        self.column.addStretch(1)

    @Slot(str)
    def _on_wording(self, text: str) -> None:
        self._session.do(change, self._key, wording=text)

    @Slot(object)
    def _on_settled(self, value: object) -> None:
        editor = self.sender()
        if isinstance(editor, Editor):
            self._session.do(change, self._key, **{editor.field.key: value})


class PartForm(_Form):
    """A heading: its words, its level and what the chapter is about."""

    def __init__(self, session: Session, desk: Desk, parent: QWidget) -> None:
        super().__init__(session, parent)
        self._theme = field_editor(desk, LetterSection, "theme", self)
        self._level = Segmented([(str(n), str(n)) for n in range(1, LEVELS + 1)], self)
        self.column.addWidget(self.place)
        self.field(_(field_of(LetterSection, "title").label), self.wording)
        self.steps(button("merge", _("Slå sammen med neste kapittel"), "M", "merge", self))
        self.field(_(field_of(LetterSection, "level").label), self._level)
        self.field(_(field_of(LetterSection, "theme").label), self._theme)
        self.column.addStretch(1)
        self.wording.settled.connect(self._on_title)
        self._level.chosen.connect(self._on_level)
        self._theme.settled.connect(self._on_theme)

    def show_part(self, part: Part, place: str) -> None:
        """Show a heading and where it stands among the others."""
        self._key = part.key
        self.place.setText(place)
        self.wording.show_text(part.title)
        self._level.set_value(str(part.level))
        self._theme.show_value(part.theme)

    def settle(self) -> bool:
        """Settle what is being written."""
        self.wording.settle()
        return True

    @Slot(str)
    def _on_title(self, text: str) -> None:
        self._session.do(rename, self._key, text)

    @Slot(str)
    def _on_level(self, level: str) -> None:
        self._session.do(set_level, self._key, int(level))

    @Slot(object)
    def _on_theme(self, theme: object) -> None:
        self._session.do(set_theme, self._key, str(theme))


class Inspector(QFrame):
    """Shows the session's current row. `asked` carries the name of a step, `returned` gives the keyboard back."""

    asked = Signal(str)
    returned = Signal()

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._session = session
        self.item_form = ItemForm(session, desk, self)
        self.part_form = PartForm(session, desk, self)
        forms = QWidget(self)
        pile = QVBoxLayout(forms)
        pile.setContentsMargins(0, 0, 0, 0)
        for form in (self.item_form, self.part_form):
            form.asked.connect(self.asked)
            form.returned.connect(self.returned)
            pile.addWidget(form)
        scroll = Scrolled(self, forms)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(scroll)
        session.changed.connect(self.refresh)
        session.moved.connect(self.refresh)
        self.refresh()

    def edit(self) -> None:
        """Let the person write in the wording or the heading."""
        self._form.wording.begin()

    def settle(self) -> bool:
        """Settle what is being written; False when a field refuses it."""
        return self._form.settle()

    @property
    def _form(self) -> ItemForm | PartForm:
        return self.item_form if self._session.item is not None else self.part_form

    @Slot()
    def refresh(self) -> None:
        """Show the current row as it is now."""
        proposal, item, part = self._session.proposal, self._session.item, self._session.part
        if item is not None:
            keys = [found.key for found in proposal.items]
            words = _("Forslag {n} av {all}").format(n=keys.index(item.key) + 1, all=len(keys))
            self.item_form.show_item(item, words)
        elif part is not None:
            number = proposal.parts.index(part) + 1
            words = _("Kapittel {n} av {all}").format(n=number, all=len(proposal.parts))
            self.part_form.show_part(part, words)
        self.item_form.setVisible(item is not None)
        self.part_form.setVisible(part is not None)


def _reason(item: Item) -> str:
    """Why it was proposed: how sure the reader is, and the rules that spoke."""
    if not item.why:
        return _("Hvorfor? Lagt til av deg.")
    if item.confidence >= SURE:
        sure = _("Hvorfor? NavPlan er sikker ({n} %): {rules}.")
    elif item.confidence >= FAIRLY:
        sure = _("Hvorfor? NavPlan er nokså sikker ({n} %): {rules}.")
    else:
        sure = _("Hvorfor? NavPlan er usikker ({n} %): {rules}.")
    return sure.format(n=round(item.confidence * 100), rules=", ".join(said.words(_) for said in item.reasons))
