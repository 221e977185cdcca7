"""Hendelsestall: sums by category and channel for a period, what was followed up, and the same as it is printed."""

from textwrap import wrap

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.modules.safety import SafetyIncidents
from navplan.domain.modules.safety.words_practice import CATEGORIES, CHANNELS
from navplan.domain.records import Record
from navplan.domain.safety.counts import Sums
from navplan.domain.safety.incident_grid import (
    MONTH_NAMES,
    Period,
    month_of,
    months_without_figures,
    periods,
    rows_in,
    sums_in,
)
from navplan.domain.small_numbers import LIMIT, Key, in_table, is_small, masked
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.theme import is_text_large, text_px
from navplan.ui.views.safety.listed_form import ListedForm
from navplan.ui.words import _, ngettext

SIDE, WIDEST_SIDE = 350, 470
"""The side panel grows with the text, and leaves room for the figures."""
EXACT, PRINTED = "exact", "printed"
SHARES = ("followed_up", "reacted", "police", "authority")
NAMED_MONTHS = 4
HEAD_LETTERS = 9
"""Letters on a line of a column's head, so that six columns find room beside the side panel."""
CATEGORY_WORDS = {option.key: option.label for option in CATEGORIES}
CHANNEL_WORDS = {option.key: option.label for option in CHANNELS}


class IncidentView(QWidget):
    """The grid at the left; at the right the rows behind the chosen cell, and the form for new figures."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._periods: tuple[Period, ...] = ()
        self._period = "12"
        self.line = QLabel(self)
        self.line.setWordWrap(True)
        self.choice = StillCombo(self)
        self.choice.setAccessibleName(_("Tid"))
        self.choice.activated.connect(self._on_period)
        self.look = Segmented(((EXACT, _("Eksakte tall")), (PRINTED, _("Slik det skrives ut"))), self)
        self.look.setAccessibleName(_("Hvilke tall"))
        self.look.set_value(EXACT)
        self.look.chosen.connect(self.refresh)
        self.new_button = QPushButton(icon("add"), _("Nye tall"), self)
        self.new_button.clicked.connect(self.begin)
        self.grid = self._made_grid()
        units = (_("fulgt opp"), _("fikk en reaksjon"), _("meldt til politiet"), _("meldt til Arbeidstilsynet"))
        self.bars = {key: CoverageBar(words, self) for key, words in zip(SHARES, units, strict=True)}
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)  # «<5» is no markup
        self.note.setProperty("role", "secondary")
        self.side = ListedForm(desk, SafetyIncidents, _line, self)
        self.empty = EmptyState(
            _("Her kommer tall for hver måned."),
            _("Nye tall"),
            _("Bare summer: ingen fortelling, ingen referanse, ingen person."),
            "safety",
            self,
        )
        self.empty.acted.connect(self.begin)
        self._lay_out()
        desk.edited.connect(self._on_edited)
        self.refresh()

    def _made_grid(self) -> QTableWidget:
        grid = QTableWidget(len(CATEGORIES) + 1, len(CHANNELS) + 1, self)
        grid.setAccessibleName(_("Hendelser etter kategori og kanal"))
        heads = (wrap(_(option.label), HEAD_LETTERS, break_long_words=False) for option in CHANNELS)
        grid.setHorizontalHeaderLabels([*("\n".join(lines) for lines in heads), _("I alt")])
        grid.setVerticalHeaderLabels([*(_(option.label) for option in CATEGORIES), _("I alt")])
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        grid.setTabKeyNavigation(False)
        grid.verticalHeader().setDefaultSectionSize(text_px(34))
        head = grid.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(text_px(68))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.currentCellChanged.connect(self._show_rows)
        return grid

    def _lay_out(self) -> None:
        strip = QWidget(self)
        tools = FlowLayout(strip)
        for part in (self.choice, self.look, self.new_button):
            tools.addWidget(part)
        shown = QWidget(self)
        within = QVBoxLayout(shown)
        within.setContentsMargins(0, 0, 8, 8)
        within.setSpacing(10)
        within.addWidget(self.grid)
        shares = QGridLayout()
        shares.setVerticalSpacing(6)
        columns = 1 if is_text_large() else 2
        for place, bar in enumerate(self.bars.values()):
            shares.addWidget(bar, place // columns, place % columns)
        within.addLayout(shares)
        within.addWidget(self.note)
        within.addStretch(1)
        scroll = Scrolled(self, shown)
        self._pile = QStackedWidget(self)
        self._pile.addWidget(scroll)
        self._pile.addWidget(self.empty)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.line)
        left.addWidget(strip)
        left.addWidget(self._pile, 1)
        self.side.setFixedWidth(min(text_px(SIDE), WIDEST_SIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    # -- what the page asks

    def show_record(self, record: Record) -> None:
        """Point to the cell of these figures, in a period that holds them."""
        if not isinstance(record, SafetyIncidents):
            return
        own = next((p for p in self._periods if p.holds(record)), None)
        self._period = own.key if own else self._period
        self.refresh()
        self.grid.setCurrentCell(_place(CATEGORY_WORDS, record.category), _place(CHANNEL_WORDS, record.channel))
        self._show_rows(chosen=record.id)

    @Slot()
    def begin(self) -> None:
        """Begin new figures of the chosen cell; they are stored with their first value."""
        row, column = self.grid.currentRow(), self.grid.currentColumn()
        today = deadlines.today()
        category = CATEGORIES[row].key if 0 <= row < len(CATEGORIES) else ""
        channel = CHANNELS[column].key if 0 <= column < len(CHANNELS) else ""
        self.side.begin(
            SafetyIncidents(year=today.year, month=today.month, category=category, channel=channel, extracted_on=today)
        )

    @Slot()
    def refresh(self) -> None:
        """Draw the figures of the chosen period anew."""
        workspace, today = self._desk.workspace, deadlines.today()
        self._periods = periods(workspace, today)
        self._fill_choice()
        has_any = bool(workspace.all(SafetyIncidents))
        self._pile.setCurrentIndex(0 if has_any else 1)
        for part in (self.choice, self.look, self.new_button, self.line):
            part.setVisible(has_any)
        found = sums_in(workspace, self._chosen)
        self._fill_grid(found)
        self._tell(found)
        self._show_rows()

    # -- within

    @property
    def _chosen(self) -> Period:
        return next((p for p in self._periods if p.key == self._period), self._periods[0])

    @property
    def _as_printed(self) -> bool:
        return self.look.value() == PRINTED

    def _fill_choice(self) -> None:
        self.choice.blockSignals(True)
        self.choice.clear()
        for period in self._periods:
            self.choice.addItem(period.said.words(_), period.key)
        self.choice.setCurrentIndex(max(0, self.choice.findData(self._period)))
        self.choice.blockSignals(False)

    def _fill_grid(self, found: Sums) -> None:
        values, added = in_table(found.table)
        shown = masked(values, added, LIMIT if self._as_printed else None)
        wide = range(len(CHANNELS))
        lines: list[list[Key]] = [[*((r, c) for c in wide), ("row", r)] for r in range(len(CATEGORIES))]
        lines.append([*(("column", c) for c in wide), "whole"])
        texts = [[shown.said(key, values[key], _) for key in keys] for keys in lines]
        self.grid.blockSignals(True)
        for row, line in enumerate(texts):
            for column, text in enumerate(line):
                self.grid.setItem(row, column, _cell(text, row == len(CATEGORIES) or column == len(CHANNELS)))
        height = self.grid.verticalHeader().length() + self.grid.horizontalHeader().sizeHint().height() + 4
        self.grid.setFixedHeight(height + self.grid.horizontalScrollBar().sizeHint().height())
        self.grid.blockSignals(False)

    def _tell(self, found: Sums) -> None:
        said = ngettext("{n} hendelse", "{n} hendelser", found.count).format(n=found.count)
        period = self._chosen.said.words(_)
        may_say = not self._as_printed or not is_small(found.count)
        share = ""
        if found.count and may_say:
            share = _("{followed} % fulgt opp, {reacted} % fikk en reaksjon.").format(
                followed=found.share(found.followed_up), reacted=found.share(found.reacted)
            )
        head = f"{period}: {said}." if may_say else _("{period}: under fem hendelser.").format(period=period)
        self.line.setText(f"{head} {share}".strip())
        for key, bar in self.bars.items():
            bar.set_values(getattr(found, key), found.count)
            bar.setVisible(bool(found.count) and not self._as_printed)
        notes = []
        if self._as_printed:
            notes.append(_("Tall under {limit} er skjult, og andre tall der de ville røpet dem.").format(limit=LIMIT))
        if found.not_reconciled:
            notes.append(_("Noen tall fra to systemer er ikke avstemt og kan være talt to ganger."))
        missed = months_without_figures(self._desk.workspace, deadlines.today())
        if missed:
            names = ", ".join(f"{_(MONTH_NAMES[day.month - 1])} {day.year}" for day in missed[-NAMED_MONTHS:])
            notes.append(
                ngettext(
                    "{n} måned mangler tall: {names}. Skriv 0 når ingenting har hendt.",
                    "{n} måneder mangler tall, sist {names}. Skriv 0 når ingenting har hendt.",
                    len(missed),
                ).format(n=len(missed), names=names)
            )
        self.note.setText("\n".join(notes))
        self.note.setVisible(bool(notes))

    @Slot()
    def _show_rows(self, chosen: str = "") -> None:
        row, column = self.grid.currentRow(), self.grid.currentColumn()
        found = list(rows_in(self._desk.workspace, self._chosen))
        names = [self._chosen.said.words(_)]
        if 0 <= row < len(CATEGORIES):
            found = [one for one in found if one.category == CATEGORIES[row].key]
            names.insert(0, _(CATEGORIES[row].label))
        if 0 <= column < len(CHANNELS):
            found = [one for one in found if one.channel == CHANNELS[column].key]
            names.insert(-1, _(CHANNELS[column].label).lower())
        self.side.show_records(" · ".join(names), found, chosen if isinstance(chosen, str) else "")

    @Slot()
    def _on_period(self) -> None:
        self._period = str(self.choice.currentData())
        self.refresh()

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(SafetyIncidents):
            self.refresh()


def _place(words: dict[str, str], key: str) -> int:
    return list(words).index(key) if key in words else len(words)


def _cell(text: str, is_total: bool) -> QTableWidgetItem:
    item = QTableWidgetItem("" if text == "0" and not is_total else text)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if is_total:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    return item


def _line(row: SafetyIncidents) -> str:
    month = f"{_(MONTH_NAMES[month_of(row).month - 1])} {row.year}" if row.year and row.month else _("Uten måned")
    words = _(CATEGORY_WORDS.get(row.category, "")) or _("Uten kategori")
    return f"{month} · {words} · {row.count or 0}"
