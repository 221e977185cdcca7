"""The week in the reception: the agreement in force owns it; what the form says otherwise stays visible."""

from datetime import date

import pytest

from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.parts_office import OpeningHours
from navplan.domain.modules.themes.access import AccessDay, AccessSheet, check_access
from navplan.domain.opening import office_week, opening_problems, sheet_problems, signed_hours
from navplan.domain.supervision import answers
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


def agree(plan: Workspace, *hours: tuple[str, str, str, str], status: str = "gjeldende", reason: str = "") -> Agreement:
    """An agreement with weekday, opening, closing and type of each row."""
    with plan.draft(Said("Avtale")) as draft:
        made = draft.add(Agreement(title="Avtale", status=status, running=True, opening_reason=reason))
        for weekday, opens, closes, type_ in hours:
            draft.add(OpeningHours(agreement=made.id, weekday=weekday, opens=opens, closes=closes, type=type_))
    return made


def form(plan: Workspace, *days: tuple[str, str, str]) -> AccessSheet:
    sheet = plan.add(AccessSheet(duty_phone="nei", closed_way="ringeklokke"))
    for weekday, opens, closes in days:
        plan.add(AccessDay(sheet=sheet.id, weekday=weekday, opens=opens, closes=closes, staffed=True, drop_in=True))
    return sheet


WHOLE_WEEK = tuple((day, "10.00", "14.00", "drop_in") for day in ("man", "tir", "ons", "tor", "fre"))


def told(sheet: AccessSheet, plan: Workspace) -> set[str]:
    return {problem.field for problem in sheet_problems(sheet, check_access(sheet, plan), plan)}


def test_without_an_agreement_the_forms_own_days_are_the_week(plan: Workspace) -> None:
    week = office_week(plan, form(plan, ("tir", "9", "15"), ("man", "10", "14")))
    assert week.agreement is None
    assert [(one.weekday, one.opens) for one in week.spans] == [("man", "10"), ("tir", "9")]
    assert week.minutes == 600


def test_a_draft_of_an_agreement_owns_nothing_yet(plan: Workspace) -> None:
    agree(plan, *WHOLE_WEEK, status="utkast")
    assert signed_hours(plan) == ()
    assert office_week(plan, form(plan, ("man", "10", "14"))).minutes == 240


def test_the_agreement_in_force_owns_the_week_and_nothing_the_form_says_is_lost(plan: Workspace) -> None:
    agree(plan, ("man", "10.00", "14.00", "drop_in"), ("ons", "9", "15", "avtale"), ("ons", "8", "16", "telefon"))
    sheet = form(plan, ("man", "10", "14"), ("ons", "9", "15"), ("tor", "10", "14"))
    week = office_week(plan, sheet)
    assert [(one.weekday, one.drop_in) for one in week.spans] == [("man", True), ("ons", False)]
    assert week.minutes == 240 + 360, "those on the phone are not in the reception"
    assert [day.weekday for day in week.alike] == ["man"]
    assert [day.weekday for day in week.apart] == ["ons", "tor"], (
        "by appointment is not drop-in; Thursday is not signed"
    )
    assert len(plan.all(AccessDay)) == 3


@pytest.mark.parametrize("change", [{"staffed": False}, {"drop_in": False}, {"closes": "15"}, {"weekday": "fre"}])
def test_a_day_that_would_take_something_with_it_is_not_alike(plan: Workspace, change: dict[str, object]) -> None:
    agree(plan, ("man", "10.00", "14.00", "drop_in"))
    sheet = form(plan, ("man", "10", "14"))
    assert office_week(plan, sheet).apart == ()
    plan.set(plan.all(AccessDay)[0], **change)
    assert office_week(plan, sheet).alike == ()
    assert len(office_week(plan, sheet).apart) == 1


def test_a_form_without_days_is_judged_by_the_signed_week(plan: Workspace) -> None:
    sheet = form(plan)
    assert {problem.said.words() for problem in opening_problems(sheet, plan)} == {
        "Åpningstidene er ikke ført, verken i avtalen eller her."
    }
    agree(plan, *WHOLE_WEEK)
    assert not {"limits_reason", "compensation"} & told(sheet, plan)
    assert list(opening_problems(sheet, plan)) == []


def test_few_signed_hours_need_a_reason_in_one_of_the_two_places(plan: Workspace) -> None:
    agree(plan, ("man", "10", "14", "drop_in"))
    sheet = form(plan)
    assert {"limits_reason", "compensation"} <= told(sheet, plan)
    assert not {"limits_reason", "compensation"} & told(
        plan.set(sheet, limits_reason="Små forhold.", compensation="Vakttelefon."), plan
    )
    other = memory_workspace()
    agree(other, ("man", "10", "14", "drop_in"), reason="Små forhold, og vakttelefon resten av uka.")
    bare = form(other)
    assert "limits_reason" not in told(bare, other), "the agreement has the reason"
    assert "compensation" in told(bare, other)


def test_a_signed_week_by_appointment_only_needs_a_reason_too(plan: Workspace) -> None:
    agree(plan, *((day, "8", "16", "avtale") for day in ("man", "tir")))
    assert "limits_reason" in told(form(plan), plan)


def test_few_days_left_in_the_form_are_no_short_week_when_the_agreement_has_the_rest(plan: Workspace) -> None:
    agree(plan, *WHOLE_WEEK)
    sheet = form(plan, ("man", "10", "12"))
    assert not {"limits_reason", "compensation"} & told(sheet, plan)
    assert [problem.said.words() for problem in opening_problems(sheet, plan)] == [
        "Dager i skjemaet som ikke er som i avtalen: 1"
    ]


def test_supervision_hears_of_days_that_are_not_as_signed(plan: Workspace) -> None:
    agree(plan, *WHOLE_WEEK)
    form(plan, ("man", "10", "12"))
    missing = [said.words() for one in answers("tilgjengelighet", plan, date(2026, 5, 4)) for said in one.missing]
    assert "Dager i skjemaet som ikke er som i avtalen: 1" in missing
