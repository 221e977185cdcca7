"""The standard on screen: starter points, one click a verdict, a deviation with the breach, a pasted list."""

import pytest

from navplan.domain.modules.safety import SafetyDeviation, SafetyPoint, SafetyStandard
from navplan.domain.safety.library import library
from navplan.domain.safety.standards import Line, starter_standard, take_in_standard
from navplan.ui.views.safety.paste_dialog import PasteDialog
from navplan.ui.views.safety.standard_view import DEVIATION, StandardView
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


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252"])
def test_a_list_is_read_from_a_file_and_looked_at_before_it_is_taken(
    desk, workspace, qtbot, tmp_path, encoding
) -> None:
    dialog = PasteDialog(desk)
    qtbot.addWidget(dialog)
    file = tmp_path / "standard.csv"
    file.write_bytes(
        "Nr;Tema;Krav\n1;Mottak;Døra lukker seg selv\n2;Alarm og varsling;Prøves månedlig\n".encode(encoding)
    )
    dialog.read_file(str(file))
    assert "Døra lukker seg selv" in dialog.text.toPlainText()
    assert workspace.all(SafetyStandard) == ()
    dialog.name.setText("Standard")
    dialog.version.setText("2027")
    dialog._on_take()
    assert [(p.number, p.theme, p.demand) for p in workspace.all(SafetyPoint)] == [
        (1, "mottak", "Døra lukker seg selv"),
        (2, "alarm", "Prøves månedlig"),
    ]


def test_a_file_that_cannot_be_read_is_told(desk, qtbot, tmp_path) -> None:
    dialog = PasteDialog(desk)
    qtbot.addWidget(dialog)
    dialog.read_file(str(tmp_path / "borte.csv"))
    assert "borte.csv" in dialog.complaint.text()


def test_a_verdict_is_given_by_the_buttons_so_that_a_breach_is_never_without_its_deviation(view, workspace) -> None:
    starter_standard(workspace, library())
    opened = view()
    assert set(opened.verdicts) == {"oppfylt", "delvis", "ikke_oppfylt", "ikke_aktuelt"}
    assert not opened.point.editor("status").isEnabled()
    opened.verdicts["delvis"].click()
    assert len(workspace.all(SafetyDeviation)) == 1


def test_the_answers_to_an_old_version_are_shown_beside_the_new_and_cannot_be_altered_there(view, workspace) -> None:
    old = starter_standard(workspace, library())
    judged = workspace.linked(SafetyPoint, "standard", old.id)[0]
    workspace.set(judged, status="oppfylt")
    new = take_in_standard(workspace, SafetyStandard(name="Offisiell", version="2027"), [Line(1, "Sone")])
    opened = view()
    assert opened.standard.id == new.id
    assert opened.verdicts["oppfylt"].isEnabled()
    opened.version.setCurrentIndex(opened.version.findData(old.id))
    opened._on_version()
    assert len(opened.table.model.rows) == 20
    assert "1 av 20 punkter vurdert" in opened.line.text()
    assert not opened.verdicts["oppfylt"].isEnabled()
    assert not opened.point.isEnabled()
