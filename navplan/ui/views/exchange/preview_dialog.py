"""Endringer fra Excel: everything the workbook would change, what must be decided, and one button that does it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from navplan.domain.exchange.preview import Preview
from navplan.domain.kinds import Day
from navplan.domain.large_steps import WithoutCopy
from navplan.domain.ports import NotPlaced
from navplan.domain.words import N_
from navplan.domain.workspace import Workspace
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.large_steps import ask_leave
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.segmented import Segmented
from navplan.ui.saving import SaveAs
from navplan.ui.views.exchange.preview_table import PreviewModel, PreviewTable
from navplan.ui.views.exchange.row_panel import RowPanel
from navplan.ui.views.exchange.rows import PreviewRow, decided, place_words, rows_of
from navplan.ui.views.exchange.taking_in import TakingIn
from navplan.ui.words import _, ngettext

WriteList = Callable[[Workspace, Iterable[Sequence[str]], Path], None]

FILTERS = (
    ("all", N_("Alle ({n})")),
    ("asked", N_("Må avgjøres ({n})")),
    ("taken", N_("Tas inn ({n})")),
    ("refusal", N_("Ikke tatt med ({n})")),
)


class PreviewDialog(Dialog):
    """Nothing is stored until «Ta inn endringene»; then all of it is, as one step that can be undone."""

    def __init__(
        self, desk: Desk, preview: Preview, write_list: WriteList | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workbook_preview")
        self.setWindowTitle(_("Endringer fra Excel"))
        self._desk = desk
        self._preview = preview
        self._write_list = write_list
        self._is_busy = False
        self._taking = TakingIn(desk.workspace, self)
        self._taking.told.connect(self._on_told)
        self._taking.taken.connect(self._on_taken)
        self._taking.refused.connect(self._on_refused)
        self._taking.asks_leave.connect(self._on_asks_leave)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(160)
        self.bar.setAccessibleName(_("Arbeider"))
        self.bar.hide()
        self.rows = rows_of(preview, desk.workspace)
        self.model = PreviewModel(self)
        self.table = PreviewTable(self.model, self)
        self.panel = RowPanel(self)
        self.take = self._button(_("Ta inn endringene"), self._on_take)
        self.take.setProperty("role", "primary")
        self.close_button = self._button(_("Avbryt") if preview.offers else _("Lukk"), self.reject)
        self.save = self._button(_("Lagre listen over det som ikke ble med …"), self._on_save)
        self.keep_plan = self._button(_("Behold planens"), self._on_keep)
        self.take_file = self._button(_("Ta filens"), self._on_file)
        self.filter = Segmented(self._filters(), self)
        self.filter.setAccessibleName(_("Vis"))
        self.asked = QLabel(self)
        self.asked.setProperty("role", "secondary")
        self._lay_out()
        self._connect()
        self._refresh()

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _filters(self) -> list[tuple[str, str]]:
        counts = {key: len(self._shown(key)) for key, _words in FILTERS}
        return [(key, _(words).format(n=counts[key])) for key, words in FILTERS if counts[key] or key == "all"]

    def _shown(self, key: str) -> list[PreviewRow]:
        if key == "asked":
            return [row for row in self.rows if row.is_asked]
        if key == "taken":
            return [row for row in self.rows if row.what in ("change", "born")]
        return [row for row in self.rows if key in ("all", row.what)]

    # -- looks

    def _lay_out(self) -> None:
        title = QLabel(_("Endringer fra Excel"), self)
        title.setProperty("role", "title")
        line = QLabel(self._line(), self)
        line.setProperty("role", "secondary")
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(line)
        for part in self._body():
            column.addWidget(part, 1 if part is self.table or isinstance(part, EmptyState) else 0)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(self.bar)
        foot.addWidget(self.close_button)
        foot.addWidget(self.take)
        column.addLayout(foot)
        self.save.setVisible(bool(self._preview.refusals) and self._write_list is not None)
        self.take.setVisible(bool(self._preview.offers))
        (self.take if self._preview.offers else self.close_button).setDefault(True)
        self.resize(*((620, 400) if self._preview.is_empty else (1080, 680)))
        self.setMinimumSize(620, 400)

    def _body(self) -> tuple[QWidget, ...]:
        if self._preview.is_empty:
            for part in (self.table, self.panel, self.filter, self.keep_plan, self.take_file, self.asked):
                part.hide()
            words = _("Ingen endringer i filen")
            why = _("Filen sier det samme som da den ble laget. Har du lagret den i Excel?")
            return (EmptyState(words, why=why, symbol="file-excel", parent=self),)
        tools = QWidget(self)
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.filter)
        row.addStretch(1)
        row.addWidget(self.asked)
        row.addWidget(self.keep_plan)
        row.addWidget(self.take_file)
        return tools, self.table, self.panel

    def _line(self) -> str:
        made = Day().parse(self._preview.made) if self._preview.made else None
        if made is None:
            return self._preview.file_name
        line = _("{file}, laget fra planen {day}.").format(file=self._preview.file_name, day=Day().show(made, _))
        return line if self._preview.is_empty else f"{line} {_('Ingenting er endret i planen ennå.')}"

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter)
        self.model.answered.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.filter.set_value("all")
        self._on_filter("all")

    # -- what is done

    @Slot(str)
    def _on_filter(self, key: str) -> None:
        self.model.show_rows(self._shown(key))
        if self.model.rows:
            self.table.selectRow(0)
        self.panel.show_row(self.model.rows[0] if self.model.rows else None)
        self._refresh()

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self.panel.show_row(self.model.rows[index.row()] if index.isValid() else None)

    @Slot()
    def _refresh(self) -> None:
        chosen = [self.model.rows[number] for number in self.table.chosen() if number < len(self.model.rows)]
        has_asked = any(row.is_asked for row in self.rows)
        for part in (self.keep_plan, self.take_file, self.asked):
            part.setVisible(has_asked)
        for part in (self.keep_plan, self.take_file):
            part.setEnabled(any(row.is_asked for row in chosen))
        self.asked.setText(_("Mellomrom bytter"))
        self.take.setEnabled(self._count() > 0 and not self._is_busy)

    def _count(self) -> int:
        """How many things would be taken in now."""
        return sum(row.takes if row.is_asked else row.what != "refusal" for row in self.rows)

    @Slot()
    def _on_keep(self) -> None:
        self.model.answer(self.table.chosen(), False)

    @Slot()
    def _on_file(self) -> None:
        self.model.answer(self.table.chosen(), True)

    @Slot()
    def _on_take(self) -> None:
        if self.is_busy:
            return
        self._show_busy(True)
        self._taking.begin(self._preview, decided(self.rows))

    @Slot(int, int)
    def _on_told(self, done: int, whole: int) -> None:
        self.bar.setRange(0, whole if done < whole else 0)
        self.bar.setValue(done)
        words = _("{n} av {all} er sett gjennom").format(n=done, all=whole)
        self.asked.setText(words if done < whole else _("Lagrer …"))

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._show_busy(False)
        self._desk.failed.emit(words)

    @Slot(object)
    def _on_asks_leave(self, step: WithoutCopy) -> None:
        """The plan could not be copied before the changes are taken in."""
        self._show_busy(False)
        self._step = step
        ask_leave(step, self, self._on_leave)

    @Slot()
    def _on_leave(self) -> None:
        self._step.agree()
        self._on_take()

    @Slot(int)
    def _on_taken(self, done: int) -> None:
        self._show_busy(False)
        self.accept()
        words = ngettext("{n} endring fra Excel er tatt inn", "{n} endringer fra Excel er tatt inn", done)
        self._desk.announced.emit(words.format(n=done))

    @property
    def is_busy(self) -> bool:
        """Whether the workbook is being taken in."""
        return self._is_busy

    @Slot()
    def reject(self) -> None:
        """While it is taken in, this stops that; the dialog stays until it is known how it ended."""
        if self._is_busy:
            self._taking.stop()
        else:
            super().reject()

    def _show_busy(self, is_busy: bool) -> None:
        """Nothing but stopping can be done meanwhile: the dialog stands in front of the window."""
        self._is_busy = is_busy
        for part in (self.table, self.filter, self.keep_plan, self.take_file, self.save):
            part.setEnabled(not is_busy)
        self.bar.setVisible(is_busy)
        self._refresh()
        self.asked.setVisible(is_busy or any(row.is_asked for row in self.rows))

    @Slot()
    def _on_save(self) -> None:
        name = _("{file} – ikke tatt med.csv").format(file=Path(self._preview.file_name).stem)
        self._where().ask(Path.home() / name)

    @Slot(str)
    def save_refusals(self, target: str) -> None:
        """Write the list of what was not taken in to this file."""
        if self._write_list is None:
            return
        head = (_("Sted i filen"), _("Felt"), _("Hvorfor"))
        rows = [(place_words(row.place), row.field, row.why) for row in self._shown("refusal")]
        with Telling(self._desk):
            try:
                self._write_list(self._desk.workspace, [head, *rows], Path(target))
            except NotPlaced as refused:
                self._where().asks_again(refused, Path(target))
                return
            self.asked.setVisible(True)
            self.asked.setText(_("{file} er lagret.").format(file=Path(target).name))

    def _where(self) -> SaveAs:
        return SaveAs(self, _("Lagre som"), _("Liste (*.csv)"), self.save_refusals)
