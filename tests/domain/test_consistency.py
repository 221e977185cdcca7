"""«Kontroller planen»: every rule finds its contradiction and nothing else, and what can be mended is mended."""

import itertools
from collections import Counter
from datetime import date

import pytest

from navplan.domain.consistency.check import RULES, contradictions, mend
from navplan.domain.consistency.rule import SEVERITIES
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.consistency_report import consistency_report
from navplan.domain.documents.outline import Notice, Table
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.competence import CompetenceMeasure
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.plan import Measure
from navplan.domain.places import RESOURCES
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import Workspace
from tests.domain.clean_plan import TODAY, clean_plan, lack_training
from tests.domain.seeds import SEEDS, sow_hosts, sow_supervision
from tests.memory import memory_workspace

FROM_NOWHERE = "competence.from_nowhere"
"""The rule that has a test of its own, because a seed cannot show when it falls silent."""


def found(plan: Workspace) -> Counter[str]:
    return Counter(one.rule.key for one in contradictions(plan, TODAY))


def test_a_clean_plan_has_no_contradiction() -> None:
    assert found(clean_plan()) == Counter()
    assert found(memory_workspace()) == Counter()


@pytest.mark.parametrize("key", SEEDS)
def test_every_contradiction_sown_alone_is_found_alone(key: str) -> None:
    plan = clean_plan()
    SEEDS[key](plan)

    assert found(plan) == Counter({key: 1})


def test_thirty_sown_together_are_the_thirty_that_are_found() -> None:
    plan = clean_plan()
    thirty = [key for key in SEEDS if not key.startswith(("agreement.", "office.", "letter.twice", "themes."))][:30]
    for key in thirty:
        SEEDS[key](plan)

    assert len(thirty) == 30
    assert found(plan) == Counter(thirty)


def test_every_rule_has_a_seed_or_a_plan_of_its_own() -> None:
    assert {rule.key for rule in RULES} == {*SEEDS, "office.two_hosts", "control.supervised_nowhere", FROM_NOWHERE}
    assert len({rule.key for rule in RULES}) == len(RULES)
    hosts, supervised = clean_plan(), clean_plan()
    sow_hosts(hosts)
    sow_supervision(supervised)
    assert found(hosts) == Counter({"office.two_hosts": 1})
    assert found(supervised) == Counter({"control.supervised_nowhere": 1})


def test_a_measure_names_a_deviation_that_the_plan_has() -> None:
    plan = clean_plan()
    measure = plan.add(CompetenceMeasure(year=2026, title="Verksted", comes_from="AV-2026-099"))
    assert found(plan) == Counter({FROM_NOWHERE: 1})
    plan.set(measure, comes_from="Stikkprøve i mai")
    assert found(plan) == Counter()
    there = plan.add(ControlDeviation(code="AV-2026-098", found_on=date(2026, 5, 4)))
    plan.set(measure, comes_from=f"{there.code} og samtaler", deviations=(there.id,))
    assert found(plan) == Counter()


def test_a_closed_deviation_asks_for_no_training_any_more() -> None:
    plan = clean_plan()
    deviation = lack_training(plan)
    assert found(plan) == Counter({"competence.untrained": 1})
    plan.set(deviation, status="lukket", closed_on=date(2026, 6, 4))
    assert found(plan)["competence.untrained"] == 0


def test_the_gravest_stand_first_and_every_one_says_what_mends_it_and_leads_to_a_record() -> None:
    plan = clean_plan()
    for seed in itertools.islice(SEEDS.values(), 40):
        seed(plan)
    listed = contradictions(plan, TODAY)
    ranks = [list(SEVERITIES).index(one.rule.severity) for one in listed]

    assert ranks == sorted(ranks)
    assert set(ranks) == {0, 1, 2}
    for one in listed:
        assert plan.get(type(one.found.record), one.found.record.id) == one.found.record
        assert one.found.said.words()
        assert one.rule.mend.endswith(".")


def test_what_can_be_mended_is_mended_in_one_step_and_taken_back_in_one() -> None:
    plan = clean_plan()
    for key in (
        "plan.done_progress",
        "plan.code_twice",
        "meeting.followed_up",
        "kvp.closed_open",
        "wheel.done_planned",
    ):
        SEEDS[key](plan)
    before = found(plan)
    with plan.draft(Said("Rett")) as draft:
        assert mend(draft, contradictions(plan, TODAY)) == 5

    assert found(plan) == Counter()
    assert len({measure.code for measure in plan.all(Measure)}) == len(plan.all(Measure))
    plan.undo()
    assert found(plan) == before


@pytest.mark.parametrize("key", SEEDS)
def test_a_mechanical_mend_leaves_no_contradiction_behind(key: str) -> None:
    plan = clean_plan()
    SEEDS[key](plan)
    (one,) = contradictions(plan, TODAY)
    with plan.draft(Said("Rett")) as draft:
        mended = mend(draft, (one,))

    assert mended == bool(one.found.values)
    assert found(plan) == (Counter() if mended else Counter({key: 1}))


def test_the_verdicts_of_earlier_years_are_history_and_contradict_nothing() -> None:
    plan = clean_plan()
    SEEDS["letter.met_expired"](plan)
    plan.add(Letter(title="Brev 2027", year=2027))

    assert found(plan) == Counter()


def test_the_document_says_each_contradiction_once_and_when_there_is_none() -> None:
    asked = Asked(2026, as_written, TODAY)
    plan = clean_plan()
    assert any(isinstance(block, Notice) for block in consistency_report(plan, asked).blocks)
    for key in ("plan.done_progress", "plan.code_twice", "meeting.wrong_line"):
        SEEDS[key](plan)
    (table,) = (block for block in consistency_report(plan, asked).blocks if isinstance(block, Table))

    assert len(table.rows) == 3
    assert [row[0].tone for row in table.rows] == ["danger", "danger", "warning"]


def test_what_the_check_finds_in_the_example_office_is_what_time_and_its_story_explain() -> None:
    plan = memory_workspace()
    build_example(plan, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))

    assert {one.rule.key for one in contradictions(plan, date(2026, 11, 22))} == {
        "letter.met_expired",  # the documentation of 2024 has run out since
        "letter.unmet_all_done",  # two demands where the work was done and was not enough
        "meeting.past_planned",  # the last meeting of 2024 was never written down
        "meeting.followed_up",  # left open on purpose: it shows the mend in one step
    }
