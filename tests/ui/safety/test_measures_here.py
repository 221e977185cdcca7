"""Measures at their situation: what the library and the rules suggest, and «Virker ikke» that opens it again."""

from datetime import date

from navplan.domain.modules.passed import PrivacyPass
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import SafetyMeasure
from navplan.ui.views.safety.assessment_view import VOICES
from tests.ui.safety.drawing import drawn


def shown(page, situation):
    opened = page()
    opened.assessments.show_record(situation)
    return opened, opened.assessments.form


def test_weak_knowledge_of_something_serious_suggests_a_measure_that_is_taken_with_one_press(
    page, small, workspace, qtbot
) -> None:
    opened, form = shown(page, small.situation(small.knife))
    assert "Skaffe mer kunnskap om situasjonen" not in [b.suggestion.words for b in form.deeds.suggestions]
    workspace.set(small.situation(small.knife), knowledge="svak")
    drawn(qtbot, opened)
    (button,) = [b for b in form.deeds.suggestions if b.suggestion.words == "Skaffe mer kunnskap om situasjonen"]
    button.click()
    drawn(qtbot, opened)
    assert workspace.all(Measure)[-1].title == "Skaffe mer kunnskap om situasjonen"
    assert small.knife in workspace.all(SafetyMeasure)[-1].situations
    assert "Skaffe mer kunnskap om situasjonen" not in [b.suggestion.words for b in form.deeds.suggestions]


def test_a_measure_that_does_not_work_is_said_at_its_situation_and_opens_it(page, small, workspace, qtbot) -> None:
    opened, form = shown(page, small.situation(small.wait))
    card = form.deeds._cards[small.about(small.wait).id]
    card._on_fold()
    rows = {row.editor.field.key: row for row in card._rows}
    rows["status"].editor.settled.emit("ferdig")
    drawn(qtbot, opened)
    assert "når ble «Tiltak» innført?" in form.todo.text()
    rows["introduced_on"].editor.settled.emit(date(2026, 8, 1))
    drawn(qtbot, opened)
    assert "evaluer «Tiltak»" in form.todo.text()
    rows["evaluation"].editor.settled.emit("virket_ikke")
    drawn(qtbot, opened)
    assert "«Tiltak» virket ikke. Vurder på nytt." in form.todo.text()
    assert "R11" in small.stops()


def test_what_was_let_past_the_guard_is_listed_for_the_verneombud_without_the_text(page, small, workspace) -> None:
    opened = page()
    opened.assessments.show_tab(VOICES)
    voices = opened.assessments.voices
    assert not voices.past.isVisible()
    told = {"about_key": "safety_situation", "about_id": small.knife, "passed_on": date(2026, 11, 22)}
    workspace.add(PrivacyPass(rule="N3", field="happening", passed_at="10:14", **told))
    opened.assessments.refresh()
    assert voices.past_lines.text() == "Hva kan skje · regel N3 · 22.11.2026 kl. 10:14"
