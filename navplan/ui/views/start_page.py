"""The start page: new office, open, or try with the example office; below, what was open last."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.mark import Mark
from navplan.ui.theme import text_px
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.main_window import MainWindow

MARK = 40
"""Side of the program's mark in logical pixels."""


class StartPage(QWidget):
    """The first thing people see. Three ways in, each said in words."""

    wants_new = Signal()
    wants_open = Signal()
    wants_example = Signal()
    wants_file = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page.start")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(12)
        title = QLabel(_("Planlegg året sammen med kommunen"), self)
        title.setProperty("role", "title")
        lead = QLabel(
            _(
                "NavPlan gjør det årlige kommunebrevet om til en plan med ansvar og frister. "
                "Alt ligger i én fil på maskinen din."
            ),
            self,
        )
        title.setWordWrap(True)
        lead.setWordWrap(True)
        lead.setProperty("role", "secondary")
        column.addLayout(self._name())
        column.addSpacing(12)
        column.addWidget(title)
        column.addWidget(lead)
        column.addSpacing(12)
        column.addWidget(
            self._way(_("Nytt kontor"), _("Lag en plan for kontoret deres. Det tar et par minutter."), "add", True)
        )
        column.addWidget(self._way(_("Åpne plan"), _("Fortsett med en fil som finnes fra før."), "folder"))
        column.addWidget(
            self._way(_("Prøv eksempelkontoret"), _("Se et oppdiktet kontor med to år i planen."), "office")
        )
        column.addSpacing(12)
        column.addLayout(self._recent)
        column.addStretch(1)
        middle = QWidget(self)
        middle.setLayout(column)
        middle.setFixedWidth(text_px(560))
        across = QHBoxLayout()  # not an alignment: that would ask for the height of a wider column
        across.addStretch(1)
        across.addWidget(middle)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(across, 4)
        outer.addStretch(1)

    def _name(self) -> QHBoxLayout:
        """The program's own mark and name: this is the first that anybody sees of it."""
        mark, name = Mark(MARK, self), QLabel("NavPlan", self)
        name.setProperty("role", "section")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(mark)
        row.addWidget(name, 1)
        return row

    def ask(self, window: "MainWindow") -> None:
        """Let what is chosen here be what the window wants."""
        self.wants_new.connect(window.wants_new)
        self.wants_open.connect(window.wants_open)
        self.wants_example.connect(window.wants_example)
        self.wants_file.connect(window.wants_file)

    def show_recent(self, files: tuple[Path, ...]) -> None:
        """Offer the plans that were open last."""
        empty(self._recent)
        if files:
            head = QLabel(_("Sist brukt"), self)
            head.setProperty("role", "secondary")
            self._recent.addWidget(head)
        for file in files:
            button = QPushButton(icon("plan"), f"{file.stem}   {_short(file.parent)}", self)
            button.setProperty("role", "tertiary")
            button.setProperty("file", str(file))
            button.setToolTip(str(file))
            button.clicked.connect(self._on_recent)
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _way(self, words: str, why: str, symbol: str, primary: bool = False) -> QWidget:
        card = Card(parent=self)
        row = QHBoxLayout()
        row.setSpacing(16)
        about = QLabel(why, card)
        about.setWordWrap(True)
        button = QPushButton(icon(symbol, "on-accent" if primary else "text"), words, card)
        button.setProperty("role", "primary" if primary else "secondary")
        button.setObjectName(f"start.{symbol}")
        button.setAccessibleDescription(why)
        button.setMinimumWidth(text_px(216))
        signal = {"add": self.wants_new, "folder": self.wants_open, "office": self.wants_example}[symbol]
        button.clicked.connect(signal)
        row.addWidget(about, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card

    @Slot()
    def _on_recent(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.wants_file.emit(Path(button.property("file")))


def _short(folder: Path) -> str:
    parts = folder.parts
    return str(folder) if len(parts) <= 3 else f"… {parts[-2]} / {parts[-1]}"
