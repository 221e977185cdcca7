"""What in the letter may point to a person, one at a time: what it is, where it stands, and the two answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from navplan.domain.letters.personal import Found, is_answered, let_stand, strike
from navplan.domain.letters.proposal import Proposal
from navplan.ui.icons import icon
from navplan.ui.parts.symbol import Symbol
from navplan.ui.views.review.session import Session
from navplan.ui.words import N_, _, ngettext

WHAT = {
    "N1": N_("Fødselsnummer eller D-nummer"),
    "N2": N_("Noe som ligner et fødselsnummer"),
    "N3": N_("Et langt nummer"),
    "T1": N_("Telefonnummer"),
    "E1": N_("E-postadresse"),
    "K1": N_("Noe om adressesperre"),
    "W1": N_("Et mulig personnavn"),
    "W2": N_("Noe som kan gjelde én person"),
    "W3": N_("Kontonummer"),
}
"""What a rule of the privacy guard has found, as short as a list needs it."""


@dataclass(frozen=True)
class Spot:
    """Something found, the row it belongs to, and where it stands in the text that is shown (-1: not there)."""

    found: Found
    row: int
    start: int = -1
    end: int = -1


class PrivacyBar(QFrame):
    """`shown` carries the Spot to bring into view. Hidden for a letter in which nothing was found."""

    shown = Signal(object)
    left = Signal()
    """The keyboard is to go back to the list."""

    def __init__(self, session: Session, spots: Iterable[Spot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review.privacy")
        self.setProperty("role", "card")
        self.setAccessibleName(_("Personvern i brevet"))
        self._session = session
        self._spots = sorted(spots, key=lambda spot: (not spot.found.must_be_answered, spot.start))
        self._at = 0
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.next = self._button("arrow-down", _("Neste"), self.go_on)
        self.strike = self._button("eye-slash", _("Stryk"), self._on_strike)
        self.stand = self._button("check", _("La stå"), self._on_stand)
        self.next.setToolTip(_("Tast {key}").format(key="F8"))
        self._lay_out()
        session.changed.connect(self.refresh)
        self.refresh()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Everything found, what must be answered first."""
        return tuple(self._spots)

    def waiting(self) -> tuple[Spot, ...]:
        """What looks like a national identity number and nobody has answered."""
        proposal = self._session.proposal
        return tuple(s for s in self._spots if s.found.must_be_answered and not is_answered(proposal, s.found))

    def add(self, spots: Iterable[Spot]) -> None:
        """Ask about these too, once for each thing."""
        known = {spot.found.key for spot in self._spots}
        self._spots = [*(spot for spot in spots if spot.found.key not in known), *self._spots]
        self.refresh()

    def go_to_waiting(self) -> bool:
        """Show the first that must be answered, ready to be struck; False when there is none."""
        waiting = self.waiting()
        if waiting:
            self._show(self._spots.index(waiting[0]))
        return bool(waiting)

    @Slot()
    def go_on(self) -> None:
        """Show the next; those that must be answered come before the rest."""
        if self._spots and not self.go_to_waiting():
            self._show((self._at + 1) % len(self._spots))

    @Slot()
    def refresh(self) -> None:
        """Say what is found and how it stands."""
        self.setVisible(bool(self._spots))
        if not self._spots:
            return
        spot = self._spots[min(self._at, len(self._spots) - 1)]
        proposal = self._session.proposal
        waiting = len(self.waiting())
        self._symbol.setVisible(bool(waiting))
        self._calm.setVisible(not waiting)
        lines = [self._told(spot, proposal)]
        if waiting:
            lines.append(
                ngettext(
                    "{n} må besvares før brevet tas i bruk.", "{n} må besvares før brevet tas i bruk.", waiting
                ).format(n=waiting)
            )
        self.said.setText(" ".join(lines))
        self.strike.setEnabled(spot.found.key not in proposal.struck)
        self.stand.setEnabled(not is_answered(proposal, spot.found))
        self.next.setVisible(len(self._spots) > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # -- within

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(10)
        self._symbol = Symbol("warning-fill", "warning-text", 20, self)
        self._calm = Symbol("safety", "muted", 20, self)
        row.addWidget(self._symbol)
        row.addWidget(self._calm)
        row.addWidget(self.said, 1)
        for made in (self.strike, self.stand, self.next):
            row.addWidget(made)

    def _button(self, symbol: str, words: str, slot: object) -> QPushButton:
        made = QPushButton(icon(symbol), words, self)
        made.setAutoDefault(False)
        made.clicked.connect(slot)
        return made

    def _show(self, at: int) -> None:
        self._at = at
        self.refresh()
        self.shown.emit(self._spots[at])
        (self.strike if self.strike.isEnabled() else self.next).setFocus()

    def _told(self, spot: Spot, proposal: Proposal) -> str:
        """What it is, where it stands and what can be done about it."""
        part = proposal.part_of(spot.row) or proposal.part(spot.row)
        place = f"{self._at + 1}/{len(self._spots)}"
        what = _(WHAT.get(spot.found.finding.rule, WHAT["W2"]))
        where = _("{what} i «{chapter}».").format(what=what, chapter=part.title) if part else f"{what}."
        if spot.found.key in proposal.struck:
            do = _("Strøket. Det tas ikke med i planen.")
        elif spot.found.key in proposal.passed:
            do = _("Får stå.")
        elif spot.found.must_be_answered:
            do = _("Stryk det, eller la det stå hvis det ikke gjelder en person.")
        else:
            do = _("Kan stå i et offentlig brev. Stryk det hvis det gjelder en bruker.")
        return f"{place} · {where} {do}"

    @Slot()
    def _on_strike(self) -> None:
        self._answer(strike)

    @Slot()
    def _on_stand(self) -> None:
        self._answer(let_stand)

    def _answer(self, step: object) -> None:
        """Answer, and go on to the next that must be answered; with none left the keyboard goes back to the list."""
        if callable(step):
            self._session.do(step, self._spots[self._at].found.key)
        if not self.go_to_waiting():
            self.left.emit()
