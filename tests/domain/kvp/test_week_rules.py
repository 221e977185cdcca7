"""The light over a week: what is red, what is yellow, and what is neither."""

from typing import Any

import pytest

from navplan.domain.modules.kvp import KvpBlock, KvpWeek
from navplan.domain.modules.kvp.week_rules import (
    by_runner,
    by_type,
    check_block,
    check_week,
    near_work,
    remarks,
    said_hours,
)
from tests.memory import memory_workspace

WEEK = KvpWeek(name="Uke", phase="oppstart", evaluations=("4",))


def block(weekday: str, start: float, hours: float, type_: str = "arbeid", **values: Any) -> KvpBlock:
    given = {"run_by": "stat", "nearness": "ordinaert", "title": "Noe", **values}
    return KvpBlock(
        id=f"{weekday}{start}", weekday=weekday, start=int(start * 60), minutes=int(hours * 60), type=type_, **given
    )


def full(*, last: float = 7.5, **values: Any) -> list[KvpBlock]:
    """Four days of work and a Friday of counselling."""
    return [
        *(block(day, 8, 7.5, **values) for day in ("man", "tir", "ons", "tor")),
        block("fre", 8, last, "oppfolging", run_by="kommune"),
    ]


def words(week: KvpWeek, blocks: list[KvpBlock]) -> list[tuple[str, str]]:
    return [(remark.weight, remark.said.words()) for remark in remarks(week, blocks)]


def test_a_full_week_has_no_remark() -> None:
    assert words(WEEK, full()) == []


def test_10_6_a_quarter_too_little_is_red_with_the_minutes() -> None:
    assert words(WEEK, full(last=7.25)) == [("red", "Mangler 15 min.")]
    assert words(WEEK, full(last=8.75)) == [("red", "1 t 15 min for mye.")]


def test_10_6_an_overlap_is_red_and_names_both_blocks() -> None:
    week = KvpWeek(phase="forberedelse")
    (remark,) = remarks(week, [block("man", 9, 2), block("man", 10.5, 1.5)])
    assert (remark.weight, remark.blocks) == ("red", ("man9", "man10.5"))
    assert remark.said.words() == "Mandag: to aktiviteter samtidig fra 10.30."


def test_one_long_block_over_two_others_gives_two_remarks() -> None:
    week = KvpWeek(phase="forberedelse")
    assert len(remarks(week, [block("man", 8, 6), block("man", 9, 1), block("man", 12, 1)])) == 2


def test_blocks_that_meet_do_not_overlap() -> None:
    assert remarks(KvpWeek(phase="forberedelse"), [block("man", 9, 2), block("man", 11, 2)]) == ()


def test_a_week_without_counselling_or_evaluation_is_red() -> None:
    blocks = [*full()[:4], block("fre", 8, 7.5, "opplaering", run_by="kommune")]
    assert words(WEEK, blocks) == [("red", "Uka har ingen oppfølging.")]
    lacking = WEEK.with_values(evaluations=())
    assert words(lacking, full()) == [("red", "Skriv i hvilke uker programmet skal evalueres.")]


@pytest.mark.parametrize("phase", ["arbeidsretting", "avslutning"])
def test_late_phases_need_work(phase: str) -> None:
    blocks = [*(block(d, 8, 7.5, "jobbsoking") for d in ("man", "tir", "ons", "tor")), full()[-1]]
    assert ("red", "Denne fasen må ha arbeidsrettet aktivitet eller lønnet arbeid.") in words(
        WEEK.with_values(phase=phase), blocks
    )
    assert words(WEEK.with_values(phase="kvalifisering"), blocks) == []


def test_the_last_phase_needs_job_seeking() -> None:
    assert words(WEEK.with_values(phase="avslutning"), full()) == [("red", "Avslutningen må ha jobbsøking.")]


def test_paid_work_of_more_than_half_is_yellow() -> None:
    day = block("tor", 8, 7.5, "opplaering", run_by="fylke")
    half = [block("man", 8, 7.5, "lonn"), block("tir", 8, 7.5, "lonn"), block("ons", 8, 3.75, "lonn")]
    rest = [block("ons", 12, 3.75, "opplaering"), day, full()[-1]]
    assert words(WEEK, [*half, *rest]) == []
    more = [half[0], half[1], block("ons", 8, 4, "lonn"), block("ons", 12, 3.5, "opplaering"), *rest[1:]]
    assert words(WEEK, more) == [("yellow", "Lønnet arbeid fyller mer enn halve uka.")]


def test_more_than_a_fifth_of_own_activity_is_yellow() -> None:
    fifth = [block("man", 8, 7.5, "egen"), *full()[1:]]
    assert words(WEEK, fifth) == []
    more = [*fifth[:1], block("tir", 8, 0.25, "egen"), block("tir", 8.25, 7.25), *fifth[2:]]
    assert words(WEEK, more) == [("yellow", "Egenaktivitet fyller mer enn 20 prosent av uka.")]


def test_a_day_of_more_than_nine_hours_is_yellow() -> None:
    blocks = [block("man", 8, 9), block("tir", 8, 6), *full()[2:]]
    assert words(WEEK, blocks) == []
    blocks = [block("man", 8, 9.25), block("tir", 8, 5.75), *full()[2:]]
    assert words(WEEK, blocks) == [("yellow", "Mandag er lengre enn ni timer.")]


def test_from_qualification_on_nothing_near_work_is_yellow() -> None:
    blocks = full(nearness="kurs")
    blocks[-1] = blocks[-1].with_values(nearness="individuelt")
    assert words(WEEK, blocks) == []
    assert words(WEEK.with_values(phase="kvalifisering"), blocks) == [
        ("yellow", "Ingen aktivitet er nær ordinært arbeid.")
    ]


def test_a_week_that_one_party_runs_alone_is_yellow() -> None:
    blocks = full()
    blocks[-1] = blocks[-1].with_values(run_by="stat")
    assert words(WEEK, blocks) == [("yellow", "Alt ligger hos én. Kan flere bidra?")]


def test_a_preparation_has_no_demand_on_hours() -> None:
    assert words(KvpWeek(phase="forberedelse"), [block("man", 10, 1)]) == []


def test_the_bars_add_up_to_the_week() -> None:
    assert dict(by_type(full())) == {"arbeid": 1_800, "oppfolging": 450}
    assert dict(by_runner(full())) == {"stat": 1_800, "kommune": 450}
    assert near_work(full()) == 2_250


def test_hours_are_said_as_people_say_them() -> None:
    assert [said_hours(m).words() for m in (15, 60, 2_250)] == ["15 min", "1 t", "37 t 30 min"]


def test_a_week_in_use_tells_what_is_red() -> None:
    workspace = memory_workspace()
    week = workspace.add(WEEK.with_values(status="gjeldende"))
    assert {problem.weight for problem in check_week(week, workspace)} == {"danger"}


@pytest.mark.parametrize(("start", "minutes"), [(485, 60), (480, 50), (1_170, 60)])
def test_a_block_lies_on_quarters_within_the_day(start: int, minutes: int) -> None:
    found = KvpBlock(title="Noe", type="arbeid", start=start, minutes=minutes)
    assert [problem.field for problem in check_block(found, memory_workspace())] == ["start"]
    assert list(check_block(found.with_values(start=480, minutes=60), memory_workspace())) == []
