"""Say by hand what hangs together: one or several expectations of each letter, found by searching."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.coverage import expectations_of, sections_of
from navplan.domain.letters.compare import is_settled, relations_between
from navplan.domain.letters.compare_report import LetterChange
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.modules.relation import Relation
from navplan.domain.records import Reader, field_of
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.parts.clearable import clearable
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.changes.steps import Between, letter_words, types_for
from navplan.ui.words import _

ID = int(Qt.ItemDataRole.UserRole)

SIZE = QSize(980, 600)
"""As large as it is at first, where the window is not smaller."""

USUAL = ("delt", "slatt_sammen", "endret")
"""What most likely happened, most telling first."""


class SearchField(QLineEdit):
    """A search field from which the down key goes to what was found."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


class SearchList(QWidget):
    """The expectations of one letter to tick; the ticked stand first, and a search hides the rest."""

    changed = Signal()

    def __init__(
        self, title: str, offers: Iterable[tuple[Expectation, str]], picked: set[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        label = QLabel(title, self)
        label.setProperty("role", "label")
        self.search = SearchField(self)
        self.search.setPlaceholderText(_("Søk i tekst og overskrift"))
        self.search.setAccessibleName(_("Søk i {letter}").format(letter=title))
        clearable(self.search)
        self.search.textChanged.connect(self._on_search)
        self.search.went_down.connect(self._on_down)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sections: dict[str, str] = {}
        for expectation, section in sorted(offers, key=lambda offer: offer[0].id not in picked):
            item = QListWidgetItem(expectation.wording, self.list)
            item.setData(ID, expectation.id)
            item.setToolTip(f"{section}: {expectation.wording}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if expectation.id in picked else Qt.CheckState.Unchecked)
            self._sections[expectation.id] = section
        self.list.itemChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)

    def picked(self) -> list[str]:
        """The ids that are ticked."""
        return [str(item.data(ID)) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def tick(self, id: str, wanted: bool = True) -> None:
        """Tick an expectation, or take the tick away."""
        for item in self._items():
            if item.data(ID) == id:
                item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    @Slot(str)
    def _on_search(self, text: str) -> None:
        wanted = text.casefold().split()
        for item in self._items():
            hay = f"{item.text()} {self._sections[str(item.data(ID))]}".casefold()
            is_ticked = item.checkState() == Qt.CheckState.Checked
            item.setHidden(not is_ticked and not all(word in hay for word in wanted))

    @Slot()
    def _on_down(self) -> None:
        self.list.setFocus()
        for row, item in enumerate(self._items()):
            if not item.isHidden() and item.checkState() != Qt.CheckState.Checked:
                self.list.setCurrentRow(row)
                return


class PartnerDialog(Dialog):
    """Two lists side by side; `related` carries the old ids, the new ids and what happened."""

    related = Signal(list, list, str)

    def __init__(self, reader: Reader, between: Between, change: LetterChange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("partner_dialog")
        self.setWindowTitle(_("Koble forventninger"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        settled = _settled(reader, between)
        sides = ((between.old, change.old), (between.new, change.new))
        self.old, self.new = (
            SearchList(letter_words(letter), _offers(letter, reader, settled), {e.id for e in mine}, self)
            for letter, mine in sides
        )
        self.type = StillCombo(self)
        self.type.setAccessibleName(_(field_of(Relation, "type").label))
        self.type.setMinimumContentsLength(14)
        self.type.activated.connect(self._on_type)
        self._own = ""
        self._why = QLabel(self)
        self._why.setProperty("role", "secondary")
        self._join = QPushButton(_("Koble"), self)
        self._join.setProperty("role", "primary")
        self._join.setDefault(True)
        self._join.clicked.connect(self._on_join)
        self._lay_out()
        for side in (self.old, self.new):
            side.changed.connect(self._on_picked)
        self._on_picked()
        (self.old if change.new else self.new).search.setFocus()

    def _lay_out(self) -> None:
        title = QLabel(_("Hva hører sammen?"), self)
        title.setProperty("role", "title")
        about = QLabel(
            _("Kryss av i ett eller begge brev. Det som allerede er godtatt, må åpnes på nytt før det kan kobles om."),
            self,
        )
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        lists = QHBoxLayout()
        lists.setSpacing(16)
        lists.addWidget(self.old, 1)
        lists.addWidget(self.new, 1)
        away = QPushButton(_("Avbryt"), self)
        away.setAutoDefault(False)
        away.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(QLabel(_(field_of(Relation, "type").label), self))
        foot.addWidget(self.type)
        foot.addWidget(self._why, 1)
        foot.addWidget(away)
        foot.addWidget(self._join)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (title, about):
            column.addWidget(widget)
        column.addLayout(lists, 1)
        column.addLayout(foot)
        over = self.parentWidget()
        self.resize(SIZE.boundedTo(over.size()) if over is not None else SIZE)

    @Slot()
    def _on_picked(self) -> None:
        """Offer what can have happened to as many as are ticked."""
        options = types_for(len(self.old.picked()), len(self.new.picked()))
        self.type.clear()
        for option in options:
            self.type.addItem(_(option.label), option.key)
        usual = next((key for key in (self._own, *USUAL) if self.type.findData(key) >= 0), "")
        self.type.setCurrentIndex(max(self.type.findData(usual), 0))
        self.type.setEnabled(bool(options))
        self._join.setEnabled(bool(options))
        self._why.setText("" if options else _("Kryss av for minst én forventning."))

    @Slot(int)
    def _on_type(self, _index: int) -> None:
        """What a person has chosen stays chosen as long as it fits."""
        self._own = str(self.type.currentData())

    @Slot()
    def _on_join(self) -> None:
        self.related.emit(self.old.picked(), self.new.picked(), str(self.type.currentData()))
        self.accept()


def _settled(reader: Reader, between: Between) -> set[str]:
    """The expectations that somebody has decided about; their decision must be opened first."""
    relations = relations_between(between.old, between.new, reader)
    return {id for relation in relations if is_settled(relation) for id in (*relation.old, *relation.new)}


def _offers(letter: Letter, reader: Reader, settled: set[str]) -> list[tuple[Expectation, str]]:
    return [
        (expectation, section.title)
        for section in sections_of(letter, reader)
        for expectation in expectations_of(section, reader)
        if expectation.id not in settled and not expectation.dropped
    ]
