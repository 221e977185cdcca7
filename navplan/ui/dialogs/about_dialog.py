"""Om NavPlan: the version, where things lie on this machine, and what the program is made of on which terms."""

import platform
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from navplan import __version__
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.licences import BUNDLED, Part, parts
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.split import Split
from navplan.ui.theme import text_px
from navplan.ui.words import _


def versions(store: str = "") -> str:
    """What somebody who helps needs to know of this copy and this machine; nothing of the plan.

    `store` is what stores plans, with its version (reliability design R12).
    """
    words = _("NavPlan {navplan}, Python {python}, Qt {qt}, {system}")
    told = words.format(
        navplan=__version__, python=sys.version.split()[0], qt=qVersion(), system=platform.platform(terse=True)
    )
    return ", ".join(filter(None, (told, store)))


class AboutDialog(Dialog):
    """What this program is, where it keeps things, and what it is made of."""

    def __init__(self, own_folder: str, parent: QWidget | None = None, store: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(_("Om NavPlan"))
        self._folder = Path(own_folder)
        self._store = store
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        title = QLabel(f"NavPlan {__version__}", self)
        title.setProperty("role", "title")
        column.addWidget(title)
        about = _("Planlegging for Nav-kontoret og kommunen, uten nett. Alt ligger i filen du velger selv.")
        column.addWidget(_said(about, self))
        tabs = QTabWidget(self)
        tabs.setAccessibleName(_("Om NavPlan"))
        tabs.addTab(self._place_page(), _("Versjon og steder"))
        tabs.addTab(_Terms(parts(), self), _("Lisenser"))
        column.addWidget(tabs, 1)
        column.addLayout(self._buttons())
        self.resize(text_px(640), text_px(620))

    def _place_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        strip = QWidget(page)
        row = FlowLayout(strip)
        for words in (
            versions(self._store),
            _("Planene ligger der du har lagret dem. De blir liggende når NavPlan oppgraderes eller fjernes."),
            _("Innstillinger og logg ligger i {folder}. Loggen inneholder ingen tekst fra planen.").format(
                folder=self._folder
            ),
            _("Sikkerhetskopier ligger i {folder}.").format(folder=self._folder / "kopier"),
            _("Programmet ligger i {folder}.").format(folder=BUNDLED.parent.parent),
        ):
            column.addWidget(_said(words, page))
        self._opens = QPushButton(_("Vis mappen"), strip)
        self._opens.setEnabled(self._folder.is_dir())
        self._opens.clicked.connect(self._on_show_folder)
        self._copies = QPushButton(_("Kopier versjonene"), strip)
        self._copies.clicked.connect(self._on_copy)
        row.addWidget(self._opens)
        row.addWidget(self._copies)
        column.addWidget(strip)
        column.addStretch(1)
        return Scrolled(self, page)

    def _buttons(self) -> QHBoxLayout:
        close = QPushButton(_("Lukk"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        return row

    @Slot()
    def _on_show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(versions(self._store))


class _Terms(QWidget):
    """The parts as a list, and the licence's text of the one that is chosen."""

    def __init__(self, known: tuple[Part, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = known
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        intro = _(
            "NavPlan er laget med disse delene. Qt er brukt under LGPL, og bibliotekene ligger som egne filer som kan "
            "byttes ut."
        )
        column.addWidget(_said(intro, self))
        halves = Split(Qt.Orientation.Vertical, _("Skillet mellom listen og lisensen"), self)
        self.table = self._list()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Lisensens tekst"))
        halves.addWidget(self.table)
        halves.addWidget(self.text)
        column.addWidget(halves, 1)
        self.table.currentCellChanged.connect(self._on_chosen)
        self.table.setCurrentCell(0, 0)

    def _list(self) -> QTableWidget:
        table = QTableWidget(len(self._parts), 3, self)
        table.setAccessibleName(_("Deler og lisenser"))
        table.setHorizontalHeaderLabels([_("Del"), _("Versjon"), _("Lisens")])
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        for row, part in enumerate(self._parts):
            for place, words in enumerate((part.name, part.version, part.terms)):
                table.setItem(row, place, QTableWidgetItem(words))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        chosen = self._parts[row] if 0 <= row < len(self._parts) else None
        self.text.setPlainText(text_of(chosen) if chosen is not None else "")


def text_of(part: Part) -> str:
    """The licence's text; where the list does not carry it, the words say where it is."""
    texts = [(BUNDLED / name).read_text(encoding="utf-8") for name in part.texts]
    return "\n\n".join(texts) or _("Teksten følger med {name} selv.").format(name=part.name)


def _said(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
