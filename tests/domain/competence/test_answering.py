"""The training that answers a deviation: what counts, what is lacking, and what it came to."""

from datetime import date

import pytest

from navplan.domain.competence.answering import lacks_training, training_for, training_words
from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import CompetenceMeasure, Effect
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from tests.memory import MemoryStore


@pytest.fixture
def plan() -> Workspace:
    return Workspace(MemoryStore(), KINDS)


@pytest.fixture
def deviation(plan: Workspace) -> ControlDeviation:
    return plan.add(
        ControlDeviation(code="AV-2026-001", found_on=date(2026, 3, 4), source="kontroll", causes=("kompetanse",))
    )


def measure(plan: Workspace, deviation: ControlDeviation, **values: object) -> CompetenceMeasure:
    told = {"year": 2026, "title": "Verksted", "deviations": (deviation.id,), **values}
    return plan.add(CompetenceMeasure(**told))


def test_lack_of_competence_asks_for_training_until_somebody_is_to_learn_it(
    plan: Workspace, deviation: ControlDeviation
) -> None:
    assert training_words(deviation, plan, as_written) == "Årsaken er kompetanse, men ingen skal lære det"
    cancelled = measure(plan, deviation, status="avlyst")
    assert lacks_training(deviation, plan), "a cancelled measure teaches nobody"
    plan.set(cancelled, status="gjennomfort")
    assert training_words(deviation, plan, as_written) == "1 av 1 er gjennomført"
    measure(plan, deviation, status="pagar")
    assert training_words(deviation, plan, as_written) == "1 av 2 er gjennomført"
    assert not lacks_training(deviation, plan)
    assert len(training_for(deviation, plan)) == 2


def test_training_of_another_deviation_does_not_count(plan: Workspace, deviation: ControlDeviation) -> None:
    other = plan.add(ControlDeviation(code="AV-2026-002", found_on=date(2026, 4, 4)))
    measure(plan, other)
    assert training_for(deviation, plan) == ()


def test_another_cause_asks_for_no_training(plan: Workspace, deviation: ControlDeviation) -> None:
    without = plan.set(deviation, causes=("kapasitet",))
    assert not lacks_training(without, plan)
    assert training_words(without, plan, as_written) == "Ingen opplæring svarer på avviket"


def test_the_latest_measurement_is_told(plan: Workspace, deviation: ControlDeviation) -> None:
    taught = measure(plan, deviation, status="gjennomfort")
    plan.add(Effect(measure=taught.id, measured_on=date(2026, 6, 1), conclusion="delvis"))
    plan.add(Effect(measure=taught.id, measured_on=date(2026, 9, 1), conclusion="nadd"))
    assert training_words(deviation, plan, as_written) == "1 av 1 er gjennomført. Målt 01.09.2026: nådd"
