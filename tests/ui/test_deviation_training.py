"""The training that answers a deviation, in the deviation's form: told in words, begun here, never out of date."""

from datetime import date

import pytest

from navplan.domain.modules.competence import CompetenceMeasure
from navplan.domain.modules.control.records import ControlDeviation
from navplan.ui.views.control.deviation_form import DeviationForm
from tests.ui.standing import standing_in


@pytest.fixture
def made(desk, qtbot):
    deviation = desk.workspace.add(
        ControlDeviation(code="AV-2026-001", found_on=date(2026, 3, 4), causes=("kompetanse",))
    )
    form = DeviationForm(desk)
    qtbot.addWidget(form)
    form.show()
    return deviation, form


def test_the_card_is_hidden_until_the_form_shows_a_stored_deviation(made):
    deviation, form = made
    form.show_record(ControlDeviation())
    assert form.training.isHidden()
    form.show_record(deviation)
    assert not form.training.isHidden()
    form.show_record(None)
    assert form.training.isHidden()


def test_new_training_is_linked_with_the_deviation_and_opened(desk, made):
    deviation, form = made
    form.show_record(deviation)
    asked = []
    desk.asked_for.connect(asked.append)
    assert form.training.new_button.property("role") == "primary", "the cause is competence and nobody is to learn it"
    form.training.new_button.click()
    (measure,) = desk.workspace.all(CompetenceMeasure)
    assert (measure.title, measure.deviations, measure.year) == (
        "Opplæring etter AV-2026-001",
        (deviation.id,),
        desk.year,
    )
    assert asked == [measure]
    assert form.training._state.text() == "0 av 1 er gjennomført"
    assert [row.record.id for row in form.training.training.rows] == [measure.id]
    assert form.training.new_button.property("role") != "primary"


def test_a_measure_that_changes_elsewhere_is_told_at_once(desk, made):
    deviation, form = made
    measure = desk.workspace.add(CompetenceMeasure(year=2026, title="Verksted", deviations=(deviation.id,)))
    form.show_record(deviation)
    desk.set(measure, status="gjennomfort")
    assert form.training._state.text() == "1 av 1 er gjennomført"
    desk.set(measure, deviations=())
    assert "ingen skal lære det" in form.training._state.text()


def test_the_training_stands_between_the_remedies_and_the_control_of_the_effect(made):
    deviation, form = made
    form.show_record(deviation)
    column = form.training.parentWidget().layout()
    titles = [card.title_label.text() for card in standing_in(column) if hasattr(card, "title_label")]
    assert titles[2:5] == ["3 · Varige tiltak", "Opplæring", "4 · Effektkontroll"]
