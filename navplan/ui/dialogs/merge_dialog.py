"""Flett: what both have changed, side by side, and a choice for each. Nothing else is asked, and nothing is chosen
beforehand; what is not chosen stays in the other version, which is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from navplan.domain.merging.clashes import Clash, Held, Pick, Place
from navplan.domain.records import UNNAMED, Record
from navplan.domain.words import N_
from navplan.ui.desk import Desk
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.editors import shown
from navplan.ui.parts.card import Card
from navplan.ui.parts.segmented import Segmented
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.merge_jobs import MetVersion

PICKS: tuple[Pick, ...] = ("mine", "theirs", "both")
KEEP, REMOVE = N_("Behold"), N_("Fjern")


class MergeDialog(Dialog):
    """One card for each disagreement. `decided` carries what was merged and the picks."""

    decided = Signal(object, object)

    def __init__(self, desk: Desk, met: "MetVersion", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge_dialog")
        self.setWindowTitle(_("Flett endringer"))
        self._desk = desk
        self._met = met
        self._rows: dict[Place, Segmented] = {}
        self.merge = QPushButton(_("Flett"), self)
        self.merge.setProperty("role", "primary")
        self.merge.clicked.connect(self._on_merge)
        self.later = QPushButton(_("Ikke nå"), self)
        self.later.clicked.connect(self.reject)
        self._left = QLabel(self)
        self._left.setProperty("role", "secondary")
        self._lay_out()
        self._count()

    @property
    def picks(self) -> dict[Place, Pick]:
        """What has been chosen so far."""
        return {place: _pick(row.value()) for place, row in self._rows.items() if row.value()}

    def choose(self, place: Place, pick: Pick) -> None:
        """Choose for one disagreement, as its buttons do."""
        self._rows[place].set_value(pick)
        self._count()

    def _lay_out(self) -> None:
        title = QLabel(_(self._met.sides.title), self)
        title.setProperty("role", "title")
        about = QLabel(_(self._about()), self)
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._left, 1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(about)
        column.addWidget(self._cards(), 1)
        column.addLayout(buttons)
        self.resize(860, 640)

    def _about(self) -> str:
        if self._met.merged.clashes:
            return self._met.sides.about
        return N_("Alt er flettet, bortsett fra det som er låst. Den andre utgaven blir tatt vare på.")

    def _cards(self) -> QScrollArea:
        area, inner = QScrollArea(self), QWidget()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for clash in self._met.merged.clashes:
            column.addWidget(self._card(clash))
        for held in self._met.merged.held:
            column.addWidget(self._held(held))
        column.addStretch(1)
        area.setWidget(inner)
        return area

    def _card(self, clash: Clash) -> Card:
        what = _(clash.field.label) if clash.field else _("Fjernet hos den ene, brukt hos den andre")
        card = self._headed(f"{self._name(clash.either)} – {what}")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, (heading, words) in enumerate(self._sides(clash)):
            head = QLabel(heading, card)
            head.setProperty("role", "label")
            text = QLabel(words, card)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(head, 0, place)
            grid.addWidget(text, 1, place)
            grid.setColumnStretch(place, 1)
        row = self._rows[clash.place] = Segmented(self._ways(clash), card)
        row.setAccessibleName(_("Hva skal stå: {what}").format(what=f"{self._name(clash.either)}, {what}"))
        row.setAccessibleDescription(". ".join(f"{heading}: {words}" for heading, words in self._sides(clash)))
        row.chosen.connect(self._on_chosen)
        card.body.addLayout(grid)
        card.body.addWidget(row)
        return card

    def _headed(self, words: str) -> Card:
        """A card whose title may be as long as somebody's sentence."""
        card = Card("", self)
        title = QLabel(words, card)
        title.setProperty("role", "section")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        card.body.addWidget(title)
        return card

    def _ways(self, clash: Clash) -> list[tuple[str, str]]:
        if clash.field is not None:
            names = self._met.sides
            words = {"mine": names.keep, "theirs": names.take, "both": N_("Begge tekstene")}
            return [(pick, _(words[pick])) for pick in clash.picks]
        sides = (("mine", clash.mine), ("theirs", clash.theirs))
        ways = [(key, _(KEEP) if side is not None else _(REMOVE)) for key, side in sides]
        return sorted(ways, key=lambda way: way[1] != _(KEEP))

    def _sides(self, clash: Clash) -> tuple[tuple[str, str], tuple[str, str]]:
        mine, theirs, names = self._met.mine, self._met.meeting.theirs, self._met.sides
        return (
            (_(names.mine), self._said(mine, clash, clash.mine)),
            (_(names.theirs), self._said(theirs, clash, clash.theirs)),
        )

    def _said(self, plan: "Workspace", clash: Clash, record: Record | None) -> str:
        if record is None:
            return _("Fjernet")
        if clash.field is None:
            return _("Finnes: {name}").format(name=self._name(record))
        return shown(plan, clash.field, getattr(record, clash.field.key)) or _("Tomt")

    def _held(self, held: Held) -> Card:
        record = held.stands or held.left_out
        card = self._headed(self._name(record) if record is not None else "")
        said = QLabel(_("{why} Det den andre utgaven sier her, er ikke tatt med.").format(why=held.why.words(_)), card)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        card.body.addWidget(said)
        return card

    def _name(self, record: Record) -> str:
        kind = self._desk.workspace.kind(record.KEY)
        return f"{_(kind.one).capitalize()}: {kind.name_of(record) or _(UNNAMED)}"

    @Slot(str)
    def _on_chosen(self, _key: str) -> None:
        self._count()

    def _count(self) -> None:
        left = sum(not row.value() for row in self._rows.values())
        self.merge.setEnabled(left == 0)
        words = ngettext("{n} valg gjenstår.", "{n} valg gjenstår.", left).format(n=left)
        self._left.setText(words if left else _("Alt er valgt."))

    @Slot()
    def _on_merge(self) -> None:
        picks = self.picks
        self.accept()
        self.decided.emit(self._met, picks)


def _pick(key: str) -> Pick:
    return next(pick for pick in PICKS if pick == key)
