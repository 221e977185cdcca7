"""The first tab of Kompetanse: the map of gaps as picture, table or role by role, and the way in while it is empty."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from navplan.domain.competence.matrix import CompetenceMap
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.competence.gap_map import GapMap
from navplan.ui.views.competence.role_radar import RoleRadar
from navplan.ui.words import _

MAP, TABLE, ROLE = "map", "table", "role"


class MapTab(QWidget):
    """The map with its three views and the way to hide small groups before a screen is shared."""

    wants_library = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: CompetenceMap | None = None
        self.gap_map = GapMap(self)
        self.radar = RoleRadar(self)
        self.radar.hide()
        self.look = Segmented(((MAP, _("Kart")), (TABLE, _("Tabell")), (ROLE, _("Per rolle"))), self)
        self.look.setAccessibleName(_("Visning"))
        self.look.set_value(MAP)
        self.hide_small = QCheckBox(_("Skjul grupper under fem"), self)
        self.hide_small.setToolTip(_("Bruk dette når du deler skjermen. Dokumentene har sitt eget valg for det."))
        self.nothing = EmptyState(
            _("Ingen kompetanser og krav ennå."),
            _("Last inn startbiblioteket"),
            _("Det gir 28 kompetanser med nivåer, krav for åtte roller, kurs og et opplæringsløp. Alt kan endres."),
            "competence",
            self,
        )
        self.no_demands = EmptyState(
            _("Ingen krav gjelder i dette året."),
            "",
            _("Et krav gjelder fra datoen som står på det. Åpne kompetansen under «Kompetanser» for å endre datoen."),
            "competence",
            self,
        )
        self._build()
        self.look.chosen.connect(self.show_as)
        self.hide_small.toggled.connect(self._on_hide_small)
        self.nothing.acted.connect(self.wants_library)

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(16)
        tools.addWidget(self.look)
        tools.addWidget(self.hide_small)
        tools.addStretch(1)
        shown = QWidget(self)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self.gap_map, 1)
        column.addWidget(self.radar, 1)
        self._pile = QStackedLayout(self)
        self._pile.addWidget(shown)
        self._pile.addWidget(self.nothing)
        self._pile.addWidget(self.no_demands)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to map yet."""
        return self._pile.currentIndex() == 1

    def show_map(self, found: CompetenceMap) -> None:
        """Show another map."""
        self._found = found
        shown = 1 if not found.competences else 0 if found.roles else 2
        self._pile.setCurrentIndex(shown)
        self.gap_map.show_map(found, self.hide_small.isChecked())
        self.radar.show_map(found)

    @Slot(str)
    def show_as(self, look: str) -> None:
        """Change between the map, the same as a table, and one role at a time."""
        self.look.set_value(look)
        self.gap_map.show_as(look == TABLE)
        self.gap_map.setVisible(look != ROLE)
        self.radar.setVisible(look == ROLE)
        self.hide_small.setEnabled(look != ROLE)  # small groups never stand in a radar

    @Slot(bool)
    def _on_hide_small(self, hidden: bool) -> None:
        if self._found is not None:
            self.gap_map.show_map(self._found, hidden)
