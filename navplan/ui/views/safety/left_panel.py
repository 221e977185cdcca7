"""What is left before an assessment is finished, and what else there is to say of it, each line with its way there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from navplan.domain.safety.findings import Finding
from navplan.ui.icons import icon
from navplan.ui.words import _, ngettext

PLACE = Qt.ItemDataRole.UserRole


class LeftPanel(QWidget):
    """The findings, what stops first. `wanted` carries the one that is to be mended."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self.line = QLabel(self)
        self.line.setWordWrap(True)
        self.line.setProperty("role", "section")
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Det som gjenstår"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, in their order."""
        self._findings = tuple(findings)
        stops = sum(finding.stops for finding in findings)
        words = ngettext(
            "{n} ting må på plass før den kan godkjennes", "{n} ting må på plass før den kan godkjennes", stops
        )
        self.line.setText(words.format(n=stops) if stops else _("Ingenting stopper vurderingen"))
        row = self.list.currentRow()
        self.list.clear()
        for place, finding in enumerate(findings):
            sign = icon("error-fill", "danger-mark") if finding.stops else icon("info", "info-mark")
            kind = _("Må på plass") if finding.stops else _("Til ettertanke")
            item = QListWidgetItem(sign, finding.said.words(_), self.list)
            item.setData(PLACE, place)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {item.text()}")
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self._findings[int(item.data(PLACE))])
