"""From an empty plan to a report that both employers have signed, on the page: every click and field counted."""

import io
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from navplan.domain.documents.safety_reports import full_report
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.office import Role
from navplan.domain.modules.safety import SafetyAssessment, SafetySituation, SafetyStatement
from navplan.domain.modules.safety.words import FACTORS
from navplan.domain.safety.findings import findings
from navplan.domain.safety.picture import picture
from navplan.domain.words import as_written
from navplan.storage.writers.pdf import pdf_bytes
from navplan.ui.views.safety.assessment_view import FACTORS as FACTOR_TAB
from navplan.ui.views.safety.assessment_view import FACTS, VOICES
from navplan.ui.views.safety.library_dialog import LibraryDialog
from navplan.ui.views.safety_page import ASSESS, EXERCISE
from tests.domain.safety.office import TODAY
from tests.ui.safety.drawing import drawn

SECONDS = 6
"""What a practised person needs for a click or a short field; texts of a line take longer, choices less."""


class Hand:
    """Does what a person does on the page, and counts it."""

    def __init__(self, page, qtbot) -> None:
        self.page = page
        self._qtbot = qtbot
        self.steps = 0

    def click(self, button) -> None:
        button.click()
        self._counted()

    def fill(self, editor, value) -> None:
        editor.settled.emit(value)
        self._counted()

    def go(self, where) -> None:
        where()
        self._counted()

    def _counted(self) -> None:
        self.steps += 1
        drawn(self._qtbot, self.page)


@pytest.fixture
def hand(page, qtbot, workspace) -> Hand:
    return Hand(page(), qtbot)


def pick_the_five(hand: Hand) -> None:
    hand.click(hand.page.empty.button)
    hand.click(hand.page.assessments.no_situation.button)
    (dialog,) = hand.page.findChildren(LibraryDialog)
    for row in range(dialog.list.count()):
        item = dialog.list.item(row)
        if item.text()[:3] in ("L04", "L09", "L14", "L32", "L37"):
            hand.go(lambda item=item: item.setCheckState(Qt.CheckState.Checked))
    hand.click(dialog.take)


def assess(hand: Hand, situation: SafetySituation, role: str) -> None:
    """The two that can kill keep their consequence; the others are judged as very serious."""
    view = hand.page.assessments
    hand.go(lambda: view.list.picked.emit(situation.id))
    form = view.form
    texts = {
        "causes": "Kort avstand",
        "reasoning": "Erfaring fra to år",
        "exposed": ("mottak",),
        "knowledge": "middels",
    }
    for key, value in texts.items():
        hand.fill(form.rows[key].editor, value)
    hand.fill(form.rows["works_none"].editor, True)
    is_fatal = situation.library in ("L04", "L37")
    hand.go(lambda: form.now_picker.view.chosen.emit("15" if is_fatal else "24"))
    wanted = [b for b in form.deeds.suggestions if b.suggestion.level == "5"] if is_fatal else form.deeds.suggestions
    hand.click(wanted[0])
    (card,) = form.deeds._cards.values()
    hand.go(card._on_fold)
    rows = {row.editor.field.key: row for row in card._rows}
    hand.fill(rows["role"].editor, role)
    hand.go(lambda: form.after_picker.view.chosen.emit("15" if is_fatal else "24"))


def exercise(hand: Hand, fatal: tuple[str, ...]) -> None:
    hand.go(lambda: hand.page.show_tab(EXERCISE))
    view = hand.page._others[EXERCISE]
    hand.click(view.rows[0].plan)
    form = view.side.form
    hand.fill(form.editor("situations"), fatal)
    hand.fill(form.editor("done_on"), date(2026, 11, 20))
    hand.fill(form.editor("worked"), "Alle kom ut")
    hand.go(lambda: hand.page.show_tab(ASSESS))


def facts(hand: Hand, role: str) -> None:
    hand.go(lambda: hand.page.assessments.show_tab(FACTS))
    told = {
        "met_on": TODAY,
        "led_by": role,
        "participants": ("leder_stat", "leder_kommune", "verneombud_stat", "ansatt_mottak"),
        "bases": ("samtaler",),
        "knowledge": "middels",
        "police_minutes": 20,
        "worst": "Noen kommer med kniv. Ja, den står på lista.",
    }
    for key, value in told.items():
        hand.fill(hand.page.assessments.facts.editor(key), value)


def factors(hand: Hand) -> None:
    view = hand.page.assessments.factors
    hand.go(lambda: hand.page.assessments.show_tab(FACTOR_TAB))
    for row in range(len(FACTORS)):
        hand.go(lambda row=row: view.grid.setCurrentCell(row, 0))
        hand.fill(view.rows["verdict"].editor, "god")


def voices(hand: Hand) -> None:
    view = hand.page.assessments
    hand.go(lambda: view.show_tab(VOICES))
    hand.click(view.voices.send)
    hand.go(lambda: hand.page.mode._choose("rep"))
    for card in view.voices.statements:
        hand.fill(card.rows["agrees"].editor, "enig")
        hand.fill(card.rows["words"].editor, "Jeg har vært med og støtter vurderingen.")
        hand.click(card.give)
    hand.go(lambda: hand.page.mode._choose("leader"))
    for line in ("stat", "kommune"):
        hand.go(lambda line=line: view.voices.signs[line].name.setText("En leder"))
        hand.click(view.voices.signs[line].sign)


def test_an_office_goes_from_nothing_to_a_signed_report_in_a_quarter_of_an_hour_of_handwork(hand, workspace) -> None:
    role = workspace.add(Role(title="Nav-leder")).id
    pick_the_five(hand)
    situations = workspace.all(SafetySituation)
    for situation in situations:
        assess(hand, situation, role)
    exercise(hand, tuple(s.id for s in situations if s.library in ("L04", "L37")))
    facts(hand, role)
    factors(hand)
    (own,) = workspace.all(SafetyAssessment)
    left = [f.said.words() for f in findings(picture(own, workspace, TODAY), workspace) if f.stops]
    assert left == []
    voices(hand)
    (own,) = workspace.all(SafetyAssessment)
    assert own.status == "godkjent"
    assert len(workspace.all(SafetyStatement)) == 2
    outline = full_report(View(workspace, as_written, 2026, TODAY))
    assert not outline.draft
    assert len(PdfReader(io.BytesIO(pdf_bytes(outline, as_written))).pages) >= 5
    assert hand.steps * SECONDS <= 15 * 60, f"{hand.steps} steps"
