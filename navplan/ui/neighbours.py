"""Colleagues who have the same shared plan open: a line across the top at first, and a quiet word while they are there.

It has a worker of its own, so that a publishing that takes its time does not look like a farewell.

A courtesy only (reliability design 5.2, 6): nobody is held up, and what both write is merged.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.message_bar import MessageBar
from navplan.ui.shared_words import here_now
from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.main_window import MainWindow
    from navplan.ui.ways_out import Neighbour, SharedPlan

PULSE = 10_000
"""Milliseconds between two looks for others."""


class NeighbourBar(MessageBar):
    """Says that a colleague had the plan open already, and asks how to go on. It waits for nobody."""

    wants_reading = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("neighbour_bar", parent)
        self.go_on = QPushButton(_("Fortsett"), self)
        self.read = QPushButton(_("Bare les"), self)
        self.go_on.clicked.connect(self.hide)
        self.read.clicked.connect(self._on_read)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.label, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.read)

    def say(self, words: str) -> None:
        """Say this, aloud too."""
        self.tell(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @Slot()
    def _on_read(self) -> None:
        self.hide()
        self.wants_reading.emit()


class Neighbours(QObject):
    """Sees who else has the plan open, and tells them that we have."""

    wants_reading = Signal()
    """The plan is to be opened again for reading only."""

    def __init__(self, window: "MainWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.tasks = Tasks(self)
        self._shared: SharedPlan | None = None
        self._has_asked = False
        self._bar: NeighbourBar | None = None
        self.words = ElidedLabel("", window)
        self.words.setObjectName("neighbours")
        self.words.setAccessibleDescription(_("Hvem som har planen åpen"))
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.words.hide()
        window.statusBar().insertPermanentWidget(1, self.words, 2)
        self._clock = QTimer(self)
        self._clock.setInterval(PULSE)
        self._clock.timeout.connect(self.look)

    @property
    def bar(self) -> NeighbourBar:
        """The line across the top, below the one that says how the plan lies; made when somebody is there."""
        if self._bar is None:
            body = self._window.centralWidget()
            self._bar = NeighbourBar(body or self._window)
            column = body.layout() if body is not None else None
            if isinstance(column, QBoxLayout):
                column.insertWidget(1, self._bar)
            self._bar.wants_reading.connect(self.wants_reading)
        return self._bar

    def opened(self, shared: "SharedPlan") -> None:
        """A shared plan was opened for writing."""
        self._shared, self._has_asked = shared, False
        self._clock.start()
        self.tasks.run("", _Look(shared), self._on_found, self._window.say)

    def closed(self) -> None:
        """The plan was closed: nothing is left behind that says that we are here."""
        self._clock.stop()
        if self._shared is not None:
            self.tasks.run("", _Leave(self._shared), self._on_left, self._window.say)
        self._shared = None
        self.words.hide()
        if self._bar is not None:
            self._bar.hide()

    @Slot()
    def look(self) -> None:
        """See who is there. A share that keeps the worker waiting is asked again later."""
        if self._shared is not None and not self.tasks.is_busy:
            self.tasks.run("", _Look(self._shared), self._on_found, self._window.say)

    # -- within

    @Slot(object)
    def _on_found(self, found: "tuple[SharedPlan, Sequence[Neighbour]]") -> None:
        shared, others = found
        if self._shared is not shared:
            return
        names = sorted({other.name for other in others}, key=lambda name: (not name, name))
        self.words.setText(here_now(names))
        self.words.setVisible(bool(names))
        were_here = sorted({other.name for other in others if other.was_here}, key=lambda name: (not name, name))
        if were_here and not self._has_asked:
            self._has_asked = True
            go_on = _("Du kan også skrive; endringene flettes.")
            self.bar.say(f"{here_now(were_here)}. {go_on}")
        elif self._bar is not None and not names:
            self._bar.hide()

    @Slot(object)
    def _on_left(self, _done: object) -> None:
        """Nothing more to do."""


class _Look:
    """Beat, and see who else does; on the worker's thread."""

    def __init__(self, shared: "SharedPlan") -> None:
        self._shared = shared

    def __call__(self) -> "tuple[SharedPlan, Sequence[Neighbour]]":
        return self._shared, self._shared.company.look(self._shared.name)


class _Leave:
    """Take our own sign away; on the worker's thread."""

    def __init__(self, shared: "SharedPlan") -> None:
        self._shared = shared

    def __call__(self) -> None:
        self._shared.company.leave()
