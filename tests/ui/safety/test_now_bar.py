"""The line that says what matters now: each of its buttons is a way in."""

from datetime import timedelta

from PySide6.QtWidgets import QMenu

from navplan.domain import deadlines
from navplan.domain.modules.plan import Measure
from navplan.ui.views.safety.assessment_view import FACTS


def test_an_office_without_an_assessment_has_nothing_late_to_read(page) -> None:
    opened = page()
    assert not opened.now.isVisible()
    assert opened.duties.isVisible()


def test_the_duties_unfold_while_their_button_is_down(page, small) -> None:
    opened = page()
    assert not opened.duties.isVisible()
    missing = sum("På plass" not in tile.accessibleName() for tile in opened.duties.tiles)
    assert opened.now.duties.text() == f"{missing} plikter mangler noe"
    opened.now.duties.click()
    opened.refresh()
    assert opened.duties.isVisible()
    opened.now.duties.click()
    assert not opened.duties.isVisible()


def test_late_measures_are_offered_and_the_chosen_one_is_shown(page, small, desk, qtbot) -> None:
    late = next(measure for measure in desk.workspace.all(Measure) if measure.deadline)
    small.set(late, deadline=deadlines.today() - timedelta(days=1))
    bar = page().now
    count = len([m for m in desk.workspace.all(Measure) if m.deadline and m.deadline < deadlines.today()])
    assert bar.late.text() == f"{count} tiltak over fristen"
    bar.late.click()
    (menu,) = bar.findChildren(QMenu)
    action = next(action for action in menu.actions() if action.data() == late.id)
    with qtbot.waitSignal(desk.asked_for) as shown:
        action.trigger()
    assert shown.args[0].id == late.id
    menu.close()


def test_without_late_measures_nothing_is_said_of_them(page, small, desk) -> None:
    for measure in desk.workspace.all(Measure):
        if measure.deadline:
            small.set(measure, deadline=deadlines.today() + timedelta(days=9))
    assert page().now.late.isHidden()


def test_the_review_leads_to_its_day(page, small) -> None:
    opened = page()
    opened.now.review.click()
    assert opened.assessments.tabs.value() == FACTS
    assert f"{small.get().next_review:%d.%m.%Y}" in opened.now.review.text()


def test_a_review_that_nobody_has_set_is_said(page, small) -> None:
    small.set(small.get(), next_review=None)
    assert page().now.review.text() == "Neste gjennomgang er ikke satt"
