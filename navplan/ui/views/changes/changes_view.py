"""The tab «Endringer fra i fjor»: counts, the list of changes, the decision, and the life of the chosen one."""

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.letters.compare import relations_between
from navplan.domain.letters.compare_life import life_of
from navplan.domain.letters.compare_report import ChangeReport, change_report
from navplan.domain.modules.letter import Assessment, Expectation, Letter
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.relation import Relation
from navplan.ui.desk import Desk
from navplan.ui.dialogs.next_year_dialog import NextYearDialog
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.pile import Pile
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.changes.change_list import ChangeList
from navplan.ui.views.changes.compare_bar import CompareBar
from navplan.ui.views.changes.counts_band import CountsBand
from navplan.ui.views.changes.deciding import Deciding
from navplan.ui.views.changes.decision_bar import DecisionBar
from navplan.ui.views.changes.life_panel import LifePanel
from navplan.ui.views.changes.rows import SHOWN, grouped, is_shown, unchanged
from navplan.ui.views.changes.steps import Between
from navplan.ui.words import _, ngettext

LIST, NOTHING, DONE, NOT_COMPARED, NO_OLDER = range(5)
ROOMY = 1400
"""Width from which the life of the chosen change stands beside the list from the start."""

BESIDE = 1000
"""Width from which it stands beside the list when it is asked for; below, it stands over it."""

LOW = 660
"""Height below which what stands above the list is pressed together."""


class ChangesView(QWidget):
    """Shows one letter beside an older one. `told` says that the line about it has changed."""

    told = Signal()
    wants_letter = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._letter: Letter | None = None
        self._between: Between | None = None
        self._is_stale = True
        self._wants_life: bool | None = None
        self.report: ChangeReport | None = None
        self.bar = CompareBar(desk, self)
        self.band = CountsBand(self)
        self.shown = Segmented([(key, _(words)) for key, words in SHOWN], self)
        self.shown.set_value("open")
        self.shown.setAccessibleName(_("Vis"))
        self.list = ChangeList(desk, self)
        self.decision = DecisionBar(self)
        self.deciding = Deciding(desk, self.list, self.decision, self.bar)
        self.life = LifePanel(desk, self)
        self.life.hide()
        self._years = (QLabel(self), QLabel(self))
        self.pile = Pile()
        self._lay_out()
        self._connect()

    # -- what the page asks

    def show_letter(self, letter: Letter | None) -> None:
        """Compare this letter, with the older letter that was chosen where it still can be."""
        self._letter = letter
        older = self.bar.show_letter(letter, self._between.old.id if self._between else "")
        self._set_between(Between(older, letter) if older and letter else None)

    def show_relation(self, relation: Relation) -> None:
        """Choose this change, whatever the filters were."""
        self._compare(relation.old_letter)
        self.shown.set_value("all")
        self.band.choose("")
        self.refresh(relation.id)
        self.list.setFocus()

    @property
    def line(self) -> str:
        """One line about where the comparing stands; empty before anything is compared."""
        if self._between is None or self.report is None or not self._is_compared():
            return ""
        whole, year = len(self.report.changes), self._between.years[0]
        if not self.report.undecided:
            return _("Alle {n} endringer fra {year} er avgjort").format(n=whole, year=year)
        words = _("{n} av {whole} endringer fra {year} venter på dere")
        return words.format(n=self.report.undecided, whole=whole, year=year)

    def refresh(self, wanted: str = "") -> None:
        """Show how it stands now, with the wanted change chosen."""
        self._is_stale = False
        between = self._between
        self.report = None
        if between is None:
            self._show(NO_OLDER)
            return
        report = self.report = change_report(between.old, between.new, self._desk.workspace)
        self.bar.tell(report, self._is_compared())
        if not self._is_compared():
            self._show(NOT_COMPARED)
            return
        self.band.tell(report, between)
        for label, year in zip(self._years, between.years, strict=True):
            label.setText(year)
        wanted = wanted or self.list.id
        found = [c for c in report.changes if is_shown(c, self.shown.value(), self.band.type)]
        self._show(LIST if found else NOTHING if report.undecided else DONE)
        self.list.show_rows(grouped(found, between, self._desk.workspace), between, wanted)

    def views(self) -> Iterator[str]:
        """The changes; why one is rejected; the life of an expectation that is followed through most letters."""
        yield "changes"
        self.deciding.do("reject")
        yield "changes_reason"
        self.decision.end_reason()
        new = self._between.new.id if self._between else ""
        mine = [r for r in self._desk.workspace.linked(Relation, "new_letter", new) if r.status == "godtatt"]
        longest = max(mine, key=self._years_of, default=None)
        if longest is not None:
            self.show_relation(longest)
            self._wants_life = True
            self.refresh(longest.id)
            self._show_life()
            yield "changes_life"
            self._wants_life = None
        self.shown.set_value("open")
        self.refresh()

    def _years_of(self, relation: Relation) -> int:
        found = self._desk.workspace.get(Expectation, relation.new[0]) if relation.new else None
        return len({stage.letter.id for stage in life_of(found, self._desk.workspace)}) if found else 0

    # -- within

    def _connect(self) -> None:
        self.bar.compared.connect(self._on_compared)
        self.bar.wants_find.connect(self.find_changes)
        self.bar.wants_unchanged.connect(self.accept_unchanged)
        self.bar.wants_next_year.connect(self.build_next_year)
        self.band.chosen.connect(self._on_filter)
        self.shown.chosen.connect(self._on_filter)
        self.list.moved.connect(self._on_moved)
        self.deciding.wants_life.connect(self._on_life)
        self.life.closed.connect(self._on_life_closed)
        self.life.reopened.connect(self.deciding.reopen)
        self._desk.edited.connect(self._on_edited)

    def _lay_out(self) -> None:
        for widget in (self._list_side(), *self._empty_sides()):
            self.pile.addWidget(widget)
        self._top = top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(self.band, 1)
        top.addWidget(self.bar)
        self._tools = QWidget(self)
        tools = FlowLayout(self._tools, 8)
        for tool in (self.shown, *self.bar.steps):
            tools.addWidget(tool)
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.setContentsMargins(0, 0, 16, 0)
        middle.addLayout(top)
        middle.addWidget(self._tools)
        middle.addLayout(self.pile, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(middle, 1)
        self.life.setAutoFillBackground(True)

    def _empty_sides(self) -> tuple[EmptyState, ...]:
        nothing = EmptyState(_("Ingen endringer passer til det dere har valgt."), _("Vis alle"), "", "filter", self)
        nothing.acted.connect(self._on_show_all)
        why = _("Nå kan arbeidet fra i fjor hentes over som forslag.")
        done = EmptyState(_("Ingenting venter på avgjørelse her."), _("Bygg neste år …"), why, "success", self)
        done.acted.connect(self.build_next_year)
        why = _(
            "NavPlan foreslår hva som er nytt, endret og utgått, ord for ord. Dere avgjør. Til da følger ingenting med."
        )
        not_compared = EmptyState(_("Brevene er ikke sammenlignet ennå."), _("Finn endringer"), why, "letter", self)
        not_compared.acted.connect(self.find_changes)
        why = _("Hent inn brevet fra i fjor, så ser dere hva som er nytt i år.")
        words = _("Planen har ikke noe eldre brev å sammenligne med.")
        no_older = EmptyState(words, _("Hent inn brev"), why, "letter", self)
        no_older.acted.connect(self.wants_letter)
        self.way_in = no_older.button
        return nothing, done, not_compared, no_older

    def _list_side(self) -> QWidget:
        side = QWidget(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16 + self.list.verticalScrollBar().sizeHint().width(), 4)
        head.setSpacing(24)
        for label in self._years:
            label.setProperty("role", "label")
            head.addWidget(label, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.decision)
        return side

    def _show(self, place: int) -> None:
        self.pile.setCurrentIndex(place)
        has_list = place in (LIST, NOTHING, DONE)
        self.bar.setVisible(place != NO_OLDER)
        self.band.setVisible(has_list)
        self._tools.setVisible(has_list)
        wanted = self.width() >= ROOMY if self._wants_life is None else self._wants_life
        self.life.setVisible(wanted and place == LIST)
        self._place_life()
        self.told.emit()

    def _place_life(self) -> None:
        """Beside the list where there is room, over it where there is not."""
        is_beside = self.width() >= BESIDE and not self.life.isHidden()
        self._row.setContentsMargins(0, 0, self.life.width() if is_beside else 0, 0)
        self.life.setGeometry(self.width() - self.life.width(), 0, self.life.width(), self.height())
        self.life.raise_()

    def _set_between(self, between: Between | None) -> None:
        self._between = self.deciding.between = between
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _is_compared(self) -> bool:
        between = self._between
        return between is not None and bool(relations_between(between.old, between.new, self._desk.workspace))

    def _compare(self, old_id: str) -> None:
        older = self._desk.workspace.get(Letter, old_id)
        if older is not None and self._letter is not None:
            self.bar.letters.setCurrentIndex(self.bar.letters.findData(older.id))
            self._set_between(Between(older, self._letter))

    # -- steps for the letters as a whole

    @Slot()
    def find_changes(self) -> None:
        """Propose what became of everything that nobody has decided."""
        steps = self.deciding.steps()
        if steps is None or self._between is None:
            return
        steps.find()
        if self.report is not None and self._is_compared():
            self._desk.announced.emit(self.line)
            self.list.setFocus()

    @Slot()
    def accept_unchanged(self) -> None:
        """Accept all that is proposed as unchanged, as one step."""
        steps = self.deciding.steps()
        if steps is None or self.report is None:
            return
        count = steps.accept(unchanged(self.report))
        if count:
            words = ngettext("{n} uendret er godtatt", "{n} uendrede er godtatt", count)
            self._desk.announced.emit(words.format(n=count))
        self.list.setFocus()

    @Slot()
    def build_next_year(self) -> None:
        """Show what would come along to the new letter, and let it come."""
        if self._between is not None:
            NextYearDialog(self._desk, self._between.old, self._between.new, self.window()).open()

    # -- answers to signals

    @Slot(str)
    def _on_compared(self, old_id: str) -> None:
        self._compare(old_id)

    @Slot(str)
    def _on_filter(self, _key: str) -> None:
        self.refresh()

    @Slot()
    def _on_show_all(self) -> None:
        self.shown.set_value("all")
        self.band.choose("")
        self.refresh()
        self.list.setFocus()

    @Slot()
    def _on_moved(self) -> None:
        if self._between is not None:
            self.decision.show_change(self.list.change, self._between)
        self._show_life()

    def _show_life(self) -> None:
        steps, change = self.deciding.steps(), self.list.change
        if self.life.isHidden() or steps is None:
            return
        both = (*change.new, *change.old) if change else ()
        self.life.show_life(both[0] if both else None, steps.rejected(e.id for e in both))

    @Slot()
    def _on_life(self) -> None:
        self._wants_life = self.life.isHidden()
        self.life.setVisible(self._wants_life)
        self._place_life()
        self._show_life()

    @Slot()
    def _on_life_closed(self) -> None:
        self._wants_life = False
        self._place_life()
        self.list.setFocus()

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(Relation):
            wanted = self.deciding.take_wanted() or _touched(edit)
            self._is_stale = True
            if self.isVisible():
                self.refresh(wanted)
        elif edit.touches(Assessment, Goal, Measure) and self.isVisible():
            self._show_life()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_life()
        self._set_low(self.height() < LOW)

    def _set_low(self, is_low: bool) -> None:
        """Leave a low window to the list: the counts take one line, the other letter stands among the tools."""
        self.band.set_compact(is_low)
        self.decision.keys.setVisible(not is_low)
        self.bar.label.setVisible(not is_low)
        tools = self._tools.layout()
        if tools is None or is_low == (self._top.indexOf(self.bar) < 0):
            return
        if is_low:
            tools.addWidget(self.bar)
        else:
            tools.removeWidget(self.bar)
            self._top.addWidget(self.bar)
        if self._between is not None:
            self.bar.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()


def _touched(edit: Edit) -> str:
    """The first change that an edit leaves in the plan, so that undoing something shows what was undone."""
    return next((change.id for change in edit.changes if change.record is Relation and change.after), "")
