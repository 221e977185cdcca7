"""The measures on a situation: those there are, what the library suggests, and a line to write a new one."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.modules.safety import SafetyMeasure
from navplan.domain.privacy import Stopped
from navplan.domain.safety.begin import NewMeasure, add_measure
from navplan.domain.safety.library import KNOWLEDGE, Suggestion, library
from navplan.domain.safety.picture import Seen
from navplan.ui.desk import Desk, Telling
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.views.safety.deed_card import DeedCard
from navplan.ui.words import _


class SuggestionButton(QPushButton):
    """One measure that the library suggests."""

    def __init__(self, suggestion: Suggestion, parent: QWidget) -> None:
        super().__init__(icon("add"), suggestion.words, parent)
        self.suggestion = suggestion
        self.setAccessibleName(_("Legg til tiltaket {name}").format(name=suggestion.words))


class DeedsPanel(Card):
    """Shows the measures of one situation and lets new ones be born with their link, as one step."""

    added = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Tiltak"), parent)
        self._desk = desk
        self._seen: Seen | None = None
        self._cards: dict[str, DeedCard] = {}
        self.suggestions: list[SuggestionButton] = []
        self._none = QLabel(_("Ingen tiltak ennå. Begynn øverst: kan situasjonen fjernes eller unngås?"), self)
        self._none.setProperty("role", "secondary")
        self._none.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._suggested = QWidget(self)
        self._flow = FlowLayout(self._suggested)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Nytt tiltak, begynn med et verb"))
        self.line.setAccessibleName(_("Nytt tiltak mot situasjonen"))
        self.line.setMaxLength(160)
        self.line.returnPressed.connect(self._on_new)
        new = QPushButton(icon("add"), _("Legg til"), self)
        new.clicked.connect(self._on_new)
        self.complaint = QLabel(self)
        self.complaint.setProperty("role", "complaint")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        row = QVBoxLayout()  # under each other: beside a matrix there is room for one of them on a line
        row.setSpacing(8)
        row.addWidget(self.line)
        row.addWidget(new, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._none)
        self.body.addLayout(self._list)
        self.body.addWidget(self._suggested)
        self.body.addLayout(row)
        self.body.addWidget(self.complaint)

    def show_seen(self, seen: Seen) -> None:
        """Show the measures of this situation; cards that are open stay open."""
        is_other = self._seen is None or self._seen.record.id != seen.record.id
        self._seen = seen
        there = {deed.about.id for deed in seen.deeds}
        for id in [id for id in self._cards if is_other or id not in there]:
            card = self._cards.pop(id)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for deed in seen.deeds:
            if deed.about.id in self._cards:
                self._cards[deed.about.id].show_deed(deed)
            else:
                card = self._cards[deed.about.id] = DeedCard(self._desk, deed, self)
                card.let_go.connect(self._on_let_go)
                self._list.addWidget(card)
        self._none.setVisible(not seen.deeds)
        self._suggest(seen)

    def _suggest(self, seen: Seen) -> None:
        known = library().get(seen.record.library)
        taken = {deed.measure.title for deed in seen.deeds}
        told = replace(KNOWLEDGE, words=_(KNOWLEDGE.words))
        offered = (*((told,) if seen.needs_knowledge else ()), *(known.measures if known else ()))
        left = [s for s in offered if s.words not in taken]
        if [button.suggestion for button in self.suggestions] == left:
            return
        empty(self._flow)
        self.suggestions = []
        for suggestion in left:
            button = SuggestionButton(suggestion, self._suggested)
            button.clicked.connect(self._on_suggestion)
            self._flow.addWidget(button)
            self.suggestions.append(button)
        self._suggested.setVisible(bool(left))

    @Slot()
    def _on_suggestion(self) -> None:
        button = self.sender()
        if isinstance(button, SuggestionButton):
            found = button.suggestion
            self._add(NewMeasure(found.words, found.level, found.works_on, self._desk.year))

    @Slot()
    def _on_new(self) -> None:
        title = " ".join(self.line.text().split())
        if title and self._add(NewMeasure(title, year=self._desk.year)):
            self.line.clear()

    def _add(self, new: NewMeasure) -> bool:
        self.complaint.hide()
        if self._seen is None:
            return False
        try:
            with Telling(self._desk):
                add_measure(self._desk.workspace, self._seen.record, self._seen.level, new, deadlines.today())
                self.added.emit()
                return True
        except Stopped as stopped:
            self.complaint.setText(stopped.said.words(_))
            self.complaint.show()
        return False

    @Slot(object)
    def _on_let_go(self, about: SafetyMeasure) -> None:
        if self._seen is None:
            return
        left = tuple(id for id in about.situations if id != self._seen.record.id)
        self._desk.set(about, situations=left)
