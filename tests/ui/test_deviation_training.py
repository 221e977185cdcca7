"""The way from a deviation to its effect, as a panel: it follows a form, leads on, and begins training."""

from datetime import date

import pytest

from navplan.domain.modules.competence import CompetenceMeasure
from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRemedy, ControlRoutine
from navplan.ui.forms.form import RecordForm
from navplan.ui.views.competence.deviation_flow import DeviationFlow


@pytest.fixture
def made(desk, qtbot):
    deviation = desk.workspace.add(
        ControlDeviation(code="AV-2026-001", found_on=date(2026, 3, 4), causes=("kompetanse",))
    )
    form = RecordForm(desk, ControlDeviation)
    flow = DeviationFlow(desk, form, form)
    qtbot.addWidget(form)
    form.show()
    return deviation, form, flow


def words(flow):
    return {row.station.key: row.station.words for row in flow.stations}


def test_the_panel_is_hidden_until_the_form_shows_a_stored_deviation(made):
    deviation, form, flow = made
    assert flow.isHidden()
    form.show_record(ControlDeviation())
    assert flow.isHidden()
    form.show_record(deviation)
    assert not flow.isHidden()
    form.show_record(None)
    assert flow.isHidden()


def test_new_training_is_linked_with_the_deviation_and_opened(desk, made):
    deviation, form, flow = made
    form.show_record(deviation)
    asked = []
    desk.asked_for.connect(asked.append)
    assert flow.new_button.property("role") == "primary", "the cause is competence and nobody is to learn it"
    flow.new_button.click()
    (measure,) = desk.workspace.all(CompetenceMeasure)
    assert (measure.title, measure.deviations, measure.year) == (
        "Opplæring etter AV-2026-001",
        (deviation.id,),
        desk.year,
    )
    assert asked == [measure]
    assert words(flow)["training"] == "0 av 1 er gjennomført"
    assert [row.record.id for row in flow.training.rows] == [measure.id]
    assert flow.new_button.property("role") != "primary"


def test_a_measure_that_changes_elsewhere_is_told_at_once(desk, made):
    deviation, form, flow = made
    measure = desk.workspace.add(CompetenceMeasure(year=2026, title="Verksted", deviations=(deviation.id,)))
    form.show_record(deviation)
    desk.set(measure, status="gjennomfort")
    assert words(flow)["training"] == "1 av 1 er gjennomført"
    desk.set(measure, deviations=())
    assert words(flow)["training"].startswith("Årsaken er kompetanse")


def test_a_station_leads_to_its_field_or_to_what_lies_behind_it(qtbot, desk, made):
    deviation, form, flow = made
    measure = desk.workspace.add(CompetenceMeasure(year=2026, title="Verksted", deviations=(deviation.id,)))
    form.show_record(deviation)
    flow.set_folded(False)
    asked = []
    desk.asked_for.connect(asked.append)
    stations = {row.station.key: row for row in flow.stations}
    stations["training"].button.click()
    assert asked == [measure]
    form.activateWindow()
    stations["cause"].button.click()
    qtbot.waitUntil(lambda: form.editor("causes").isAncestorOf(form.focusWidget()))


def test_folded_it_says_the_training_and_what_is_missing(made):
    deviation, form, flow = made
    form.show_record(deviation)
    line = flow._state.text()
    assert "ingen skal lære det" in line
    assert "mangler: tiltak mot årsaken, opplæring, virket det?" in line


def test_a_way_is_at_its_end_only_when_nothing_is_under_way(desk, made):
    deviation, form, flow = made
    desk.workspace.add(ControlRemedy(deviation=deviation.id, title="Mal", done=True))
    measure = desk.workspace.add(CompetenceMeasure(year=2026, title="Verksted", deviations=(deviation.id,)))
    routine = desk.workspace.add(ControlRoutine(code="IND-01", title="Begrunnelse"))
    check = desk.workspace.add(ControlCheck(routine=routine.id, done_on=date(2026, 10, 1), seen=10, right=10))
    form.show_record(desk.workspace.set(deviation, effect=check.id))
    assert "under arbeid" in flow._state.text()
    desk.set(measure, status="gjennomfort")
    assert "fulgt til ende" in flow._state.text()
