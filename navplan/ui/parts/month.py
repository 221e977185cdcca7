"""A month to pick a day from, as Norwegians read it: Monday first, week numbers, weekends quiet and never red."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget, QWidget

from navplan.ui.theme import colour
from navplan.ui.words import _


class Month(QCalendarWidget):
    """The calendar of Qt in NavPlan's colours; only the style sheet does not reach its letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Kalender"))
        for table in self.findChildren(QAbstractItemView):
            table.setAccessibleName(_("Kalender"))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._colour()

    def _colour(self) -> None:
        head = QTextCharFormat()
        head.setForeground(colour("muted"))
        head.setFontWeight(QFont.Weight.DemiBold)
        self.setHeaderTextFormat(head)
        weekend = QTextCharFormat()
        weekend.setForeground(colour("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, weekend)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
