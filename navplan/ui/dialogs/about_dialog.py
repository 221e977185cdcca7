"""Om NavPlan: which copy this is, where things lie on this machine, and what the program is made of on which terms."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from navplan import __version__
from navplan.ui.dialogs.about_facts import Fact, Facts, Machine, as_text, facts, machine_of
from navplan.ui.dialogs.about_terms import Terms
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.licences import parts
from navplan.ui.parts.card import Card
from navplan.ui.parts.mark import Mark
from navplan.ui.parts.place_label import PlaceLabel
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.wrapped import WrappedLabel
from navplan.ui.theme import text_px
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.app import Program

NAMES = 165
"""Pixels, for text of usual size, that the names of facts have."""

LARGE = 140
"""Per cent of the usual size from which on a text is large."""


class AboutDialog(Dialog):
    """What this program is, where it keeps things, and what it is made of."""

    def __init__(self, own_folder: str, parent: QWidget | None = None, machine: Machine | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(_("Om NavPlan"))
        self._facts = facts(Path(own_folder), machine or Machine())
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(16)
        column.addLayout(self._head())
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(_("Om NavPlan"))
        self.tabs.addTab(self._facts_page(), _("Versjon og steder"))
        self.tabs.addTab(Terms(parts(), self), _("Lisenser"))
        column.addWidget(self.tabs, 1)
        column.addLayout(self._buttons())
        self.resize(text_px(720), text_px(680))

    @property
    def text(self) -> str:
        """What «Kopier opplysninger» puts on the clipboard."""
        return as_text(self._facts)

    def _head(self) -> QHBoxLayout:
        sign = Mark(48, self)
        title = QLabel(f"NavPlan {__version__}", self)
        title.setProperty("role", "title")
        about = _(
            "Planlegging for Nav-kontoret og kommunen, uten nett. Alt ligger i filen du velger selv, og blir liggende "
            "når NavPlan oppgraderes eller fjernes."
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(_said(about, self))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _facts_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        for each in self._facts:
            column.addWidget(_FactCard(each, page))
        column.addStretch(1)
        return Scrolled(self, page, _("Versjon og steder"))

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(_("Kopier opplysninger"), self)
        copy.clicked.connect(self._on_copy)
        close = QPushButton(_("Lukk"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._copied = QLabel("", self)
        self._copied.setProperty("role", "secondary")
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(self._copied, 1)
        row.addWidget(close)
        return row

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        words = _("Kopiert. Teksten har steder på maskinen, men ikke innhold fra planen.")
        self._copied.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


class _FactCard(Card):
    """The facts of one sort: what they are called on one side, what is so on the other."""

    def __init__(self, told: Facts, parent: QWidget) -> None:
        super().__init__(told.title, parent)
        self._is_narrow = text_px(100) > LARGE
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(told.facts):
            self._add(grid, 2 * row, fact)
        self.body.addLayout(grid)

    def _add(self, grid: QGridLayout, row: int, fact: Fact) -> None:
        """A large text has its name on a line of its own."""
        name = WrappedLabel(fact.name, self)
        name.setProperty("role", "secondary")
        if self._is_narrow:
            grid.addWidget(name, row, 0, 1, 3)
        else:
            name.setFixedWidth(text_px(NAMES))
            grid.addWidget(name, row + 1, 0)
        if fact.folder is None:
            grid.addWidget(_said(fact.value, self), row + 1, 1, 1, 2)
            return
        grid.addWidget(PlaceLabel(fact.value, self), row + 1, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(_FolderButton(fact, self), row + 1, 2)


class _FolderButton(QPushButton):
    """Opens a folder in the system's file manager; one that is not made yet says so."""

    def __init__(self, fact: Fact, parent: QWidget) -> None:
        super().__init__(_("Åpne mappe"), parent)
        self._folder = fact.folder
        self.setProperty("role", "tertiary")
        self.setAccessibleName(_("Åpne mappe: {name}").format(name=fact.name))
        self.clicked.connect(self._on_open)
        if not fact.is_made:
            self.setEnabled(False)
            self.setToolTip(_("Mappen er ikke laget ennå."))

    @Slot()
    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _said(words: str, parent: QWidget) -> QLabel:
    label = WrappedLabel(words, parent)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def show_about(program: "Program") -> None:
    """Open it over the running program's window."""
    dialog = AboutDialog(str(program.own), program.window, machine_of(program))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
