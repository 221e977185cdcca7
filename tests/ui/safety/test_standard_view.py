"""The standard on screen: starter points, one click a verdict, a deviation with the breach, a pasted list."""

import pytest

from navplan.domain.modules.safety import SafetyDeviation, SafetyPoint, SafetyStandard
from navplan.domain.safety.library import library
from navplan.domain.safety.standards import starter_standard
from navplan.ui.views.safety.standard_view import DEVIATION, PasteDialog, StandardView
from tests.domain.safety.office import TODAY


@pytest.fixture
def view(desk, qtbot):
    kept = []

    def opening():
        made = StandardView(desk)
        qtbot.addWidget(made)
        made.resize(1100, 600)
        made.show()
        kept.append(made)
        return made

    yield opening
    kept.clear()


def test_an_empty_plan_takes_in_the_starter_points(view, workspace) -> None:
    opened = view()
    opened._on_start()
    assert len(workspace.all(SafetyPoint)) == 20
    assert len(opened.table.model.rows) == 20
    assert "Våre egne ord" in opened.line.text()


def test_a_breach_by_one_click_opens_its_deviation_and_met_does_not(view, workspace) -> None:
    starter_standard(workspace, library())
    opened = view()
    assert not opened.sides.isVisible()
    opened.verdicts["oppfylt"].click()
    assert workspace.all(SafetyDeviation) == ()
    opened.verdicts["ikke_oppfylt"].click()
    (deviation,) = workspace.all(SafetyDeviation)
    point = workspace.all(SafetyPoint)[0]
    assert (point.status, point.checked_on, deviation.point) == ("ikke_oppfylt", TODAY, point.id)
    assert opened.sides.isVisible()
    opened.sides._choose(DEVIATION)
    assert opened.deviation.isVisible()
    assert opened.deviation.record.id == deviation.id
    workspace.undo()
    assert workspace.all(SafetyDeviation) == ()


def test_a_pasted_list_replaces_the_version_in_use(view, desk, workspace, qtbot) -> None:
    starter_standard(workspace, library())
    opened = view()
    dialog = PasteDialog(desk)
    qtbot.addWidget(dialog)
    dialog._on_take()
    assert dialog.complaint.text() == "Skriv navn og versjon."
    dialog.name.setText("Standard")
    dialog.version.setText("2027")
    dialog.text.setPlainText("1 Sone\n1 Dør")
    dialog._on_take()
    assert "Nummer 1 står flere ganger" in dialog.complaint.text()
    dialog.text.setPlainText("1 Sone\n2 Dør")
    dialog._on_take()
    assert [s.in_use for s in workspace.all(SafetyStandard)] == [False, True]
    assert [p.demand for p in opened.table.model.rows] == ["Sone", "Dør"]
