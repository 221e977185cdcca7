"""What is left with its way there, versions of the scale, and the plan as a list."""

from datetime import date

import pytest

from navplan.domain.documents.safety_plan_list import plan_list
from navplan.domain.modules.safety import SafetyArea, SafetyFactor, SafetyPoint, SafetyScale, SafetyStandard
from navplan.domain.safety.begin import newest_scale
from navplan.domain.safety.privacy_check import HasHits
from navplan.domain.words import as_written
from navplan.ui.views.safety.assessment_view import FACTORS, FACTS, SITUATION
from navplan.ui.views.safety.scale_dialog import ScaleDialog
from navplan.ui.views.safety_page import STANDARD
from tests.domain.safety.office import TODAY


@pytest.fixture
def view(page, small):
    opened = page()
    opened.assessments.show_record(small.situation(small.knife))
    return opened.assessments


# -- what is left


def lines(view) -> list[str]:
    return [view.left.list.item(row).text() for row in range(view.left.list.count())]


def open_line(view, words: str) -> None:
    (item,) = [view.left.list.item(n) for n, line in enumerate(lines(view)) if words in line]
    view.left.list.itemActivated.emit(item)


def test_with_nothing_left_there_is_nothing_to_open(view) -> None:
    assert not view.left_button.isVisible()


def test_what_is_left_is_listed_and_each_line_goes_to_where_it_is_mended(view, small, workspace, qtbot, page) -> None:
    workspace.set(small.situation(small.knife), causes="")
    workspace.set(small.get(), worst="")
    workspace.add(SafetyArea(assessment=small.assessment, area="mottak", level="lav"))
    factor = workspace.all(SafetyFactor)[2]
    workspace.set(factor, verdict="delvis")
    view.refresh()
    assert view.left_button.text() == "Se 4 ting som gjenstår"
    view.left_button.click()
    assert view.pile.currentWidget() is view.left
    assert "4 ting må på plass" in view.left.line.text()
    open_line(view, "fyll ut «Hvorfor kan det skje»")
    assert view.tabs.value() == SITUATION
    assert view.form.rows["causes"].isAncestorOf(view.window().focusWidget())
    view.show_left()
    open_line(view, "det verste som kan skje")
    assert view.tabs.value() == FACTS
    assert view.facts.editor("worst").isAncestorOf(view.window().focusWidget())
    view.show_left()
    open_line(view, "Skriv hvorfor kontrollen er delvis")
    assert view.tabs.value() == FACTORS
    assert (view.factors.grid.currentRow(), view.factors.grid.currentColumn()) == (2, 0)


def test_a_note_that_stops_nothing_is_told_as_such(view, small, workspace) -> None:
    workspace.set(small.situation(small.wait), reasoning="Jf. § 23A-2")
    view.refresh()
    assert view.left_button.text() == "Se 1 merknad"
    view.left_button.click()
    assert view.left.line.text() == "Ingenting stopper vurderingen"
    assert "Utgått henvisning i «Begrunnelse»" in lines(view)[0]


def test_a_breach_is_mended_among_the_standard(page, small, workspace, desk) -> None:
    opened = page()
    standard = workspace.add(SafetyStandard(name="Vår", version="1", in_use=True))
    point = workspace.add(SafetyPoint(standard=standard.id, number=5, demand="Lås", status="delvis"))
    desk.asked_for.connect(opened.show_record)
    opened.assessments.refresh()
    opened.assessments.show_left()
    open_line(opened.assessments, "Standardpunkt 5")
    assert opened.tabs.value() == STANDARD
    assert opened._others[STANDARD]._chosen == point.id


# -- the scale


def test_another_scale_needs_a_reason_and_leaves_the_assessment_as_it_was(view, small, workspace, qtbot) -> None:
    view.more.open_scale()
    (dialog,) = view.findChildren(ScaleDialog)
    assert not dialog.take.isEnabled()
    dialog.boxes["middle_max"].setValue(7)
    assert not dialog.take.isEnabled()
    dialog.reason.setText("Strengere etter øvelsen")
    dialog.take.click()
    scale = newest_scale(workspace)
    assert (scale.version, scale.middle_max, scale.reason) == (2, 7, "Strengere etter øvelsen")
    assert len(workspace.all(SafetyScale)) == 2
    assert small.get().scale != scale.id
    assert small.picture().of(small.wait).level == "middels"


def test_limits_that_cross_are_refused_in_words(view, workspace) -> None:
    view.more.open_scale()
    (dialog,) = view.findChildren(ScaleDialog)
    dialog.reason.setText("Prøve")
    dialog.boxes["low_max"].setValue(9)
    assert "Grensene må stige" in dialog.complaint.text()
    assert not dialog.take.isEnabled()


# -- the plan as a list


def as_an_old_file_might(workspace, small) -> None:
    """A text that the guard would stop, stored before there was a guard."""
    workspace._guard = None
    workspace.set(small.situation(small.knife), happening="Ring 91 23 45 67")


def test_the_plan_is_a_list_with_a_row_for_each_measure(small, workspace) -> None:
    workspace.set(small.measure(small.knife), title="Skille sonene", deadline=date(2026, 11, 30), amount=180000)
    heads, first, second = plan_list(workspace, 2026, as_written, TODAY)
    told = dict(zip(heads, first, strict=True))
    assert (told["Frist"], told["Status"], told["Ansvarlig rolle"]) == ("30.11.2026", "Besluttet", "Nav-leder")
    assert told["Virkemåte"] == "Beredskap og oppfølging"
    assert told["Situasjoner"] == "S-02"
    assert len(second) == len(heads)


def test_a_list_with_what_must_not_leave_is_not_made(small, workspace) -> None:
    as_an_old_file_might(workspace, small)
    with pytest.raises(HasHits):
        plan_list(workspace, 2026, as_written, TODAY)


def test_the_list_is_asked_for_from_the_page_and_a_refusal_is_told(view, small, workspace, desk, qtbot) -> None:
    with qtbot.waitSignal(desk.wants_list) as asked:
        view.more.csv.trigger()
    assert asked.args[0] == "Tiltaksplan vold og trusler"
    assert len(asked.args[1]) == 3
    as_an_old_file_might(workspace, small)
    with qtbot.waitSignal(desk.failed) as told:
        view.more.csv.trigger()
    assert "Hva kan skje" in told.args[0]
