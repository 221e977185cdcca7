"""The editor of a day: typed as people write and say days, or picked from a calendar."""

import re
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from navplan.domain.deadlines import today
from navplan.ui.editors.typed import LineEditor
from navplan.ui.icons import icon
from navplan.ui.parts.month import Month
from navplan.ui.words import _

_DAY_MONTH = re.compile(r"(\d{1,2})[./\s](\d{1,2})\.?")
_WEEK = re.compile(r"(?:uke|veke|week)\s*(\d{1,2})(?:[\s/]+(\d{4}))?")
_AWAY = re.compile(r"([+\u2212-])\s*(\d{1,4})(\s*u(?:ker|ke)?)?")
_NAMED = {"i dag": 0, "idag": 0, "i morgen": 1, "imorgen": 1, "i går": -1, "i overmorgen": 2}


def said_day(text: str, now: date) -> date | None:
    """The day meant by «i morgen», «12.3», «uke 12», «+14» or «+2 uker»; None when it is said in another way.

    A week means its Monday. A day or week without a year means this year.
    """
    words = " ".join(text.casefold().split())
    if words in _NAMED:
        return now + timedelta(days=_NAMED[words])
    try:
        return _counted(words, now)
    except (ValueError, OverflowError):
        return None


def _counted(words: str, now: date) -> date | None:
    if found := _DAY_MONTH.fullmatch(words):
        return date(now.year, int(found[2]), int(found[1]))
    if found := _WEEK.fullmatch(words):
        return date.fromisocalendar(int(found[2] or now.year), int(found[1]), 1)
    if found := _AWAY.fullmatch(words):
        days = int(found[2]) * (7 if found[3] else 1)
        return now + timedelta(days=days if found[1] == "+" else -days)
    return None


class Calendar(QFrame):
    """A month to pick a day from, in a window of its own that any click outside closes."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.month = Month(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.month)

    def open_at(self, corner: QPoint, day: date) -> None:
        """Show the month of `day` with its upper right corner there."""
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.month.setFocus()


class DayEditor(LineEditor):
    """A day, read as typed or as said."""

    def _build(self) -> None:
        super()._build()
        self.line.setPlaceholderText(_("dd.mm.åååå"))
        self.line.setMaximumWidth(self.fontMetrics().averageCharWidth() * 20)
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self.line.setToolTip(self.line.placeholderText())  # a column of days is too narrow for it in some languages
        self._row.setSpacing(4)
        self.button = QToolButton(self)
        self.button.setIcon(icon("calendar"))
        self.button.setAccessibleName(_("Velg dato i kalender"))
        self.button.setToolTip(_("Velg dato i kalender"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.open_calendar)
        self._row.addWidget(self.button)
        self._row.addStretch(0)
        self._calendar: Calendar | None = None

    def read(self) -> Any:
        text = self.line.text()
        return said_day(text, today()) or self.field.kind.parse(text)

    @Slot()
    def open_calendar(self) -> None:
        """Let the person pick a day."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.month.clicked.connect(self._on_picked)
            self._calendar.month.activated.connect(self._on_picked)
        corner = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height() + 4))
        self._calendar.open_at(corner, self._value or today())

    @Slot(QDate)
    def _on_picked(self, picked: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.line.setText(self._words(date(picked.year(), picked.month(), picked.day())))
        self.line.setFocus()
        self.settle()
