"""Sikkerhetskopier: what copies there are, what is different since, and the way back, whole or piece by piece."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.bringing_back import Difference, bring_back, differing
from navplan.domain.in_turn import in_turn
from navplan.domain.workspace import Workspace
from navplan.ui.backup_jobs import is_among
from navplan.ui.copy_first import CopyFirst
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.dialogs.differences import name_of, plain_table, values_of
from navplan.ui.dialogs.place_row import PlaceRow
from navplan.ui.dialogs.question import Question
from navplan.ui.icons import icon
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.row_names import name_rows
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.ui.tasks import Ask, Tasks
    from navplan.ui.ways_out import Copies, Copy, SecondPlace


class BackupsDialog(Dialog):
    """The copies above, what is different in the chosen one below; without an open plan, the copies alone."""

    wanted_back = Signal(object)
    """This whole copy is to take the plan's place; carries it."""
    wants_look = Signal(object, object)
    """Somebody wants to see this copy as a plan of its own; carries the copies and it."""
    taken = Signal()
    """A copy was taken and found whole."""
    wants_place = Signal()
    """Another place for copies is to be chosen."""
    wants_no_place = Signal()
    """Copies are to be put in the other place no longer."""

    def __init__(
        self,
        desk: Desk | None,
        copies: "Copies",
        plan: Path,
        read: Callable[[Path], Workspace],
        tasks: "Tasks",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("backups_dialog")
        self.setWindowTitle(_("Sikkerhetskopier"))
        self._desk, self._copies, self._plan, self._read, self._tasks = desk, copies, plan, read, tasks
        self._listed: list[Copy] = []
        self._second: SecondPlace | None = None
        self._read_far = read
        self._ask_far: Ask = partial(tasks.run, "")
        self._far: dict[str, Copy] = {}
        self._is_reading_far = False
        self._then: Workspace | None = None
        self._differences: list[Difference] = []
        self._wanted: list[Difference] = []
        self._list = plain_table(
            self, _("Sikkerhetskopier"), _("Tatt"), _("Hvorfor"), _("Størrelse"), _("Tilstand"), _("Sted")
        )
        for column in (0, 2, 3, 4):
            self._list.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.itemSelectionChanged.connect(self._on_chosen)
        self._list.itemActivated.connect(self.compare)
        self._found = plain_table(self, _("Forskjeller"), _("Hva"), _("I kopien"), _("I planen nå"))
        self._found.itemSelectionChanged.connect(self._on_picked)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.place = PlaceRow(self)
        self.place.wants_place.connect(self.wants_place)
        self.place.wants_no_place.connect(self.wants_no_place)
        self._take = _button(self, _("Ta kopi nå"), "add", self.take)
        self._compare = _button(self, _("Se hva som er annerledes"), "eye", self.compare)
        self._look = _button(self, _("Se på kopien"), "book", self._on_look)
        self._whole = _button(self, _("Hent tilbake hele kopien …"), "history", self._on_whole)
        self._pieces = _button(self, _("Hent tilbake de valgte"), "undo", self.bring_back)
        self._folder = _button(self, _("Åpne mappen"), "folder", self._on_folder)
        self._lay_out()
        for button in (self._take, self._compare):
            button.setVisible(desk is not None)
        self.refresh()

    def refresh(self) -> None:
        """List the copies anew: those of this machine, and those that only the other place has."""
        own = {copy.name: copy for copy in self._copies.all()}
        self._listed = in_turn(own.values(), (copy for copy in self._far.values() if copy.name not in own))
        self._list.setRowCount(len(self._listed))
        for row, copy in enumerate(self._listed):
            state = _("Hel og kontrollert") if copy.is_whole else _("Ikke kontrollert")
            words = (
                f"{copy.taken.astimezone():%d.%m.%Y %H:%M}",
                _(copy.why),
                _size(copy.size),
                state,
                self._where(copy, own),
            )
            for column, text in enumerate(words):
                self._list.setItem(row, column, QTableWidgetItem(text))
        name_rows(self._list)
        if self._listed:
            self._list.selectRow(0)
        self._tell_of_list()

    def choose(self, name: str) -> None:
        """Select the copy with this file name."""
        for row, copy in enumerate(self._listed):
            if self._copies.path(copy).name == name:
                self._list.selectRow(row)

    def add_place(self, second: "SecondPlace", ask: "Ask", read_far: Callable[[Path], Workspace]) -> None:
        """Show what lies in the second place too; `ask` has a worker of its own do what may wait for the place, and its
        copies are read as files from elsewhere."""
        self._second, self._ask_far, self._read_far = second, ask, read_far
        self.look_far()

    @Slot()
    def look_far(self) -> None:
        """The second place is another one, or has something new: look there."""
        if self._second is not None:
            self.place.tell(self._second)
            if self._is_reading_far:  # the answer of a place that was left comes to nobody
                self._on_refused("")
            self._ask_far(self._second.all, self._on_far, self.complain)

    @Slot(str)
    def complain(self, words: str) -> None:
        """Say what could not be done with the second place."""
        self._said.setText(words)

    @property
    def chosen(self) -> "Copy | None":
        """The copy whose row is selected."""
        rows = self._list.selectionModel().selectedRows()
        return self._listed[rows[0].row()] if rows else None

    @Slot()
    def take(self) -> None:
        """Copy the plan as it stands."""
        self._rest(True)
        job = partial(self._copies.take, self._plan, "bedt_om")
        self._tasks.run(_("Tar sikkerhetskopi …"), job, self._on_taken, self._on_refused)

    @Slot()
    def compare(self) -> None:
        """Read the chosen copy and list what is different now."""
        copy = self.chosen
        if copy is not None:
            self._rest(True)
            if self._second is None or is_among(self._copies, copy):
                job = partial(self._read, self._copies.path(copy))
                self._tasks.run(_("Leser kopien …"), job, self._on_read, self._on_refused)
            else:
                self._is_reading_far = True
                self._said.setText(_("Leser kopien …"))
                self._ask_far(partial(self._read_there, self._second, copy), self._on_read, self._on_refused)

    @Slot()
    def bring_back(self) -> None:
        """Let the selected records stand as they were; one step that can be undone. Today's plan is copied first."""
        if self._then is None or self._desk is None:
            return
        rows = sorted({index.row() for index in self._found.selectionModel().selectedRows()})
        self._wanted = [self._differences[row] for row in rows]
        self._rest(True)
        job = CopyFirst(self._shelf, self._plan, "for_gjenoppretting")
        self._tasks.run(_("Tar sikkerhetskopi …"), job, self._on_kept, self._on_refused)

    # -- within

    def _where(self, copy: "Copy", own: "dict[str, Copy]") -> str:
        if copy.name not in own:
            return _("Bare det andre stedet")
        return _("Begge steder") if copy.name in self._far else _("Denne maskinen")

    @Slot(object)
    def _on_far(self, copies: "Sequence[Copy]") -> None:
        """Listed anew only when it differs, so that nobody loses the place in the list."""
        far = {copy.name: copy for copy in copies}
        if far.keys() == self._far.keys():
            return
        chosen, said = self.chosen, self._said.text()
        self._far = far
        self.refresh()
        for row, copy in enumerate(self._listed):
            if chosen is not None and copy.name == chosen.name:
                self._list.selectRow(row)
        self._said.setText(said if self._listed else self._said.text())

    def _read_there(self, second: "SecondPlace", copy: "Copy") -> Workspace:
        """On the worker's thread: what a copy says that only the second place has, which is asked where it lies."""
        return self._read_far(second.path(copy))

    def _shelf(self) -> "Copies":
        return self._copies

    @Slot(object)
    def _on_kept(self, _nothing: object) -> None:
        """Today's plan is kept: now the chosen records are brought back."""
        self._rest(False)
        if self._then is None or self._desk is None:
            return
        workspace = self._desk.workspace
        edit = bring_back(self._wanted, self._then, workspace, workspace.kinds)
        if edit is None:
            self._said.setText(_("Det valgte er nytt siden kopien. Nytt innhold blir ikke tatt bort."))
            return
        with Telling(self._desk):
            workspace.apply(edit)
            count = len(edit.changes)
            self._desk.announced.emit(
                ngettext("Hentet tilbake {n} ting", "Hentet tilbake {n} ting", count).format(n=count)
            )
        self._list_differences()

    def _lay_out(self) -> None:
        title = QLabel(_("Sikkerhetskopier"), self)
        title.setProperty("role", "title")
        about = QLabel(_("NavPlan tar en kopi når planen åpnes og lukkes, og hver halvtime mens du arbeider."), self)
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        upper, lower = FlowLayout(gap=12), QHBoxLayout()
        for button in (self._take, self._look, self._compare, self._whole, self._folder):
            upper.addWidget(button)
        close = QPushButton(_("Lukk"), self)
        close.clicked.connect(self.accept)
        lower.addWidget(self._pieces)
        lower.addStretch(1)
        lower.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(about)
        column.addWidget(self._list, 2)
        column.addLayout(upper)
        column.addWidget(self.place)
        column.addWidget(self._said)
        column.addWidget(self._found, 3)
        column.addLayout(lower)
        self._found.hide()
        self._pieces.hide()
        self.resize(860, 620)

    def _tell_of_list(self) -> None:
        if not self._listed:
            self._said.setText(_("Det er ingen kopi ennå. Ta en nå, så er du trygg."))
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        self._then = None
        self._found.hide()
        self._pieces.hide()
        for button in (self._look, self._compare, self._whole):
            button.setEnabled(self.chosen is not None)
        if self._listed:
            self._said.clear()

    @Slot()
    def _on_picked(self) -> None:
        self._pieces.setEnabled(bool(self._found.selectionModel().selectedRows()))

    def _rest(self, resting: bool) -> None:
        for button in (self._take, self._look, self._compare, self._whole, self._pieces):
            button.setDisabled(resting)

    @Slot(object)
    def _on_taken(self, copy: "Copy") -> None:
        self._rest(False)
        self.refresh()
        if not copy.is_whole:
            self._said.setText(_("Kopien er tatt, men noe i planen stemmer ikke. Den er merket som ikke kontrollert."))
            return
        self._said.setText(_("Kopien er tatt og kontrollert."))
        self.taken.emit()

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._is_reading_far = False
        self._rest(False)
        self._said.setText(words)

    @Slot(object)
    def _on_read(self, then: Workspace) -> None:
        self._is_reading_far = False
        self._rest(False)
        self._then = then
        self._list_differences()

    def _list_differences(self) -> None:
        if self._then is None or self._desk is None:
            return
        now = self._desk.workspace
        self._differences = list(differing(self._then, now, now.kinds))
        self._found.setRowCount(len(self._differences))
        for row, one in enumerate(self._differences):
            for column, text in enumerate(self._words(one, now)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._found.setItem(row, column, item)
        name_rows(self._found)
        gone, new = sum(d.now is None for d in self._differences), sum(d.then is None for d in self._differences)
        changed = len(self._differences) - gone - new
        said = _("Siden kopien ble tatt: {changed} endret, {gone} fjernet, {new} nye.")
        same = _("Planen er slik den var da kopien ble tatt.")
        self._said.setText(said.format(changed=changed, gone=gone, new=new) if self._differences else same)
        self._found.setVisible(bool(self._differences))
        self._pieces.setVisible(bool(self._differences))
        self._on_picked()

    def _words(self, one: Difference, plan: Workspace) -> tuple[str, str, str]:
        name = name_of(one, plan)
        if one.now is None:
            return name, _("Finnes"), _("Fjernet")
        if one.then is None:
            return name, _("Fantes ikke"), _("Nytt")
        return name, values_of(one, one.then, plan), values_of(one, one.now, plan)

    @Slot()
    def _on_look(self) -> None:
        copy = self.chosen
        if copy is not None:
            self.accept()
            self.wants_look.emit(self._copies, copy)

    @Slot()
    def _on_whole(self) -> None:
        copy = self.chosen
        if copy is None:
            return
        when = f"{copy.taken.astimezone():%d.%m.%Y %H:%M}"
        question = Question(
            _("Hent tilbake kopien fra {when}?").format(when=when),
            _("Planen blir slik den var da. Planen som den er nå, blir tatt vare på som en egen kopi."),
            _("Hent tilbake"),
            _("Avbryt"),
            self,
        )
        question.prefer(question.other)
        question.agreed.connect(self._on_sure)
        question.open()

    @Slot()
    def _on_sure(self) -> None:
        copy = self.chosen
        self.accept()
        if copy is not None:
            self.wanted_back.emit(copy)

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._copies.folder)))


def _size(size: int) -> str:
    megabytes = max(size, 100_000) / 1_000_000
    return _("{size} MB").format(size=f"{megabytes:.1f}".replace(".", ","))


def _button(parent: QWidget, words: str, symbol: str, slot: Callable[[], None]) -> QPushButton:
    button = QPushButton(icon(symbol), words, parent)
    button.clicked.connect(slot)
    return button
