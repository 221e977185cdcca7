"""«Kontroller planen»: what contradicts something else, what mends it, and one step that mends what can be mended."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navplan.domain.consistency.check import RULES, contradictions, mend
from navplan.domain.consistency.rule import Contradiction
from navplan.domain.deadlines import today
from navplan.domain.documents.consistency_report import counted
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.overview.lines import LineList
from navplan.ui.views.overview.rows import contradiction_rows
from navplan.ui.words import _, ngettext


class CheckView(QWidget):
    """The list with its buttons. `left` asks for the overview again."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.found: tuple[Contradiction, ...] = ()
        self.list = LineList(_("Motsigelser i planen"), self)
        self.list.opened.connect(self._on_opened)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.back = self._button("back", _("Oversikt"), self.left, "tertiary")
        self.go = self._button("right", _("Gå dit"), None, None)
        self.go.clicked.connect(self._on_go)
        self.mend_one = self._button("check", _("Rett denne"), None, None)
        self.mend_one.clicked.connect(self._on_mend_one)
        self.mend_all = self._button("check", _("Rett alt som kan rettes"), None, "primary")
        self.mend_all.clicked.connect(self._on_mend_all)
        self.paper = self._button("file-pdf", _("Som dokument"), None, None)
        self.paper.clicked.connect(self._on_paper)
        why = _("NavPlan ser etter {n} slags motsigelser mellom modulene.").format(n=len(RULES))
        self.empty = EmptyState(_("Ingenting i planen motsier noe annet."), "", why, "success", self)
        self._lay_out()
        action = QAction(_("Tilbake til Oversikt"), self)
        action.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self.left)
        self.addAction(action)

    def refresh(self) -> None:
        """Look through the plan anew."""
        self.found = contradictions(self._desk.workspace, today())
        self.list.show_rows(contradiction_rows(self.found, self._desk.workspace))
        mendable = sum(bool(one.found.values) for one in self.found)
        self.mend_all.setText(_("Rett alt som kan rettes ({n})").format(n=mendable))
        self.mend_all.setVisible(mendable > 0)
        for widget in (self.list, self.go, self.mend_one, self.paper):
            widget.setVisible(bool(self.found))
        self.empty.setVisible(not self.found)
        self._on_current()

    @property
    def line(self) -> str:
        """How many contradictions there are of each severity, or that all is well."""
        return counted(self.found, _) or _("Alt stemmer")

    def focus_list(self) -> None:
        """Put the keyboard on the list, or on the way back when there is nothing in it."""
        (self.list if self.found else self.back).setFocus()

    # -- within

    def _button(self, symbol: str, words: str, signal: object, role: str | None) -> QPushButton:
        button = QPushButton(icon(symbol, "on-accent" if role == "primary" else "text"), words, self)
        button.setProperty("role", role)
        if signal is self.left:
            button.clicked.connect(self.left)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        for button in (self.paper, self.go, self.mend_one, self.mend_all):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)

    @property
    def _chosen(self) -> Contradiction | None:
        about = self.list.about
        return about if isinstance(about, Contradiction) else None

    @Slot(object)
    def _on_opened(self, one: object) -> None:
        if isinstance(one, Contradiction):
            self._desk.show(one.found.record)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _now: object = None, _before: object = None) -> None:
        chosen = self._chosen
        self.go.setEnabled(chosen is not None)
        self.mend_one.setEnabled(chosen is not None and bool(chosen.found.values))

    @Slot()
    def _on_go(self) -> None:
        self._on_opened(self._chosen)

    @Slot()
    def _on_mend_one(self) -> None:
        if self._chosen is not None:
            self._mend((self._chosen,))

    @Slot()
    def _on_mend_all(self) -> None:
        self._mend(self.found)

    def _mend(self, found: tuple[Contradiction, ...]) -> None:
        mended = 0
        with self._desk.draft(Said(N_("Rett det som ikke stemmer"))) as draft:
            mended = mend(draft, found)
        if mended:
            words = ngettext("{n} ting er rettet.", "{n} ting er rettet.", mended)
            self._desk.announced.emit(words.format(n=mended))

    @Slot()
    def _on_paper(self) -> None:
        self._desk.wants_part.emit("documents", "consistency")
