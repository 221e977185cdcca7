"""The footer of the month form: what the numbers give, and in red and in words where they do not meet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from navplan.domain.modules.kvp.month import INFLOW, OUTFLOW
from navplan.domain.modules.kvp.month_rules import balances, difference
from navplan.domain.modules.kvp.series import Standing, missing, total
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.words import _


class MonthFooter(QFrame):
    """Opening, in, out and closing as one line of arithmetic, and a chip for each sum that must meet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.sum = QLabel(self)
        self.sum.setProperty("role", "strong")
        self.sum.setTextFormat(Qt.TextFormat.PlainText)
        self.sum.setWordWrap(True)
        self._chips = QWidget(self)
        self._row = FlowLayout(self._chips, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.sum)
        column.addWidget(self._chips)
        self.said: tuple[tuple[str, str], ...] = ()

    def tell(self, standing: Standing | None) -> None:
        """Show how the month stands."""
        told = _told(standing) if standing else ()
        if standing:
            self.sum.setText(_sum(standing))
        if told != self.said:
            self.said = told
            empty(self._row)
            for tone, words in told:
                self._row.addWidget(StatusChip(words, tone, parent=self._chips))
            self._chips.updateGeometry()
        self.setAccessibleName(" ".join([self.sum.text(), *(words for _tone, words in told)]))


def _sum(standing: Standing) -> str:
    """«26 + 1 inn − 2 ut = 25 ved månedens slutt»."""
    month, left = standing.month, missing(standing.month, (*INFLOW, *OUTFLOW))
    start = "?" if standing.opening is None else str(standing.opening)
    end = "?" if standing.closing is None else str(standing.closing)
    words = _("{start} ved start + {came} inn − {went} ut = {end} ved månedens slutt")
    said = words.format(start=start, came=total(month, INFLOW), went=total(month, OUTFLOW), end=end)
    return said + (" · " + _("{n} tall mangler").format(n=len(left)) if left else "")


def _told(standing: Standing) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for balance in balances(standing):
        if balance.is_open:
            found.append(("neutral", f"{_(balance.title)}: " + _("{n} så langt").format(n=balance.given)))
        elif balance.holds:
            found.append(("success", f"{_(balance.title)}: {balance.given}"))
        else:
            found.append(("danger", balance.said.words(_)))
    off = difference(standing)
    if off:
        words = _("Talt {counted}, {off} mot beregnet")
        tone = "warning" if not standing.month.counted_note else "neutral"
        found.append((tone, words.format(counted=standing.month.counted, off=f"{off:+d}".replace("-", "−"))))
    return tuple(found)
