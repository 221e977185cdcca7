"""From deviation to effect, for the deviation that a form shows: five stations, and the training that answers it.

Stands beside or in a form of deviations. It asks for nothing but the form, so that any page may include it.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.competence.flow import Station, flow_of, lacks_training
from navplan.domain.modules.competence import CompetenceMeasure, Effect
from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRemedy
from navplan.domain.records import Record, Rows
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.linked_rows import LinkedRows
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import TONE_SYMBOLS
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.symbol import Symbol
from navplan.ui.words import _

SYMBOL = 20


class StationRow(QWidget):
    """One station: its symbol, its name and how it stands, and the way to it."""

    wanted = Signal(object)
    """Somebody wants to go there; carries the station."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.station = station
        mark = Symbol(TONE_SYMBOLS[station.tone], f"{station.tone}-text", SYMBOL, self)
        title, words = QLabel(station.title, self), QLabel(station.words, self)
        title.setProperty("role", "strong")
        words.setWordWrap(True)
        self.button = QPushButton(icon("forward"), "", self)
        self.button.setProperty("role", "tertiary")
        self.button.setAccessibleName(_("Gå til {what}: {words}").format(what=station.title, words=station.words))
        self.button.setToolTip(_("Gå til {what}").format(what=station.title))
        self.button.setVisible(bool(station.field or station.record))
        self.button.clicked.connect(self._on_clicked)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(title)
        texts.addWidget(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(mark)
        row.addLayout(texts, 1)
        row.addWidget(self.button)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self.station)


class DeviationFlow(Card):
    """Follows the form of deviations that it is given; hidden while that shows none."""

    def __init__(self, desk: Desk, form: RecordForm, parent: QWidget | None = None) -> None:
        super().__init__(_("Fra avvik til virkning"), parent, foldable=True, folded=True)
        self._desk, self._form = desk, form
        self._deviation: ControlDeviation | None = None
        self.stations: list[StationRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.training = LinkedRows(desk, Rows(CompetenceMeasure.KEY, "deviations"), self)
        self.training.flatten()
        self.new_button = QPushButton(icon("add"), _("Nytt kompetansetiltak"), self)
        self.new_button.setToolTip(_("Lages med avviket koblet til, og åpnes under Kompetanse"))
        self.new_button.clicked.connect(self._on_new)
        foot = QHBoxLayout()
        foot.addWidget(self.new_button)
        foot.addStretch(1)
        self.body.addLayout(self._column)
        self.body.addWidget(self.training)
        self.body.addLayout(foot)
        form.shown.connect(self.show_deviation)
        desk.edited.connect(self._on_edited)
        self.show_deviation(form.record)

    @Slot(object)
    def show_deviation(self, record: Record | None) -> None:
        """Show the way of another deviation; one that is not stored yet has none."""
        self._deviation = record if isinstance(record, ControlDeviation) and record.id else None
        self.setVisible(self._deviation is not None)
        self.training.show_parent(self._deviation)
        self._tell()

    def _tell(self) -> None:
        empty(self._column)
        self.stations = []
        if self._deviation is None:
            return
        for station in flow_of(self._deviation, self._desk.workspace, _):
            row = StationRow(station, self)
            row.wanted.connect(self._on_wanted)
            self.stations.append(row)
            self._column.addWidget(row)
        self.set_state_line(self._in_short())
        self.new_button.setProperty("role", "primary" if lacks_training(self._deviation, self._desk.workspace) else "")
        self.new_button.style().unpolish(self.new_button)
        self.new_button.style().polish(self.new_button)

    def _in_short(self) -> str:
        """The training, and what the deviation waits for: what one wants to know before unfolding."""
        stations = [row.station for row in self.stations]
        training = next(one.words for one in stations if one.key == "training")
        waits = ", ".join(one.title.lower() for one in stations if one.tone in ("warning", "danger"))
        over = _("under arbeid") if any(one.tone == "info" for one in stations) else _("fulgt til ende")
        told = _("mangler: {what}").format(what=waits) if waits else over
        return f"{_('Opplæring')}: {training.lower()} · {told}"

    @Slot(object)
    def _on_wanted(self, station: Station) -> None:
        if station.record is not None:
            self._desk.show(station.record)
        else:
            self._form.go_to(station.field)

    @Slot()
    def _on_new(self) -> None:
        """A measure that answers the deviation, opened where the rest of it is filled in."""
        deviation = self._deviation
        if deviation is None:
            return
        title = _("Opplæring etter {code}").format(code=deviation.code) if deviation.code else ""
        made = self._desk.add(
            CompetenceMeasure(year=self._desk.year, title=title, deviations=(deviation.id,), role=deviation.role)
        )
        if made is not None:
            self._desk.show(made)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if self._deviation is not None and edit.touches(
            ControlDeviation, ControlRemedy, ControlCheck, CompetenceMeasure, Effect
        ):
            self._deviation = self._desk.workspace.get(ControlDeviation, self._deviation.id)
            self._tell()
