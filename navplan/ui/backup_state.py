"""On the status line: that the newest good backup is old or that none can be taken, with the two ways out (row 26)."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QToolButton, QWidget

from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.ui.backup_jobs import Tended

OLD = timedelta(hours=24)
"""A good backup that is older than this, of a plan that has changed since, is spoken of."""


class BackupState(QWidget):
    """Hidden as long as all is well. Read aloud when it comes and when the cause changes, not as it grows older."""

    wants_copy = Signal()
    wants_place = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("backup_state")
        self._told = ""
        self.line = ElidedLabel("", self)
        self.line.setAccessibleDescription(_("Sikkerhetskopier"))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        self.now = self._way(_("Ta kopi nå"), self.wants_copy)
        self.place = self._way(_("Velg sted"), self.wants_place)
        row.addWidget(self.now)
        row.addWidget(self.place)
        window.statusBar().insertPermanentWidget(1, self, 4)  # before how it stands with the others
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while all is well."""
        return self.line.text() if not self.isHidden() else ""

    def tell(self, tended: "Tended | None", now: datetime | None = None) -> None:
        """Say how it stands, or go away when all is well or no plan is open."""
        words = "" if tended is None else said_of(tended, now or datetime.now(UTC))
        self.line.setText(words)
        self.setVisible(bool(words))
        about = "" if tended is None or not words else tended.why or "old"
        if about and about != self._told:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))
        self._told = about

    def _way(self, words: str, signal: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(signal)
        return button


def said_of(tended: "Tended", now: datetime) -> str:
    """The sentence for the status line; empty when the newest good backup is good enough."""
    is_old = tended.is_behind and (tended.newest is None or now - tended.newest > OLD)
    if not tended.why and not is_old:
        return ""
    why = tended.why or _("noe i planen stemmer ikke, så den kan ikke kopieres hel")
    if tended.newest is None:
        return _("Det finnes ingen kontrollert sikkerhetskopi av planen. Årsak: {why}.").format(why=why)
    words = _("Siste kontrollerte sikkerhetskopi er {age} gammel. Årsak: {why}.")
    return words.format(age=age_of(now - tended.newest), why=why)


def age_of(old: timedelta) -> str:
    """How old something is, in whole hours or days, as people say it."""
    hours = max(0, int(old.total_seconds() // 3600))
    if hours == 0:
        return _("under en time")
    if hours < 48:
        return ngettext("{n} time", "{n} timer", hours).format(n=hours)
    return ngettext("{n} dag", "{n} dager", hours // 24).format(n=hours // 24)
