"""Internal control: frequency from risk, the verdict on a sample, deviations until they are shown to be mended."""

from datetime import date, timedelta
from typing import Any

import pytest

from navplan.domain.control_review import told
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.control.figures import (
    Share,
    by_age,
    causes,
    days_to_close,
    duty_shares,
    in_order,
    relevant,
    repeated,
    to_check,
    to_revise,
    written,
)
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlRisk,
    ControlRoutine,
    MainTask,
)
from navplan.domain.modules.control.rules import (
    frequency_of,
    interval,
    is_late,
    next_check,
    next_number,
    share,
    verdict,
)
from navplan.domain.modules.office import Role
from navplan.domain.places import RESOURCES
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _on_that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("navplan.domain.modules.control.rules.today", lambda: TODAY)


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def problems(record: Record, workspace: Workspace) -> dict[str, str]:
    found = workspace.kind(record.KEY).check(record, workspace)
    return {problem.field: problem.said.words() for problem in found}


# -- the rules of the specification


@pytest.mark.parametrize(
    ("likelihood", "impact", "frequency"),
    [
        (3, 5, "manedlig"),
        (5, 5, "manedlig"),
        (2, 7 - 2, "kvartal"),
        (2, 4, "kvartal"),
        (1, 5, "halvar"),
        (2, 2, "halvar"),
        (1, 3, "arlig"),
    ],
)
def test_the_riskier_a_routine_the_oftener_it_is_checked(likelihood: int, impact: int, frequency: str) -> None:
    assert frequency_of(ControlRoutine(likelihood=likelihood, impact=impact)) == frequency


def test_the_office_may_check_oftener_or_seldomer_than_the_risk_says() -> None:
    assert frequency_of(ControlRoutine(likelihood=5, impact=5, frequency="arlig")) == "arlig"
    assert frequency_of(ControlRoutine()) == "arlig"


@pytest.mark.parametrize(
    ("seen", "right", "threshold", "said"),
    [
        (10, 8, 90, "delvis"),
        (10, 7, 90, "ikke"),
        (10, 9, 90, "i_trad"),
        (100, 75, 90, "delvis"),
        (100, 74, 90, "ikke"),
        (10, 8, None, "delvis"),
        (10, 8, 80, "i_trad"),
        (10, 0, 0, "i_trad"),
        (0, 0, 90, None),
    ],
)
def test_a_sample_is_judged_by_its_threshold_and_fifteen_points_below(
    seen: int, right: int, threshold: int | None, said: str | None
) -> None:
    assert verdict(ControlCheck(seen=seen, right=right, threshold=threshold)) == said


def test_the_share_of_nothing_is_no_number() -> None:
    assert share(ControlCheck()) is None
    assert share(ControlCheck(seen=10, right=8)) == 80
    assert Share(0, 0).percent is None
    assert told(Share(0, 0)) == "–"
    assert Share(2, 3).percent == 66, "rounded down, so that 100 means all"


@pytest.mark.parametrize(
    ("seen", "right", "low", "high"),
    [(10, 8, 49, 94), (10, 7, 40, 89), (5, 5, 57, 100), (10, 0, 0, 28), (100, 90, 83, 94), (1, 1, 21, 100)],
)
def test_a_small_sample_says_little_of_the_whole(seen: int, right: int, low: int, high: int) -> None:
    """Wilson's interval, checked against published tables."""
    assert interval(seen, right) == (low, high)


def test_the_next_control_follows_the_last_and_a_new_routine_has_its_first_interval(plan: Workspace) -> None:
    routine = plan.add(ControlRoutine(written="ja", valid_from=date(2026, 1, 31), likelihood=3, impact=3))
    assert next_check(routine, plan) == date(2026, 4, 30)
    plan.add(ControlCheck(routine=routine.id, done_on=date(2026, 6, 1), seen=5, right=5))
    plan.add(ControlCheck(routine=routine.id, done_on=date(2026, 3, 1), seen=5, right=5))
    assert next_check(routine, plan) == date(2026, 9, 1)
    last = plan.add(ControlCheck(routine=routine.id, done_on=date(2026, 7, 1), next_on=date(2026, 12, 1)))
    assert next_check(routine, plan) == last.next_on


def sound_check(plan: Workspace, routine: ControlRoutine) -> dict[str, Any]:
    """The values of a control that nothing is missing in."""
    return {
        "routine": routine.id,
        "done_on": TODAY,
        "done_by": plan.add(Role(title="Fagansvarlig")).id,
        "period_from": date(2026, 8, 1),
        "period_to": date(2026, 10, 31),
        "seen": 10,
        "right": 10,
    }


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"right": 11}, "right"),
        ({"done_by": None}, "done_by"),
        ({"period_from": None}, "period_from"),
        ({"period_to": None}, "period_to"),
        ({"period_to": date(2026, 11, 22)}, "period_to"),
        ({"done_on": date(2026, 11, 22)}, "done_on"),
        ({"next_on": TODAY}, "next_on"),
        ({"seen": 0}, "seen"),
        ({"right": 8}, "pattern"),
        ({"right": 7, "pattern": "Mønster."}, "right"),
        ({"period_from": date(2026, 2, 1), "period_to": date(2026, 1, 1)}, "period_to"),
    ],
)
def test_a_control_that_does_not_hold_together_is_told(plan: Workspace, values: dict[str, Any], field: str) -> None:
    routine = plan.add(ControlRoutine(title="Rutine"))
    sound = sound_check(plan, routine)
    assert problems(plan.add(ControlCheck(**sound)), plan) == {}
    assert field in problems(plan.add(ControlCheck(**{**sound, **values})), plan)


def test_a_failed_control_has_its_deviation(plan: Workspace) -> None:
    routine = plan.add(ControlRoutine(title="Rutine"))
    check = plan.add(ControlCheck(**{**sound_check(plan, routine), "right": 7, "pattern": "Mønster."}))
    assert "Meld et avvik" in problems(check, plan)["right"]
    plan.add(ControlDeviation(found_by=check.id))
    assert problems(check, plan) == {}


def deviation(**values: Any) -> ControlDeviation:
    told = {
        "found_on": TODAY,
        "deadline": TODAY + timedelta(days=30),
        "category": "frist",
        "source": "kontroll",
        "description": "Fristen ble brutt.",
        "extent": "gjentatt",
    }
    return ControlDeviation(**{**told, **values})


@pytest.mark.parametrize(("days", "is_refused"), [(10, True), (8, True), (7, False), (0, False)])
def test_a_critical_deviation_is_mended_within_a_week(plan: Workspace, days: int, is_refused: bool) -> None:
    found = deviation(severity="kritisk", at_once="Stanset.", deadline=TODAY + timedelta(days=days))
    assert ("deadline" in problems(plan.add(found), plan)) is is_refused


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"deadline": TODAY - timedelta(days=1)}, "deadline"),
        ({"severity": "hoy"}, "at_once"),
        ({"source": "tilsyn"}, "order_due"),
        ({"source": "tilsyn", "order_due": TODAY + timedelta(days=29)}, "deadline"),
        ({"found_on": TODAY + timedelta(days=1)}, "found_on"),
        ({"description": ""}, "description"),
        ({"category": ""}, "category"),
        ({"extent": ""}, "extent"),
        ({"status": "lukket", "closed_on": TODAY - timedelta(days=1)}, "closed_on"),
        ({"status": "lukket", "closed_on": TODAY + timedelta(days=1)}, "closed_on"),
        ({"status": "avvist"}, "rejected_why"),
        ({"status": "lukket"}, "closed_on"),
        ({"status": "lukket"}, "causes"),
        ({"status": "lukket"}, "status"),
    ],
)
def test_what_a_deviation_lacks_is_told(plan: Workspace, values: dict[str, Any], field: str) -> None:
    assert problems(plan.add(deviation()), plan) == {}
    assert field in problems(plan.add(deviation(**values)), plan)


def test_a_small_single_deviation_is_closed_without_a_lasting_remedy(plan: Workspace) -> None:
    closed = {"status": "lukket", "closed_on": TODAY, "causes": ("kultur",)}
    assert problems(plan.add(deviation(extent="enkelt", severity="lav", **closed)), plan) == {}
    other = plan.add(deviation(extent="enkelt", severity="middels", **closed))
    assert set(problems(other, plan)) == {"status"}
    remedy = plan.add(ControlRemedy(deviation=other.id, title="Ny mal"))
    assert set(problems(other, plan)) == {"status"}, "a remedy that nobody has finished closes nothing"
    plan.set(remedy, status="gjennomfort", done_on=TODAY)
    assert problems(other, plan) == {}


def test_a_grave_deviation_is_closed_when_a_control_a_month_later_shows_that_it_worked(plan: Workspace) -> None:
    routine = plan.add(ControlRoutine(title="Rutine"))
    found = plan.add(
        deviation(severity="hoy", at_once="Leste alle.", status="lukket", closed_on=TODAY, causes=("uklar",))
    )
    plan.add(ControlRemedy(deviation=found.id, title="Ny mal"))
    for days, works in ((29, False), (30, True)):
        check = plan.add(ControlCheck(routine=routine.id, done_on=TODAY + timedelta(days=days), seen=5, right=5))
        assert ("effect" not in problems(plan.set(found, effect=check.id), plan)) is works
    for right, works in ((5, True), (4, False)):
        check = plan.add(ControlCheck(routine=routine.id, done_on=TODAY + timedelta(days=60), seen=5, right=right))
        told = problems(plan.set(found, effect=check.id), plan)
        assert ("effect" not in told) is works, "a control that failed shows nothing mended"


def test_a_routine_in_force_has_its_dates(plan: Workspace) -> None:
    told = problems(plan.add(ControlRoutine(title="Rutine", status="gjeldende")), plan)
    assert {"valid_from", "next_revision"} <= set(told)
    backwards = ControlRoutine(title="R", status="gjeldende", valid_from=TODAY, next_revision=TODAY)
    assert "next_revision" in problems(plan.add(backwards), plan)
    assert "not_relevant" in problems(plan.add(ControlRoutine(written="ikke_relevant")), plan)


def test_a_high_risk_needs_something_new_with_somebody_and_a_day(plan: Workspace) -> None:
    assert "new" in problems(plan.add(ControlRisk(likelihood=3, impact=5)), plan)
    assert "new" not in problems(plan.add(ControlRisk(likelihood=2, impact=5)), plan)
    assert "role" in problems(plan.add(ControlRisk(new="Opplæring.")), plan)
    leader = plan.add(Role(title="Nav-leder"))
    told = problems(plan.add(ControlRisk(new="Opplæring.", role=leader.id)), plan)
    assert "due" in told
    assert "role" not in told


def test_deviations_are_numbered_within_their_year() -> None:
    assert next_number(2026, ()) == "AV-2026-001"
    assert next_number(2026, ("AV-2026-009", "AV-2025-040", "AV-2026-x")) == "AV-2026-010"


# -- the figures (7.3)


def test_partly_written_counts_half_and_what_is_not_relevant_not_at_all() -> None:
    routines = [ControlRoutine(written=told) for told in ("ja", "delvis", "nei", "", "ikke_relevant")]
    assert (written(routines).part, written(routines).whole) == (1.5, 4)
    assert len(relevant([*routines, ControlRoutine(status="utgatt")])) == 4


def test_a_revision_is_late_the_day_after_it_was_due() -> None:
    """Acceptance example 11: due 21.11.2027, late on the 22nd."""
    routine = ControlRoutine(written="ja", next_revision=date(2027, 11, 21))
    assert to_revise([routine], date(2027, 11, 21)) == ()
    assert to_revise([routine], date(2027, 11, 22)) == (routine,)


def test_only_what_is_written_can_be_checked(plan: Workspace) -> None:
    unwritten = plan.add(ControlRoutine(written="nei"))
    never = plan.add(ControlRoutine(written="ja"))
    assert to_check((unwritten, never), plan, TODAY) == (never,)
    plan.add(ControlCheck(routine=never.id, done_on=TODAY, seen=1, right=1))
    assert to_check((never,), plan, TODAY) == ()
    assert to_check((never,), plan, TODAY + timedelta(days=366)) == (never,)


def test_samples_are_added_up_not_averaged() -> None:
    checks = [ControlCheck(seen=10, right=5), ControlCheck(seen=90, right=90), ControlCheck(right=3)]
    assert in_order(checks).percent == 95


def test_open_deviations_are_counted_by_age() -> None:
    ages = (0, 30, 31, 90, 91)
    found = [deviation(found_on=TODAY - timedelta(days=age)) for age in ages]
    assert by_age([*found, deviation(status="lukket")], TODAY) == (2, 2, 1)


def test_days_to_close_is_the_median_of_the_closed() -> None:
    closed = [
        deviation(status="lukket", found_on=TODAY, closed_on=TODAY + timedelta(days=days)) for days in (2, 10, 90)
    ]
    assert days_to_close([*closed, deviation()]) == 10
    assert days_to_close([deviation()]) is None


def test_what_is_met_twice_in_a_year_repeats_itself() -> None:
    old = deviation(category="tolk", found_on=date(2025, 11, 21))
    new = deviation(category="tolk", found_on=date(2025, 11, 22))
    assert repeated([old, new], TODAY) == ()
    assert repeated([new, deviation(category="tolk"), deviation(category="frist")], TODAY) == (("tolk", 2),)


def test_causes_are_counted_with_the_most_frequent_first() -> None:
    found = [deviation(causes=("kultur", "uklar")), deviation(causes=("uklar",))]
    assert causes(found) == (("uklar", 2), ("kultur", 1))


def test_the_five_duties_are_measured_each_in_its_way(plan: Workspace) -> None:
    assert all(share.percent is None for share in duty_shares(plan, TODAY).values())
    plan.add(MainTask(task="Ny", updated_on=date(2025, 11, 22)))
    plan.add(MainTask(task="Gammel", updated_on=date(2025, 11, 21)))
    plan.add(MainTask(task="Uten dato"))
    routine = plan.add(ControlRoutine(written="ja", improved_on=TODAY))
    plan.add(ControlRoutine(written="delvis"))
    plan.add(ControlCheck(routine=routine.id, done_on=TODAY, seen=1, right=1))
    plan.add(deviation(routine=routine.id))
    late = plan.add(deviation(found_on=TODAY - timedelta(days=9), deadline=TODAY - timedelta(days=1)))
    shares = duty_shares(plan, TODAY)
    assert {key: (share.part, share.whole) for key, share in shares.items()} == {
        "a": (1, 3),
        "b": (1.5, 2),
        "c": (1, 2),
        "d": (1, 2),
        "e": (1, 1),
    }
    assert is_late(late, TODAY)
    plan.set(late, status="lukket", closed_on=TODAY)
    assert duty_shares(plan, TODAY)["c"].part == 1, "closed after its deadline is not in time"


def test_nothing_is_missing_in_the_control_of_the_example_office(example: Workspace) -> None:
    kinds = (MainTask, ControlRoutine, ControlCheck, ControlDeviation, ControlRemedy, ControlRisk)
    for kind in kinds:
        assert example.all(kind)
        for record in example.all(kind):
            assert problems(record, example) == {}
    laws = [law for routine in example.all(ControlRoutine) for law in routine.laws]
    assert laws
    assert all("loven" in law or law.startswith("personvernforordningen art.") for law in laws)


def test_what_is_checked_by_event_is_never_due_and_the_other_intervals_count_from_the_last(plan: Workspace) -> None:
    event = plan.add(ControlRoutine(title="Ved brann", written="ja", frequency="hendelse", valid_from=TODAY))
    assert next_check(event, plan) is None
    assert to_check([event], plan, TODAY + timedelta(days=4_000)) == ()
    for frequency, day in (
        ("ukentlig", date(2026, 1, 15)),
        ("annenhver", date(2026, 3, 8)),
        ("tertial", date(2026, 5, 8)),
    ):
        routine = plan.add(ControlRoutine(title="Ringetest", frequency=frequency, valid_from=date(2026, 1, 8)))
        assert next_check(routine, plan) == day
