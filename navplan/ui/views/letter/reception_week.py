"""The week in the reception as the theme form shows it: the agreement's hours, and days that say something else.

The agreement owns the hours. They are read here and changed there; what was written in the form before stays beside
them until somebody takes it away.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.kinds import Choice
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_office import OpeningHours
from navplan.domain.modules.partnership.words import WEEKDAYS
from navplan.domain.modules.themes.access import AccessDay, AccessSheet
from navplan.domain.opening import Span, Week, office_week
from navplan.domain.records import Record, Rows
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.symbol import Symbol
from navplan.ui.views.letter.theme_rows import Fetch
from navplan.ui.words import _, ngettext

DAY = Choice(WEEKDAYS)
HEADS = (N_("Dag"), N_("Etter avtalen"), N_("Skrevet i skjemaet"))


class SignedWeek(QWidget):
    """Monday to Friday: what the agreement says, and beside it what the form says otherwise."""

    let_go = Signal(object)
    """A day of the form is to go; carries it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self._days: dict[QToolButton, AccessDay] = {}
        self._lines: list[QHBoxLayout] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)

    def tell(self, week: Week) -> None:
        """Show another week."""
        empty(self._grid)
        for line in self._lines:
            empty(line)
        self._lines = []
        self.buttons, self._days = [], {}
        for column, words in enumerate(HEADS if week.apart else HEADS[:2]):
            self._put(_(words), "label", 0, column)
        for row, option in enumerate(WEEKDAYS, 1):
            self._put(_(option.label), "", row, 0)
            spans = week.of(option.key)
            said = ", ".join(_said(one) for one in spans) or _("Stengt")
            self._put(said, "" if spans else "secondary", row, 1)
            for day in week.apart:
                if day.weekday == option.key:
                    self._put_apart(day, row)

    def _put(self, words: str, role: str, row: int, column: int) -> None:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        self._grid.addWidget(label, row, column)

    def _put_apart(self, day: AccessDay, row: int) -> None:
        words = _said(Span(day.weekday, day.opens, day.closes, day.drop_in, day))
        words = words if day.staffed else _("{hours}, ikke betjent").format(hours=f"{day.opens}–{day.closes}")
        mark = Symbol("warning-fill", "warning-text", 16, self)
        away = QToolButton(self)
        away.setIcon(icon("close"))
        away.setToolTip(_("Ta bort dagen fra skjemaet, så gjelder avtalen"))
        away.setAccessibleName(
            _("Ta bort {day} {hours} fra skjemaet").format(day=DAY.show(day.weekday, _), hours=words)
        )
        away.clicked.connect(self._on_away)
        self.buttons.append(away)
        self._days[away] = day
        said = QLabel(words, self)
        said.setProperty("role", "hint")
        line = QHBoxLayout()
        line.setSpacing(6)
        for part in (mark, said, away):
            line.addWidget(part)
        line.addStretch(1)
        self._lines.append(line)
        self._grid.addLayout(line, row, 2)

    @Slot()
    def _on_away(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.let_go.emit(self._days[button])


class ReceptionWeek(Card):
    """Shows the agreement's week and leads to it; without an agreement the form has days of its own."""

    def __init__(self, desk: Desk, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(_(desk.workspace.kind(rows.key).many), parent)
        self.flatten()
        self.setObjectName(f"rows.{rows.key}")
        self._desk = desk
        self._sheet: AccessSheet | None = None
        self.week = Week(None, ())
        self.own = ChildRows(desk, rows, self)
        self.own.without_head()
        self.fetch = Fetch(desk, rows, self)
        self._signed = QWidget(self)
        self.grid = SignedWeek(self._signed)
        self.grid.let_go.connect(self._on_let_go)
        self._from = QLabel(self._signed)
        self._from.setProperty("role", "secondary")
        self._from.setWordWrap(True)
        self.open_button = QPushButton(icon("open"), _("Åpne i avtalen"), self._signed)
        self.open_button.clicked.connect(self._on_open)
        self.tidy_button = QPushButton("", self._signed)
        self.tidy_button.setProperty("role", "tertiary")
        self.tidy_button.setToolTip(_("Dagene står allerede i avtalen. Steget kan angres."))
        self.tidy_button.clicked.connect(self._on_tidy)
        column = QVBoxLayout(self._signed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._from, self.grid):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.open_button, self.tidy_button):
            foot.addWidget(button)
        foot.addStretch(1)
        column.addLayout(foot)
        self.body.addWidget(self._signed)
        self.body.addWidget(self.own)
        self.body.addWidget(self.fetch, 0, Qt.AlignmentFlag.AlignLeft)
        desk.edited.connect(self._on_edited)

    def show_parent(self, sheet: Record) -> None:
        """Show the week of this form."""
        self._sheet = sheet if isinstance(sheet, AccessSheet) else None
        self.own.show_parent(sheet)
        self._tell()

    def go_to(self) -> None:
        """Put the keyboard where the hours are changed."""
        (self.open_button if self.week.agreement else self.own).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.week = office_week(self._desk.workspace, self._sheet)
        agreement = self.week.agreement
        self._signed.setVisible(agreement is not None)
        self.own.setVisible(agreement is None)
        self.fetch.setVisible(False)
        if agreement is None:
            if self._sheet is not None:
                self.fetch.show_parent(self._sheet)
            return
        title = self._desk.workspace.named(Agreement.KEY, agreement.id)
        self._from.setText(_("Åpningstidene står i «{agreement}», punkt 2.1, og endres der.").format(agreement=title))
        self.grid.tell(self.week)
        alike = len(self.week.alike)
        self.tidy_button.setVisible(bool(alike))
        words = ngettext("Rydd bort {n} dag som er lik avtalen", "Rydd bort {n} dager som er like avtalen", alike)
        self.tidy_button.setText(words.format(n=alike))

    @Slot()
    def _on_open(self) -> None:
        if self.week.spans:
            self._desk.show(self.week.spans[0].record)

    @Slot(object)
    def _on_let_go(self, day: AccessDay) -> None:
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        words = _("{day} er tatt bort fra skjemaet.").format(day=DAY.show(day.weekday, _))
        self._desk.remove(day, words)

    @Slot()
    def _on_tidy(self) -> None:
        """Take away what says the same as the agreement, as one step."""
        alike = self.week.alike
        with self._desk.draft(Said(N_("Rydd i åpningstidene"))) as draft:
            for day in alike:
                draft.remove(day)
        self._desk.announced.emit(_("Avtalen har åpningstidene."))

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if self._sheet is not None and edit.touches(AccessDay, OpeningHours, Agreement):
            self._tell()


def _said(one: Span) -> str:
    words = _("{opens}–{closes}") if one.drop_in else _("{opens}–{closes}, etter avtale")
    return words.format(opens=one.opens, closes=one.closes)
