"""What matters now: late measures before open ones, and the next review, of the assessment that counts."""

from datetime import date

from navplan.domain.modules.plan import Measure
from navplan.domain.safety.now import now
from tests.domain.safety.office import ready


def test_without_an_assessment_nothing_matters_yet(workspace) -> None:
    assert now(workspace, date(2026, 11, 1)) is None


def test_a_measure_is_late_only_after_its_day_and_no_more_once_it_is_done(workspace) -> None:
    own = ready(workspace)
    on_the_day, after = now(workspace, date(2026, 12, 1)), now(workspace, date(2026, 12, 2))
    assert on_the_day.open
    assert not on_the_day.late
    assert after.late == after.open
    assert after.review == own.get().next_review
    first, *_rest = after.open
    own.set(first, status="ferdig")
    assert first.id not in {measure.id for measure in now(workspace, date(2026, 12, 2)).open}


def test_the_nearest_deadline_is_first_and_none_is_last(workspace) -> None:
    own = ready(workspace)
    measures = [own.measure(seen.record.id) for seen in own.picture().situations if seen.deeds]
    assert len(measures) > 1
    own.set(measures[0], deadline=None)
    own.set(measures[1], deadline=date(2026, 1, 15))
    found: tuple[Measure, ...] = now(workspace, date(2026, 11, 1)).open
    assert found[0].id == measures[1].id
    assert found[-1].id == measures[0].id
