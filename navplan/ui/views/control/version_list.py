"""The kept versions of a routine's text, the newest first: read here, never changed."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.modules.control.approval import versions_of
from navplan.domain.modules.control.records import ControlRoutine, ControlVersion
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.children import Children
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.prose import Prose
from navplan.ui.words import _


class VersionList(Children):
    """One line a version; unfolded it shows the text word for word."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Versjoner av teksten"), parent)
        self._desk = desk
        self._routine: ControlRoutine | None = None
        self.cards: list[Card] = []
        self._shown: tuple[ControlVersion, ...] = ()
        self._none = QLabel(_("Ingen ennå. «Godkjenn teksten» tar vare på den første."), self)
        self._none.setProperty("role", "secondary")
        self._none.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addWidget(self._none)
        self.body.addLayout(self._column)
        desk.edited.connect(self._on_edited)

    def show_parent(self, parent: Record | None) -> None:
        """Show the versions of another routine."""
        self._routine = parent if isinstance(parent, ControlRoutine) and parent.id else None
        self._refresh()

    def _refresh(self) -> None:
        found = versions_of(self._routine, self._desk.workspace) if self._routine else ()
        if found != self._shown:
            empty(self._column)
            self._shown = found
            self.cards = [self._card(version) for version in found]
            for card in self.cards:
                self._column.addWidget(card)
        self._none.setVisible(not found)

    def _card(self, version: ControlVersion) -> Card:
        day = f"{version.approved_on:%d.%m.%Y}" if version.approved_on else "–"
        words = _("Versjon {n}, godkjent {day} av {role}")
        title = words.format(n=version.number or "–", day=day, role=version.approved_by or "–")
        card = Card(title, self, foldable=True, folded=True)
        card.flatten()
        card.body.addWidget(Prose(version.wording, card))
        return card

    def _on_edited(self, edit: Edit) -> None:
        if self._routine is not None and edit.touches(ControlVersion):
            self._refresh()
