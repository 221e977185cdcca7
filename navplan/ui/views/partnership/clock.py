"""The clock of an item: minutes and seconds used, against what was set aside. Stopping stores whole minutes."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from navplan.ui.icons import icon
from navplan.ui.words import _


class ItemClock(QWidget):
    """Runs for one item at a time; `stopped` carries the minutes used in all, rounded up."""

    stopped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budget: int | None = None
        self._before = 0
        self._running = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(1_000)
        self._tick.timeout.connect(self._tell)
        self.words = QLabel(self)
        self.words.setProperty("role", "section")
        self.words.setAccessibleDescription(_("Tid brukt"))
        self.button = QPushButton(self)
        self.button.clicked.connect(self.toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self.show_item(None, None)

    @property
    def is_running(self) -> bool:
        """Whether time is being counted."""
        return self._tick.isActive()

    def show_item(self, budget: int | None, used: int | None) -> None:
        """Stand at another item; a running clock is stopped first, so that its time is kept."""
        if self.is_running:
            self.toggle()
        self._budget, self._before = budget, used or 0
        self._tell()

    @Slot()
    def toggle(self) -> None:
        """Start, or stop and tell."""
        if self.is_running:
            self._tick.stop()
            self._before = self.minutes()
            self.stopped.emit(self._before)
        else:
            self._running.start()
            self._tick.start()
        self._tell()

    def minutes(self) -> int:
        """Minutes used so far; begun minutes count."""
        seconds = self._running.elapsed() // 1_000 if self._running.isValid() else 0
        return self._before + -(-seconds // 60)

    @Slot()
    def _tell(self) -> None:
        seconds = self._running.elapsed() // 1_000 if self.is_running else 0
        spent = self._before * 60 + seconds
        told = f"{spent // 60}:{spent % 60:02}"
        self.words.setText(_("{used} av {n} min").format(used=told, n=self._budget) if self._budget else told)
        over = self._budget is not None and spent > self._budget * 60
        self.words.setProperty("role", "complaint" if over else "section")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.button.setIcon(icon("pause" if self.is_running else "play"))
        self.button.setText(_("Stopp klokken") if self.is_running else _("Start klokken"))
