"""The agreement's contents at the left: every clause with ○, ◐ or ● for how far it is filled."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.content import clause_title
from navplan.domain.modules.partnership.fullness import fullness
from navplan.domain.modules.partnership.gaps import Gap, clauses_in
from navplan.domain.records import Reader
from navplan.ui.icons import icon
from navplan.ui.theme import text_px
from navplan.ui.words import _

KEY = int(Qt.ItemDataRole.UserRole)
SYMBOLS = {
    "empty": ("circle", "muted"),
    "begun": ("circle-broken", "accent-text"),
    "full": ("circle-fill", "accent-text"),
}


class ClauseList(QListWidget):
    """Choose a clause; `chosen` carries its key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement.clauses")
        self.setAccessibleName(_("Punkter i avtalen"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(min(text_px(250), 310))
        self.setIconSize(QSize(18, 18))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._on_current)

    def show_version(self, agreement: Agreement | None, reader: Reader, gaps: tuple[Gap, ...]) -> None:
        """Fill the list anew, keeping the clause that is chosen."""
        key = self.current()
        self.blockSignals(True)
        self.clear()
        for clause in clauses_in(agreement, reader) if agreement else ():
            self._add(agreement, clause, reader, gaps)
        self.choose(key)
        self.blockSignals(False)

    def _add(self, agreement: Agreement | None, clause: str, reader: Reader, gaps: tuple[Gap, ...]) -> None:
        if agreement is None:
            return
        full = fullness(agreement, clause, reader)
        red = any(gap.weight == "danger" for gap in gaps if gap.clause == clause)
        words = {"empty": _("ikke begynt"), "begun": _("begynt"), "full": _("fylt ut")}[full.state]
        symbol, ink = ("error-fill", "danger-text") if red else SYMBOLS[full.state]
        title = _(clause_title(clause))
        item = QListWidgetItem(icon(symbol, ink), title)
        told = _("{title}: {state}, {filled} av {asked}").format(
            title=title, state=words, filled=full.filled, asked=full.asked
        )
        if red:
            told = f"{told}. {_('Mangler noe loven krever.')}"
        item.setData(KEY, clause)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(told)
        item.setSizeHint(QSize(100, max(34, self.fontMetrics().lineSpacing() + 14)))
        self.addItem(item)

    def current(self) -> str:
        """The key of the chosen clause; empty when none is."""
        item = self.currentItem()
        return str(item.data(KEY)) if item else ""

    def choose(self, key: str) -> None:
        """Make a clause the current one, or the first."""
        rows = [n for n in range(self.count()) if self.item(n).data(KEY) == key]
        if self.count():
            self.setCurrentRow(rows[0] if rows else 0)

    @Slot()
    def _on_current(self) -> None:
        if self.current():
            self.chosen.emit(self.current())
