"""The week in the theme form: read from the agreement, opened there, and nothing of the form's own goes unasked."""

import pytest

from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_office import OpeningHours
from navplan.domain.modules.themes.access import AccessDay, AccessSheet
from navplan.domain.records import Rows
from navplan.domain.words import Said
from navplan.ui.views.letter.reception_week import ReceptionWeek


@pytest.fixture
def sheet(desk):
    sheet = desk.workspace.add(AccessSheet())
    for weekday, opens in (("man", "10.00"), ("tir", "09.00")):
        desk.workspace.add(
            AccessDay(sheet=sheet.id, weekday=weekday, opens=opens, closes="14.00", staffed=True, drop_in=True)
        )
    return sheet


@pytest.fixture
def part(desk, qtbot, sheet):
    part = ReceptionWeek(desk, Rows(AccessDay.KEY, "sheet"))
    qtbot.addWidget(part)
    part.show()
    part.show_parent(sheet)
    return part


def sign(desk):
    with desk.workspace.draft(Said("Avtale")) as draft:
        agreement = draft.add(Agreement(title="Avtalen", version="1.0", status="gjeldende", running=True))
        hours = {"agreement": agreement.id, "opens": "10.00", "closes": "14.00"}
        for weekday in ("man", "tir"):
            draft.add(OpeningHours(weekday=weekday, **hours))


def words(part):
    return [label.text() for label in part.grid.findChildren(type(part._from)) if not label.isHidden()]


def test_without_an_agreement_the_days_are_written_in_the_form(part):
    assert part.own.isVisible()
    assert not part._signed.isVisible()


def test_when_the_agreement_is_signed_it_shows_the_week_and_what_the_form_says_otherwise(qtbot, desk, part):
    sign(desk)
    qtbot.waitUntil(lambda: "Stengt" in words(part))
    assert not part.own.isVisible()
    assert part._signed.isVisible()
    assert "«Avtalen 1.0», punkt 2.1" in part._from.text()
    told = words(part)
    assert told.count("10.00–14.00") == 2
    assert "09.00–14.00" in told
    assert told.count("Stengt") == 3
    assert len(part.grid.buttons) == 1
    assert "Tirsdag" in part.grid.buttons[0].accessibleName()


def test_the_owner_is_opened_from_here(desk, part):
    sign(desk)
    asked = []
    desk.asked_for.connect(asked.append)
    part.open_button.click()
    assert [type(record) for record in asked] == [OpeningHours]


def test_days_that_say_the_same_are_tidied_away_as_one_step_and_only_those(desk, part):
    sign(desk)
    assert part.tidy_button.text() == "Rydd bort 1 dag som er lik avtalen"
    part.tidy_button.click()
    assert [day.weekday for day in desk.workspace.all(AccessDay)] == ["tir"]
    assert not part.tidy_button.isVisible()
    desk.undo()
    assert {day.weekday for day in desk.workspace.all(AccessDay)} == {"man", "tir"}


def test_a_day_that_differs_goes_when_somebody_takes_it_away(desk, part):
    sign(desk)
    part.grid.buttons[0].click()
    assert [day.weekday for day in desk.workspace.all(AccessDay)] == ["man"]
    assert part.grid.buttons == []
