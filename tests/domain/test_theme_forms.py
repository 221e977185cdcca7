"""Theme forms: every section of every bundled letter has one, with the facts that its theme cannot do without."""

from collections.abc import Iterator
from datetime import date

import pytest

from navplan.domain.example import build_example, read_content
from navplan.domain.kinds import LongText, Text
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import themes
from navplan.domain.modules.letter import LetterSection
from navplan.domain.modules.themes import FORMS, facts_told, sheet_of, sheets_of
from navplan.domain.modules.themes.access import AccessDay, AccessSheet, InterpreterSheet, clock, staffed_minutes
from navplan.domain.modules.themes.people import ConditionSheet
from navplan.domain.modules.themes.programmes import CorrectionalUnit, IntroClause, IntroSheet, Volunteer
from navplan.domain.modules.themes.services import DecisionSheet, HousingSheet
from navplan.domain.modules.themes.sheet import ThemeSheet
from navplan.domain.modules.themes.steering import Grant, inner_deadline
from navplan.domain.places import RESOURCES
from navplan.domain.privacy import scan
from navplan.domain.records import Record, fields_of
from navplan.domain.starter import read_starter
from navplan.domain.vocabulary import THEMES
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

SHELF = Shelf(RESOURCES / "letters")
LIBRARY = RESOURCES / "library" / "themes"

MINIMUM = {
    "tilgjengelighet": (
        "duty_phone answers_centre closed_way same_day not_digital accessible limits_reason compensation web_checked"
    ),
    "individuelle_vurderinger": "mapping reasons oral provisional complaints",
    "okonomisk_stonad": "rates_on rates_guiding child_benefit special_needs long_term emergency_days two_persons",
    "okonomisk_radgivning": "levels posts waiting urgent decision written_down evaluated children known_units",
    "barn_og_familie": "each_child in_decision child_view contact_role",
    "bolig": "agreements inspected_on families_week families_month youth followed municipal_work",
    "ungdom": "contact team school health",
    "aktivitetsplikt": "kvp_first individual exceptions breach",
    "kvp": "coordinator looks_for apply_help no_ceiling full_time evaluation",
    "introduksjonsprogram": "form organised status revise_on leader_meetings evaluated_on leaving leaving_assessed",
    "tolk": "guideline ordering duty_cases guidance remote no_children qualified known_on",
    "klart_sprak": "templates templates_on",
    "frivillige": "boundary told_staff_on meeting_on outreach",
    "innsatte": "contact discussed_on formal leave release_plan kvp_before",
    "vold_og_trusler": "risk_on exercise_on",
    "sikkerhet_beredskap": "plan_on plan_both exercise_on standard",
    "internkontroll": "responsible risk_on deviations leader_sees review_on reported_on",
    "kompetanse": "joint_plan from_needs discussed_on induction effect",
    "partnerskap": "agreement_until owners_meet letter_on topics",
    "digisos": "application insight paper",
    "tilskudd": "seeks announcement_on anchored_on",
    "forebygging": "duty plans tells partners",
    "statlige_tjenester": "letter_known joint_follow_up counselling county",
    "levekar": "overview_on challenges groups children",
    "menneskehandel_vold": "signs duty advice trained_on",
    "barnevern_samordning": "who_coordinates child_coordinator individual_plan",
    "annet": "read_on told_owners_on means",
}
"""The facts that chapters 4 and 5.7 of the domain document and the letters ask for, theme by theme."""


@pytest.fixture(scope="module")
def plan() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, SHELF, read_content(RESOURCES / "example"))
    return workspace


def test_every_theme_of_the_letters_has_a_form_and_no_form_is_without_theme() -> None:
    assert set(FORMS) == {option.key for option in THEMES} == set(MINIMUM)
    declared = {kind.record for kind in themes.KINDS if issubclass(kind.record, ThemeSheet)}
    assert set(FORMS.values()) == declared


@pytest.mark.parametrize("theme", MINIMUM)
def test_a_form_holds_at_least_the_facts_of_its_theme(theme: str) -> None:
    assert set(MINIMUM[theme].split()) <= {field.key for field in fields_of(FORMS[theme])}


def test_every_section_of_every_bundled_letter_has_its_form_filled_in_the_example_office(plan: Workspace) -> None:
    sections = plan.all(LetterSection)
    assert len(sections) >= 60
    for section in sections:
        for form in sheets_of((section.theme, *section.also_themes)):
            sheet = sheet_of(form, plan)
            assert sheet is not None, (section.title, form)
            told, whole = facts_told(sheet)
            assert told == whole >= 7, (section.title, form.KEY)


def test_no_theme_is_filled_in_twice(plan: Workspace) -> None:
    assert all(len(plan.all(form)) == 1 for form in FORMS.values())


def own_records(plan: Workspace) -> Iterator[Record]:
    return (record for kind in themes.KINDS for record in plan.all(kind.record))


def test_no_text_of_the_forms_points_to_a_person(plan: Workspace) -> None:
    for record in own_records(plan):
        for field in fields_of(type(record)):
            if isinstance(field.kind, Text | LongText):
                assert not list(scan(getattr(record, field.key), field.guard, field.key)), (record.KEY, field.key)


def test_an_empty_form_misses_every_needed_fact_and_a_told_one_none() -> None:
    workspace = memory_workspace()
    sheet = workspace.add(DecisionSheet())
    needed = [field.key for field in fields_of(DecisionSheet) if field.needed]
    kind = workspace.kind("decision_sheet")
    assert [problem.field for problem in kind.check(sheet, workspace)] == needed
    assert facts_told(sheet) == (0, len(needed))
    assert facts_told(workspace.set(sheet, complaints=0)) == (1, len(needed)), "nought is an answer"


def problems(record: Record, workspace: Workspace) -> dict[str, str]:
    found = workspace.kind(record.KEY).check(record, workspace)
    return {problem.field: problem.said.words() for problem in found}


def test_the_routine_that_exists_stands_somewhere() -> None:
    workspace = memory_workspace()
    assert "routine_place" in problems(workspace.add(HousingSheet(routine="ja")), workspace)
    assert "routine_place" not in problems(workspace.add(HousingSheet(routine="nei")), workspace)


def test_the_next_review_comes_after_the_last() -> None:
    workspace = memory_workspace()
    day = date(2026, 3, 1)
    assert "next_review" in problems(workspace.add(HousingSheet(reviewed_on=day, next_review=day)), workspace)


# -- tilgjengelighet (acceptance example 14)


@pytest.mark.parametrize(
    ("told", "minutes"),
    [("09.00", 540), ("9:30", 570), ("15", 900), ("", None), ("25.00", None), ("09.60", None), ("ni", None)],
)
def test_a_time_of_day_is_read_as_people_write_it(told: str, minutes: int | None) -> None:
    assert clock(told) == minutes


def office_open(workspace: Workspace, hours: int, drop_in: bool = True) -> AccessSheet:
    """A reception that is staffed so many hours a week."""
    sheet = workspace.add(AccessSheet(duty_phone="nei", closed_way="ringeklokke"))
    day = AccessDay(sheet=sheet.id, opens="08.00", closes=f"{8 + hours}.00", staffed=True, drop_in=drop_in)
    workspace.add(day)
    return sheet


def test_six_hours_a_week_need_a_reason_and_something_to_outweigh_it() -> None:
    workspace = memory_workspace()
    sheet = office_open(workspace, 6)
    assert {"limits_reason", "compensation"} <= set(problems(sheet, workspace))
    told = workspace.set(sheet, limits_reason="Små forhold.", compensation="Vakttelefon hele uka.")
    assert not {"limits_reason", "compensation"} & set(problems(told, workspace))


def test_ten_hours_a_week_with_drop_in_need_no_reason_but_without_drop_in_they_do() -> None:
    workspace = memory_workspace()
    assert "limits_reason" not in problems(office_open(workspace, 10), workspace)
    assert "limits_reason" in problems(office_open(workspace, 10, drop_in=False), workspace)


def test_only_staffed_hours_count() -> None:
    open_days = [AccessDay(opens="10", closes="14", staffed=True), AccessDay(opens="10", closes="14", staffed=False)]
    assert staffed_minutes(open_days) == 240
    assert staffed_minutes([AccessDay(opens="14", closes="10", staffed=True)]) == 0


@pytest.mark.parametrize(
    ("opens", "closes", "is_covered"),
    [("09", "14", False), ("10", "15", False), ("09", "15", True), ("08.30", "16", True)],
)
def test_the_duty_phone_is_open_as_long_as_the_contact_centre(opens: str, closes: str, is_covered: bool) -> None:
    workspace = memory_workspace()
    sheet = AccessSheet(
        duty_phone="ja", duty_number="1", duty_from=opens, duty_to=closes, centre_from="09.00", centre_to="15.00"
    )
    told = problems(workspace.add(sheet), workspace).get("duty_to", "")
    assert ("dekker ikke hele åpningstiden" in told) is not is_covered


def test_a_day_closes_after_it_opens() -> None:
    workspace = memory_workspace()
    sheet = workspace.add(AccessSheet())
    backwards = workspace.add(AccessDay(sheet=sheet.id, opens="14.00", closes="10.00"))
    assert "closes" in problems(backwards, workspace)
    assert "opens" in problems(workspace.add(AccessDay(sheet=sheet.id, opens="ti", closes="10.00")), workspace)


# -- the others


def test_guidelines_on_interpreters_are_not_optional() -> None:
    workspace = memory_workspace()
    assert "lovpålagt" in problems(workspace.add(InterpreterSheet(guideline="nei")), workspace)["guideline"]


def test_counts_that_are_part_of_others_are_not_larger() -> None:
    workspace = memory_workspace()
    assert "reductions" in problems(workspace.add(ConditionSheet(decisions=2, reductions=3)), workspace)
    assert "families_month" in problems(workspace.add(HousingSheet(families_week=1, families_month=2)), workspace)
    assert "complaints_won" in problems(workspace.add(DecisionSheet(complaints=1, complaints_won=2)), workspace)
    assert "leaving_assessed" in problems(workspace.add(IntroSheet(leaving=1, leaving_assessed=2)), workspace)
    assert "reductions" not in problems(workspace.add(ConditionSheet(decisions=3, reductions=3)), workspace)


def test_an_agreement_that_holds_is_signed_and_says_something_on_all_its_points() -> None:
    workspace = memory_workspace()
    sheet = workspace.add(IntroSheet(form="avtale", status="gjelder", leader_meetings=0))
    workspace.add(IntroClause(sheet=sheet.id, title="Parter", covered="ja"))
    workspace.add(IntroClause(sheet=sheet.id, title="Uenighet", covered="delvis"))
    told = problems(sheet, workspace)
    assert told["status"].startswith("1 punkter")
    assert {"signed_on", "leader_meetings"} <= set(told)


def test_the_introduction_agreement_starts_with_sixteen_points_in_order() -> None:
    starter = read_starter(LIBRARY / "intro_clause.toml", IntroClause)
    assert starter is not None
    assert [clause.place for clause in starter.records] == list(range(1, 17))
    assert len({clause.title for clause in starter.records}) == 16


def test_what_the_program_proposes_has_a_source_and_a_day_of_checking() -> None:
    for path in sorted(LIBRARY.glob("*.toml")):
        record = next(kind.record for kind in themes.KINDS if kind.key == path.stem)
        starter = read_starter(path, record)
        assert starter is not None
        assert starter.records, path
        assert len(starter.source) > 20
        assert starter.checked >= date(2026, 11, 21)


def test_the_offices_own_deadline_for_a_grant_is_three_weeks_before() -> None:
    assert inner_deadline(Grant(deadline=date(2027, 2, 1))) == date(2027, 1, 11)
    assert inner_deadline(Grant()) is None


def test_a_deadline_that_nobody_announced_is_looked_up_before_the_application_is_sent() -> None:
    workspace = memory_workspace()
    sheet = workspace.add(FORMS["tilskudd"]())
    grant = Grant(sheet=sheet.id, name="Tilskudd", deadline=date(2027, 2, 1), status="sendt")
    assert "deadline_status" in problems(workspace.add(grant), workspace)
    announced = workspace.add(grant.with_values(deadline_status="kunngjort"))
    assert "deadline_status" not in problems(announced, workspace)


def test_a_grant_that_is_given_has_its_deadlines_for_report_and_accounts() -> None:
    workspace = memory_workspace()
    sheet = workspace.add(FORMS["tilskudd"]())
    grant = workspace.add(Grant(sheet=sheet.id, name="Tilskudd", deadline=date(2024, 2, 1), status="innvilget"))
    assert "report_due" in problems(grant, workspace)


def test_contacts_are_units_and_organisations(plan: Workspace) -> None:
    assert len(plan.all(CorrectionalUnit)) >= 2
    assert len(plan.all(Volunteer)) >= 3
    assert len(plan.all(IntroClause)) == 16


ONLY_WHEN_LIMITED = {"limits_reason", "compensation"}
"""The example office is open as much as it should be, and so gives no reasons."""


@pytest.mark.parametrize("theme", MINIMUM)
def test_every_minimum_fact_is_told_in_the_example_office(theme: str, plan: Workspace) -> None:
    """Also those that no form demands: a leader sees here what belongs in them."""
    (sheet,) = plan.all(FORMS[theme])
    untold = {key for key in MINIMUM[theme].split() if getattr(sheet, key) in (None, "", ())}
    assert untold <= ONLY_WHEN_LIMITED


REGISTERS = {AccessDay: 5, IntroClause: 16, CorrectionalUnit: 2, Volunteer: 3, Grant: 2}
"""What chapter 5.7 keeps as lists beside the facts, and how much of it an office has at least."""


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.KEY)
def test_every_register_of_5_7_is_kept_in_the_example_office_with_its_own_facts(register, plan: Workspace) -> None:
    rows = plan.all(register)
    assert len(rows) >= REGISTERS[register]
    needed = [field.key for field in fields_of(register) if field.needed]
    assert [(row.id, key) for row in rows for key in needed if getattr(row, key) in (None, "", ())] == []


FACTS_OF_5_7 = {
    AccessSheet: "duty_phone duty_number duty_from duty_to closed_way same_day not_digital interpreter accessible"
    " limits_reason compensation tested_on test_answered test_minutes web_checked discussed_on",
    AccessDay: "weekday opens closes staffed drop_in",
    IntroSheet: "form organised status leader_meetings evaluated_on leaving leaving_assessed",
    IntroClause: "title wording covered role",
    CorrectionalUnit: "name type role contact rhythm in_agreement confirmed_on cases",
    Volunteer: "name offer group role told_on not_instead contact confirmed_on",
    Grant: "name manager purpose deadline deadline_status sought given project_year signed_by report_due"
    " accounts_due theme status",
    InterpreterSheet: "guideline ordering duty_cases guidance remote supplier qualified known_on",
}
"""Field by field what kvp_kompetanse.md 5.7 lists."""


@pytest.mark.parametrize("record", FACTS_OF_5_7, ids=lambda record: record.KEY)
def test_the_form_has_every_field_that_5_7_lists(record) -> None:
    assert set(FACTS_OF_5_7[record].split()) - {field.key for field in fields_of(record)} == set()


@pytest.mark.parametrize(
    ("record", "demanded"),
    [
        (CorrectionalUnit, "name type contact rhythm role in_agreement confirmed_on"),
        (Volunteer, "name offer role told_on not_instead contact confirmed_on"),
    ],
)
def test_a_line_of_a_register_says_what_5_7_demands_and_it_lacks(record, demanded, plan: Workspace) -> None:
    assert {*problems(record(), plan)} == {*demanded.split()}
    assert [problems(row, plan) for row in plan.all(record) if problems(row, plan)] == [], "the example has it all"


def test_help_by_volunteers_never_stands_in_for_the_law(plan: Workspace) -> None:
    instead = plan.all(Volunteer)[0].with_values(not_instead="nei")
    assert "not_instead" in problems(instead, plan)


def test_a_grant_that_is_more_than_an_idea_has_its_whole_head(plan: Workspace) -> None:
    head = {"manager", "purpose", "theme", "project_year", "signed_by"}
    for status in ("under_arbeid", "sendt", "innvilget"):
        assert head <= set(problems(Grant(name="Tilskudd", status=status), plan)), status
    for status in ("ide", "avslatt", "rapportert"):
        assert not head & set(problems(Grant(name="Tilskudd", status=status), plan)), status
    assert [set(problems(grant, plan)) & head for grant in plan.all(Grant)] == [set()] * len(plan.all(Grant))
