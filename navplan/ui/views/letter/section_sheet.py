"""The form of one section: its expectations, the figures it gives, what is done, and the partnership's treatment."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.coverage import expectations_of, section_tally, standing
from navplan.domain.kinds import Choice
from navplan.domain.modules.letter import Expectation, Fact, LetterSection
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.vocabulary import THEMES
from navplan.ui.desk import Desk
from navplan.ui.parts.beside import Beside
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.theme import text_px
from navplan.ui.views.letter.expectation_card import ExpectationCard
from navplan.ui.views.letter.measure_links import MeasureLine
from navplan.ui.views.letter.theme_card import theme_cards
from navplan.ui.views.letter.treatments import Treatments
from navplan.ui.words import N_, _

THEME = Choice(THEMES)
FIRST, PORTION = 6, 12
"""How many cards are made before the first paint of a section (a window has room for five), and at a time after it."""

ABOVE = 12
"""Pixels of air above an expectation that is gone to."""

COLUMN, BESIDE = 820, 1080
"""The widest that a column is, and the width from which what is done stands beside what is expected."""

SHOWN = (("all", N_("Alle")), ("ours", N_("Krav til oss")), ("open", N_("Ikke vurdert")))


class SectionSheet(Scrolled):
    """Everything about one section: what is done beside what is expected where there is room, else below it."""

    built = Signal()
    """All cards are made."""

    def __init__(self, desk: Desk, section: LetterSection, shown: str = "all", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self.cards: list[ExpectationCard] = []
        self._desk = desk
        self._waiting: list[Expectation] = list(expectations_of(section, desk.workspace))
        self._wanted = ""
        self.setAccessibleName(section.title)
        self._coverage = CoverageBar(_("vurdert"), self)
        self._filter = Segmented([(key, _(words)) for key, words in SHOWN], self)
        self._filter.set_value(shown)
        self._filter.setAccessibleName(_("Vis"))
        self._filter.chosen.connect(self._on_filter)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._none = QLabel(self)
        self._none.setProperty("role", "secondary")
        self._plan = PlanCard(desk, self)
        self._treatments = Treatments(desk, section, self)
        self.themes = theme_cards(desk, section, self)
        self._lay_out()
        self._make(FIRST)
        self.refresh(None)

    @property
    def shown(self) -> str:
        """Which expectations are shown: all, ours or open."""
        return self._filter.value()

    def show_expectation(self, id: str) -> None:
        """Unfold an expectation and bring it into view."""
        self._wanted = id
        while self._waiting:
            self._make(PORTION)
        self._filter.set_value("all")
        self._sift()
        for card in self.cards:
            if card.expectation.id == id:
                card.set_open(True)
                QTimer.singleShot(0, self, self._scroll_to_wanted)

    def show_theme(self, key: str) -> None:
        """Unfold the theme form of this kind and bring it into view."""
        for card in self.themes:
            if key == card.form.KEY:
                card.unfold()
                QTimer.singleShot(0, card, partial(self._scroll_to, card))

    def refresh(self, changed: frozenset[str] | None) -> None:
        """Show how things stand; `changed` names the expectations concerned, None means all."""
        for card in self.cards:
            if changed is None or card.expectation.id in changed:
                card.refresh()
        tally = section_tally(self.section, self._desk.workspace)
        self._coverage.set_values(tally.assessed, tally.total)
        self._coverage.setVisible(tally.total > 0)
        self._plan.show_for([e.id for e in expectations_of(self.section, self._desk.workspace)])
        self._treatments.refresh()
        self._sift()

    def _lay_out(self) -> None:
        expected = self._column_of(self._head(), self._cards, self._none)
        facts = self._desk.workspace.linked(Fact, "section", self.section.id)
        about = [facts_card(sorted(facts, key=_position), self)] if facts else []
        done = self._column_of(*about, *self.themes, self._plan, self._treatments)
        self._column = Beside((expected, done), text_px(BESIDE), (3, 2), parent=self)
        sheet = QWidget(self)
        across = QHBoxLayout(sheet)
        across.setContentsMargins(4, 4, 16, 32)
        across.addWidget(self._column)
        self.setWidget(sheet)

    def _column_of(self, *parts: QWidget | QVBoxLayout) -> QWidget:
        """Parts below each other, no wider than is good to read."""
        held = QWidget(self)
        held.setMaximumWidth(text_px(COLUMN))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        return held

    def _head(self) -> QVBoxLayout:
        title = QLabel(self.section.title, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setProperty("role", "section")
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(StatusChip(THEME.show(self.section.theme, _), "neutral", "", self))
        below.addWidget(self._coverage)
        below.addStretch(1)
        below.addWidget(self._filter)
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addLayout(below)
        return head

    def _make(self, count: int) -> None:
        """Make some cards, and leave the rest for when the window is at rest."""
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        for expectation in now:
            card = ExpectationCard(self._desk, expectation, self)
            self.cards.append(card)
            self._cards.addWidget(card)
        if self._waiting:
            QTimer.singleShot(0, self, self._make_more)
        elif now:
            self.built.emit()

    @Slot()
    def _make_more(self) -> None:
        self._make(PORTION)
        self._sift()

    @Slot(str)
    def _on_filter(self, _key: str) -> None:
        self._sift()

    def _sift(self) -> None:
        seen = 0
        for card in self.cards:
            stands = standing(card.expectation, self._desk.workspace)
            wanted = {"ours": stands.counts, "open": stands.counts and not stands.assessed}.get(self.shown, True)
            keep = wanted or card.is_unsettled or card.is_open
            card.setVisible(keep)
            seen += keep
        self._none.setVisible(not seen and not self._waiting)
        self._none.setText(
            _("Alt i dette kapitlet er vurdert.")
            if self.shown == "open"
            else _("Brevet ber ikke om noe i dette kapitlet.")
        )

    @Slot()
    def _scroll_to_wanted(self) -> None:
        for card in self.cards:
            if card.expectation.id == self._wanted:
                self._scroll_to(card)

    def _scroll_to(self, card: QWidget) -> None:
        self.verticalScrollBar().setValue(card.mapTo(self._column, QPoint(0, 0)).y() - ABOVE)


class PlanCard(Card):
    """The goals and measures that answer the expectations of a section."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Mål og tiltak"), parent, foldable=True)
        self._desk = desk
        self._ids: list[str] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._none = QLabel(_("Ingen mål eller tiltak ennå. Åpne en forventning og lag det første tiltaket der."), self)
        self._none.setProperty("role", "secondary")
        self._none.setWordWrap(True)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._none)

    def show_for(self, expectation_ids: list[str]) -> None:
        """Show what is linked with these expectations."""
        workspace = self._desk.workspace
        found: dict[str, Goal | Measure] = {}
        for id in expectation_ids:
            found.update({goal.id: goal for goal in workspace.linked(Goal, "expectations", id)})
        for id in expectation_ids:
            found.update({measure.id: measure for measure in workspace.linked(Measure, "expectations", id)})
        empty(self._lines)
        for linked in found.values():
            self._lines.addWidget(MeasureLine(self._desk, linked, self, can_let_go=False))
        self._none.setVisible(not found)
        goals = sum(isinstance(r, Goal) for r in found.values())
        self.set_state_line(_("{goals} mål og {measures} tiltak").format(goals=goals, measures=len(found) - goals))


def facts_card(facts: list[Fact], parent: QWidget) -> Card:
    """The figures that a section gives."""
    card = Card(_("Tall i brevet"), parent, foldable=True, folded=True)
    card.set_state_line(_("{n} opplysninger").format(n=len(facts)))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    for line, fact in enumerate(facts):
        words = QLabel(fact.wording, card)
        words.setWordWrap(True)
        value = QLabel(fact_value(fact), card)
        value.setProperty("role", "strong")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        for column, label in enumerate((words, value)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label, line, column)
    card.body.addLayout(grid)
    return card


FORMS = frozenset({"dato", "telefon", "årstall", "måned", "år", "andel", "tekst", "klokkeslett"})
"""Units that only name the form of a value; the value reads well without them."""


def fact_value(fact: Fact) -> str:
    """A figure with its unit and year, as people write it."""
    unit = "" if fact.unit.casefold() in FORMS else fact.unit
    year = f"({fact.year})" if fact.year and str(fact.year) not in fact.value else ""
    return " ".join(part for part in (fact.value, unit, year) if part)


def _position(fact: Fact) -> int:
    return fact.position or 0
