"""The lasting remedies against a deviation: what, who, when, how far each has come, and when it was done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.modules.control.records import ControlRemedy
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.forms.children import Children
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.icons import icon
from navplan.ui.parts.labelled import remove_button
from navplan.ui.words import _

PLACES = {"title": (0, 0, 2), "role": (1, 0, 1), "status": (1, 1, 1), "due": (2, 0, 1), "done_on": (2, 1, 1)}
"""Row, column and span of each field."""


class RemedyCard(QWidget):
    """One remedy; the day it was done is asked for once it is. An unborn one is stored with its first value."""

    taken_away = Signal(object)

    def __init__(self, desk: Desk, remedy: ControlRemedy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.record = remedy
        self.rows = {key: LiveRow(desk, ControlRemedy, key, self) for key in PLACES}
        self.remove = remove_button(self)
        self.remove.clicked.connect(self._on_remove)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        for key, (line, column, span) in PLACES.items():
            grid.addWidget(self.rows[key], line, column, 1, span)
            self.rows[key].binding.born.connect(self._on_born)
            self.rows[key].binding.follow(remedy)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(grid, 1)
        across.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.stay(remedy)

    def stay(self, remedy: ControlRemedy) -> None:
        """Show the remedy as it is now, and what it lacks."""
        self.record = remedy
        workspace = self._desk.workspace
        problems = workspace.kind(ControlRemedy.KEY).check(remedy, workspace) if remedy.id else ()
        said = {problem.field: problem.said.words(_) for problem in problems}
        for key, row in self.rows.items():
            row.binding.stay(remedy)
            row.warn(said.get(key, ""))
        self.rows["done_on"].setVisible(remedy.status == "gjennomfort" or remedy.done_on is not None)
        self.remove.setAccessibleName(_("Fjern tiltaket {name}").format(name=remedy.title))

    @Slot(object)
    def _on_born(self, remedy: ControlRemedy) -> None:
        self.stay(remedy)

    @Slot()
    def _on_remove(self) -> None:
        self.taken_away.emit(self)


class RemedyCards(Children):
    """All remedies against one deviation, and a way to add one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_(desk.workspace.kind(ControlRemedy.KEY).many), parent, foldable=True)
        self._desk = desk
        self._deviation: Record | None = None
        self.cards: list[RemedyCard] = []
        self._none = QLabel(_("Ingen ennå."), self)
        self._none.setProperty("role", "secondary")
        self._column = QVBoxLayout()
        self._column.setSpacing(24)
        one = _(desk.workspace.kind(ControlRemedy.KEY).one)
        self.new = QPushButton(icon("add"), _("Legg til {kind}").format(kind=one), self)
        self.new.clicked.connect(self.add)
        self.body.addLayout(self._column)
        self.body.addWidget(self._none)
        self.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        desk.edited.connect(self._on_edited)

    def show_parent(self, parent: Record | None) -> None:
        """Show the remedies of another deviation."""
        self._deviation = parent if parent is not None and parent.id else None
        for card in tuple(self.cards):
            self._drop(card)
        self.new.setEnabled(self._deviation is not None)
        self._refresh()

    @Slot()
    def add(self) -> None:
        """Begin a remedy with the cursor in its words."""
        if self._deviation is None:
            return
        self.set_folded(False)
        if not self.cards or self.cards[-1].record.id:
            self._append(ControlRemedy(deviation=self._deviation.id))
            self._none.hide()
        self.cards[-1].rows["title"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        id = self._deviation.id if self._deviation else ""
        there = {one.id: one for one in self._desk.workspace.linked(ControlRemedy, "deviation", id)} if id else {}
        for card in tuple(self.cards):
            if card.record.id and card.record.id not in there:
                self._drop(card)
            elif card.record.id:
                card.stay(there.pop(card.record.id))
        if all(card.record.id for card in self.cards):  # one that is being born is in the plan before its card knows
            for remedy in there.values():
                self._append(remedy)
        self._none.setVisible(not self.cards)
        done = sum(card.record.status == "gjennomfort" for card in self.cards)
        words = _("{done} av {n} gjennomført").format(done=done, n=len(self.cards))
        self.set_state_line(words if self.cards else _("Ingen ennå."))

    def _append(self, remedy: ControlRemedy) -> None:
        card = RemedyCard(self._desk, remedy, self)
        card.taken_away.connect(self._on_taken_away)
        self.cards.append(card)
        self._column.addWidget(card)

    def _drop(self, card: RemedyCard) -> None:
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    @Slot(object)
    def _on_taken_away(self, card: RemedyCard) -> None:
        if card.record.id:
            words = _("{name} er fjernet.").format(name=name_of(self._desk.workspace, card.record))
            self._desk.remove(card.record, words)
        else:
            self._drop(card)
        self._none.setVisible(not self.cards)
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, edit: Edit) -> None:
        if self._deviation is not None and edit.touches(ControlRemedy):
            self._refresh()
