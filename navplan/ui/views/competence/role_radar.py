"""One role at a time: what it needs against what its people can, as a radar with its table."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.competence.matrix import CompetenceMap
from navplan.domain.documents.competence_radar import radars
from navplan.domain.small_numbers import LIMIT
from navplan.ui.charts.figure_view import FigureView, PlainTable
from navplan.ui.parts.card import Card
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.words import _

WIDEST = 540
"""Pixels: a radar is no easier to read when it is larger."""

WIDE = 960
"""Width from which radar and table stand beside each other."""


class RoleRadar(Scrolled):
    """A choice of role above its radar; roles with groups that are too small are named below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget(self)
        self.role = StillCombo(inner)
        self.role.setAccessibleName(_("Rolle"))
        self.role.setMinimumWidth(280)
        self.figure = FigureView(inner)
        self.figure.setMaximumWidth(WIDEST)
        self._beside = Card(_("Krav og snitt som tabell"), inner)
        self.table = PlainTable(self._beside)
        self._beside.body.addWidget(self.table)
        self._beside.body.addStretch(1)
        self.left_out = QLabel(inner)
        self.left_out.setProperty("role", "secondary")
        self.left_out.setWordWrap(True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.role, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.figure, 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(across)
        column.addWidget(self.left_out)
        column.addStretch(1)
        self.setWidget(inner)
        self._figures = dict(radars(CompetenceMap(0, (), (), {}), _))
        self.role.currentIndexChanged.connect(self._on_role)

    def show_map(self, found: CompetenceMap) -> None:
        """Show another map; the chosen role stays."""
        chosen = self.role.currentText()
        self._figures = dict(radars(found, _))
        self.role.blockSignals(True)
        self.role.clear()
        self.role.addItems([role.title for role in self._figures])
        self.role.setCurrentIndex(max(0, self.role.findText(chosen)))
        self.role.blockSignals(False)
        few = [role.title for role in found.roles if role not in self._figures]
        words = _("Vises ikke, fordi gruppene er mindre enn {limit}: {roles}.")
        self.left_out.setText(words.format(limit=LIMIT, roles=", ".join(few)) if few else "")
        self._on_role()

    @Slot()
    def _on_role(self) -> None:
        shown = list(self._figures.values())
        place = self.role.currentIndex()
        for widget in (self.role, self.figure):
            widget.setVisible(bool(shown))
        if 0 <= place < len(shown):
            self.figure.show_figure(shown[place])
            self.table.show_table(shown[place].table)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The table stands beside the radar where there is room for both, and behind its button where there is not."""
        has_room = self.viewport().width() >= WIDE
        if has_room:
            self.figure.turn.setChecked(False)
        self.figure.turn.setVisible(not has_room)
        self._beside.setVisible(has_room and bool(self._figures))
