"""Mål og satser: targets, financed places, rates; what comes from outside says where and when it was checked."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.documents.kvp_published import figure_words
from navplan.domain.modules.kvp import KvpPlaces, KvpRate, KvpTarget
from navplan.domain.modules.kvp.figures import Figure, child_year, financed_places, full_place, rounded, young_place
from navplan.domain.modules.kvp.planning_rules import is_stale
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.parts.later import Later
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.kvp.list_and_form import ListAndForm
from navplan.ui.words import N_, _

TARGETS = N_("Her står målene for programmet, og hvem som har vedtatt dem.")
PLACES = N_("Her står hvor mange plasser kommunen regner med penger til.")
RATES = N_("Her står satsene for kvalifiseringsstønad, med kilde.")


class AimsTab(QWidget):
    """Three lists; below the chosen record what it comes to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.bar = Segmented((("targets", _("Mål")), ("places", _("Plasser")), ("rates", _("Satser"))), self)
        self.bar.setAccessibleName(_("Hva vil du se?"))
        self.bar.set_value("targets")
        self._targets = Later(partial(self._list, KvpTarget, TARGETS, self._target), self)
        self._places = Later(partial(self._list, KvpPlaces, PLACES, self._place), self)
        self._rates = Later(partial(self._list, KvpRate, RATES, self._rate), self)
        self._parts = {"targets": self._targets, "places": self._places, "rates": self._rates}
        self.comes_to = QLabel(self)
        self.comes_to.setWordWrap(True)
        self.pile = QStackedWidget(self)
        for part in self._parts.values():
            self.pile.addWidget(part)
        self._shown: Record | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.comes_to)
        column.addWidget(self.pile, 1)
        self.bar.chosen.connect(self._on_view)
        desk.edited.connect(self._on_edited)
        self._on_view("targets")

    def show_record(self, record: Record) -> None:
        """Bring a record into view."""
        for key, kind in (("targets", KvpTarget), ("places", KvpPlaces), ("rates", KvpRate)):
            if isinstance(record, kind):
                self.bar.set_value(key)
                self._on_view(key)
                self._parts[key].widget.show_one(record)

    def _list(self, record: type[Record], words: str, born: Callable[[], Record], parent: QWidget) -> ListAndForm:
        made = ListAndForm(self.desk, record, _(words), born, parent=parent)
        made.chosen.connect(self._on_record)
        return made

    def _target(self) -> Record:
        return KvpTarget(year=self.desk.year)

    def _place(self) -> Record:
        return KvpPlaces(year=self.desk.year)

    def _rate(self) -> Record:
        return KvpRate(valid_from=date(self.desk.year, 5, 1), young_parts=2, young_of=3)

    @Slot(str)
    def _on_view(self, key: str) -> None:
        part = self._parts[key]
        self.pile.setCurrentWidget(part)
        self._tell(part.widget.form.record if part.is_made or self.isVisible() else None)

    @Slot(object)
    def _on_record(self, record: Record) -> None:
        self._tell(record)

    @Slot(object)
    def _on_edited(self, _edit: object) -> None:
        if self._shown is not None and self._shown.id:
            self._tell(self.desk.workspace.get(type(self._shown), self._shown.id))

    def _tell(self, record: Record | None) -> None:
        self._shown = record
        words = _rate_words(record) if isinstance(record, KvpRate) else ""
        if isinstance(record, KvpPlaces) and (found := financed_places(record)) is not None:
            words = _("Gir {n} plasser. Anslag. Rammetilskuddet er ikke øremerket.").format(n=found)
        stale = isinstance(record, KvpRate | KvpPlaces) and is_stale(record.checked_on, deadlines.today())
        if stale:
            words = " ".join([words, _("Ikke kontrollert det siste året: slå opp tallene, og skriv datoen.")]).strip()
        self.comes_to.setProperty("role", "hint" if stale else "secondary")
        self.comes_to.style().unpolish(self.comes_to)
        self.comes_to.style().polish(self.comes_to)
        self.comes_to.setText(words)
        self.comes_to.setVisible(bool(words))


def _rate_words(rate: KvpRate) -> str:
    full, young, child = full_place(rate), young_place(rate), child_year(rate)
    if full is None or young is None:
        return _("Grunnbeløpet mangler. Slå det opp, og skriv det inn.")
    amounts = (rounded(full, 0), rounded(young, 0), child or 0)
    said = [figure_words(Figure(Decimal(amount), "kr")) for amount in amounts]
    words = _("Et år gir {full}, under 25 år {young}, og {child} for hvert barn.")
    return words.format(full=said[0], young=said[1], child=said[2])
