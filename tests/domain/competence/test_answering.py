"""From a deviation to the proof that it was mended: five stations, each as the plan has it."""

from collections.abc import Callable
from datetime import date

import pytest

from navplan.domain.competence.flow import flow_of, lacks_training, training_for
from navplan.domain.modules import KINDS
from navplan.domain.modules.competence import CompetenceMeasure, Effect
from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRemedy, ControlRoutine
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


Say = Callable[[str], tuple[str, str]]


@pytest.fixture
def station(plan: Workspace, deviation: ControlDeviation) -> Say:
    """Tone and words of a station as the plan stands now."""

    def now(key: str) -> tuple[str, str]:
        kept = plan.get(ControlDeviation, deviation.id)
        assert kept is not None
        (found,) = [one for one in flow_of(kept, plan, as_written) if one.key == key]
        return found.tone, found.words

    return now


def measure(plan: Workspace, deviation: ControlDeviation, **values: object) -> CompetenceMeasure:
    told = {"year": 2026, "title": "Verksted", "deviations": (deviation.id,), **values}
    return plan.add(CompetenceMeasure(**told))


def test_the_stations_stand_in_the_order_of_the_work(plan: Workspace, deviation: ControlDeviation) -> None:
    keys = [one.key for one in flow_of(deviation, plan, as_written)]
    assert keys == ["found", "cause", "remedies", "training", "effect"]


def test_a_new_deviation_says_what_each_station_waits_for(plan: Workspace) -> None:
    tones = {one.key: one.tone for one in flow_of(ControlDeviation(), plan, as_written)}
    assert tones == {
        "found": "warning",
        "cause": "warning",
        "remedies": "warning",
        "training": "neutral",
        "effect": "warning",
    }


def test_what_is_known_is_told(station: Say) -> None:
    assert station("found") == ("success", "Oppdaget 04.03.2026 – Kontroll")
    assert station("cause") == ("success", "Kompetanse")


def test_remedies_are_counted(plan: Workspace, deviation: ControlDeviation, station: Say) -> None:
    plan.add(ControlRemedy(deviation=deviation.id, title="Mal", done=True))
    assert station("remedies") == ("success", "1 av 1 er ferdige")
    plan.add(ControlRemedy(deviation=deviation.id, title="Møte"))
    assert station("remedies") == ("info", "1 av 2 er ferdige")


def test_lack_of_competence_asks_for_training_until_somebody_is_to_learn_it(
    plan: Workspace, deviation: ControlDeviation, station: Say
) -> None:
    assert station("training")[0] == "warning"
    assert lacks_training(deviation, plan)
    cancelled = measure(plan, deviation, status="avlyst")
    assert lacks_training(deviation, plan), "a cancelled measure teaches nobody"
    plan.set(cancelled, status="gjennomfort")
    assert station("training") == ("success", "1 av 1 er gjennomført")
    measure(plan, deviation, status="pagar")
    assert station("training") == ("info", "1 av 2 er gjennomført")
    assert not lacks_training(deviation, plan)
    assert len(training_for(deviation, plan)) == 2


def test_training_of_another_deviation_does_not_count(plan: Workspace, deviation: ControlDeviation) -> None:
    other = plan.add(ControlDeviation(code="AV-2026-002", found_on=date(2026, 4, 4)))
    measure(plan, other)
    assert training_for(deviation, plan) == ()


def test_another_cause_asks_for_no_training(plan: Workspace, deviation: ControlDeviation, station: Say) -> None:
    plan.set(deviation, causes=("kapasitet",))
    assert station("training") == ("neutral", "Ingen opplæring svarer på avviket")


def test_the_control_that_shows_the_effect_goes_before_what_the_training_measured(
    plan: Workspace, deviation: ControlDeviation, station: Say
) -> None:
    assert station("effect") == ("warning", "Ikke kontrollert ennå")
    taught = measure(plan, deviation)
    plan.add(Effect(measure=taught.id, measured_on=date(2026, 6, 1), conclusion="delvis"))
    plan.add(Effect(measure=taught.id, measured_on=date(2026, 9, 1), conclusion="nadd"))
    assert station("effect") == ("info", "Opplæringen målt 01.09.2026: nådd")
    routine = plan.add(ControlRoutine(code="IND-01", title="Begrunnelse"))
    check = plan.add(ControlCheck(routine=routine.id, done_on=date(2026, 10, 1), seen=10, right=9))
    plan.set(deviation, effect=check.id)
    assert station("effect") == ("success", "Kontroll 01.10.2026: 9 av 10 i tråd")
    plan.set(check, right=5)
    assert station("effect") == ("danger", "Kontroll 01.10.2026: 5 av 10 i tråd")
