"""Måned: choose a month, fill it in, lock it. The months of all years are one series."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month import before, carried_from, period
from navplan.domain.modules.kvp.month_rules import month_name, problems, why_not_lock, why_not_reopen
from navplan.domain.modules.kvp.series import Period, Series, Standing, series_of, to_enter
from navplan.domain.privacy import Stopped
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.views.kvp.month_footer import MonthFooter
from navplan.ui.views.kvp.month_form import MonthForm
from navplan.ui.words import _


class MonthTab(QWidget):
    """Bar with month, state and actions; the form; the footer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.at: Period | None = None
        self.form = MonthForm(desk, self)
        self.footer = MonthFooter(self)
        self.choice = StillCombo(self)
        self.state = StatusChip("", parent=self)
        self.said = QLabel(self)
        self.reason = QLineEdit(self)
        self._buttons()
        self._lay_out()
        self.say("")
        self.choice.activated.connect(self._on_chosen)
        self.form.changed.connect(self._on_typed)
        self.form.told.connect(self.say)
        desk.edited.connect(self._on_edited)
        self.refresh()

    def _buttons(self) -> None:
        self.back = QPushButton(icon("left"), "", self)
        self.on = QPushButton(icon("right"), "", self)
        self.new = QPushButton(icon("add", "on-accent"), "", self)
        self.fetch = QPushButton(_("Hent fra forrige måned"), self)
        self.lock = QPushButton(icon("lock"), _("Lås måneden"), self)
        self.reopen = QPushButton(icon("unlock"), _("Lås opp"), self)
        self.new.setProperty("role", "primary")
        self.back.setAccessibleName(_("Måneden før"))
        self.on.setAccessibleName(_("Måneden etter"))
        self.choice.setAccessibleName(_("Velg måned"))
        self.fetch.setToolTip(_("Henter hvordan det sto, ikke hva som skjedde. Bare tomme felt fylles."))
        self.reason.setPlaceholderText(_("Hvorfor skal måneden låses opp?"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.reason.setToolTip(self.reason.placeholderText())
        for button, act in (
            (self.back, self._on_back),
            (self.on, self._on_forward),
            (self.new, self.begin),
            (self.fetch, self._on_fetch),
            (self.lock, self._on_lock),
            (self.reopen, self._on_reopen),
        ):
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        self.said.setProperty("role", "secondary")
        self.said.setWordWrap(True)
        bar = SpreadRow(leading=6)
        self.reason.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.reason.placeholderText()) + 24)
        for widget in (self.back, self.choice, self.on, self.state, self.reason, self.reopen):
            bar.addWidget(widget)
        for widget in (self.fetch, self.lock, self.new):
            bar.addWidget(widget)
        filled = QWidget(self)
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self.said)
        column.addWidget(self.form, 1)
        column.addWidget(self.footer)
        self._empty = EmptyState(
            _("Her fører dere KVP-tallene måned for måned."),
            _("Før den første måneden"),
            _("Det tar tre minutter i måneden, og gir trakt, måltall og årsrapport uten mer arbeid."),
            "kvp",
            self,
        )
        self._empty.acted.connect(self.begin)
        self._pile = QStackedLayout(self)
        self._pile.addWidget(filled)
        self._pile.addWidget(self._empty)

    # -- what the page asks

    @Slot(str)
    def say(self, words: str) -> None:
        """Say something above the form, or nothing."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def show_month(self, at: Period) -> None:
        """Show this month."""
        self.at = at
        self.say("")
        self.refresh()

    @Slot()
    def begin(self) -> None:
        """Begin the month that is missing before the one shown, else the one after the newest."""
        series = series_of(self.desk.workspace)
        following, newest = to_enter(series, self.at, self.desk.year), series.newest
        born = self.desk.add(KvpMonth(year=following[0], month=f"{following[1]:02}"))
        if born is not None:
            self.show_month(following)
            self.form.go_to("applications" if newest else "opening")

    def refresh(self) -> None:
        """Read the months anew."""
        series = series_of(self.desk.workspace)
        months = [standing.at for standing in series]
        self._pile.setCurrentIndex(0 if months else 1)
        if not months:
            self.at = None
            self.form.show_month(None, series)
            return
        if self.at not in months:
            of_year = [at for at in months if at[0] == self.desk.year]
            self.at = (of_year or months)[-1]
        self.choice.clear()
        for at in reversed(months):
            self.choice.addItem(month_name(at).words(_), at)
        self.choice.setCurrentIndex(len(months) - 1 - months.index(self.at))
        following = to_enter(series, self.at, self.desk.year)
        self.new.setText(_("Før {month}").format(month=month_name(following).words(_).lower()))
        standing = series.get(self.at)
        self.form.show_month(standing.month if standing else None, series)
        self._tell(standing, series)

    # -- within

    def _tell(self, standing: Standing | None, series: Series) -> None:
        if standing is None:
            return
        is_locked = standing.month.locked
        self.footer.tell(standing)
        self.form.hint({p.field: p.said.words(_) for p in problems(standing, series) if p.weight != "info"})
        if is_locked:
            self.state.set_state(_("Låst"), "neutral", "lock")
        else:
            self.state.set_state(_("Åpen"), "info")
        self.lock.setVisible(not is_locked)
        self.fetch.setVisible(not is_locked)
        self.fetch.setEnabled(series.get(before(*standing.at)) is not None)
        self.reason.setVisible(is_locked)
        self.reopen.setVisible(is_locked)
        places = [found.at for found in series]
        self.back.setEnabled(standing.at != places[0])
        self.on.setEnabled(standing.at != places[-1])
        if standing.opening is not None and standing.month.opening is None:
            line = self.form.rows["opening"].line
            if line is not None:
                line.setPlaceholderText(str(standing.opening))

    @Slot()
    def _on_typed(self) -> None:
        """The sums follow the keys; nothing is stored yet."""
        provisional = self.form.provisional()
        if provisional is None:
            return
        months = [m for m in self.desk.workspace.all(KvpMonth) if m.id != provisional.id]
        series = Series([*months, provisional])
        self.footer.tell(series.get(period(provisional)))

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(KvpMonth):
            self.refresh()

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        self.show_month(self.choice.itemData(row))

    @Slot()
    def _on_back(self) -> None:
        self._step(1)

    @Slot()
    def _on_forward(self) -> None:
        self._step(-1)

    def _step(self, way: int) -> None:
        at = self.choice.itemData(self.choice.currentIndex() + way)
        if at is not None:
            self.show_month(at)

    def _here(self) -> tuple[Standing | None, Series]:
        series = series_of(self.desk.workspace)
        return (series.get(self.at) if self.at else None), series

    @Slot()
    def _on_fetch(self) -> None:
        standing, series = self._here()
        earlier = series.get(before(*standing.at)) if standing else None
        if standing is None or earlier is None:
            return
        values = carried_from(earlier.month, standing.month)
        if values:
            title = Said(N_("Hent {n} tall fra {month}"), n=len(values), month=month_name(earlier.at))
            with self.desk.draft(title) as draft:
                draft.set(standing.month, **values)
        self.say(_("{n} tall er hentet. Gå over dem.").format(n=len(values)))

    @Slot()
    def _on_lock(self) -> None:
        standing, series = self._here()
        if standing is None:
            return
        unread = list(self.form.unread())
        stops = [said.words(_) for said in why_not_lock(standing, series)]
        if unread:
            stops.insert(0, _("Noe i skjemaet er ikke lagret."))
        if stops:
            self.say(_("Måneden kan ikke låses ennå. ") + " ".join(dict.fromkeys(stops[:3])))
            return
        title = Said(N_("Lås {month}"), month=month_name(standing.at))
        with self.desk.draft(title) as draft:
            draft.set(standing.month, locked=True, locked_on=deadlines.today())
        self.say(_("Måneden er låst."))

    @Slot()
    def _on_reopen(self) -> None:
        standing, series = self._here()
        if standing is None:
            return
        stop, why = why_not_reopen(standing, series), " ".join(self.reason.text().split())
        if stop or not why:
            self.say(stop.words(_) if stop else _("Skriv først hvorfor måneden skal låses opp."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            with self.desk.draft(Said(N_("Lås opp {month}"), month=month_name(standing.at))) as draft:
                draft.set(standing.month, locked=False, locked_on=None, reopened_why=why)
        except Stopped as stopped:
            self.say(stopped.said.words(_))
            return
        self.reason.clear()
        self.say(_("Måneden er åpen."))
