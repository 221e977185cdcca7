"""Records: frozen, addressed by class and id, and the same after history as before."""

import dataclasses
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.kinds import Choice, Choices, Day, FieldKind, Flag, Link, Links, LongText, Number, Tags, Text
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import LetterSection
from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure
from navplan.domain.records import Kind, Record, field_of, fields_of, from_json, no_check, targets, to_json
from tests.memory import memory_workspace

IDS = st.from_regex(r"[0-9a-f]{1,32}", fullmatch=True)


def values_of(kind: FieldKind) -> st.SearchStrategy[object]:
    """Any value that a field of this kind can hold."""
    if isinstance(kind, Text | LongText):
        return st.text(max_size=min(40, kind.limit))
    if isinstance(kind, Number):
        low, high = (kind.minimum or 0) * 10**kind.places, (kind.maximum or 10**9) * 10**kind.places
        return st.none() | st.integers(low, high).map(kind.from_store)
    if isinstance(kind, Choices):
        return st.lists(st.sampled_from([o.key for o in kind.options]), unique=True).map(tuple)
    if isinstance(kind, Tags):
        return st.lists(st.text(min_size=1, max_size=9), max_size=3).map(tuple)
    if isinstance(kind, Choice):
        return st.sampled_from(["", "nyere_valg", *(o.key for o in kind.options)])
    if isinstance(kind, Links):
        return st.lists(IDS, unique=True, max_size=3).map(tuple)
    if isinstance(kind, Link):
        return IDS if kind.is_needed else st.none() | IDS
    simple: dict[type[FieldKind], st.SearchStrategy[object]] = {Day: st.none() | st.dates(), Flag: st.booleans()}
    return simple[type(kind)]


def records_of(record: type[Record]) -> st.SearchStrategy[Record]:
    return st.builds(record, id=IDS, **{field.key: values_of(field.kind) for field in fields_of(record)})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_of_record_is_the_same_after_history_as_before(kind: Kind) -> None:
    @settings(max_examples=15)
    @given(records_of(kind.record))
    def survives(record: Record) -> None:
        back = from_json(kind.record, json.loads(json.dumps(to_json(record), ensure_ascii=False)))
        assert back == record
        assert to_json(back) == to_json(record)

    survives()


def test_a_record_cannot_be_changed_in_place() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Goal(title="Mål").title = "Annet"  # type: ignore[misc]


def test_other_values_make_another_record_with_the_same_id() -> None:
    goal = Goal(id="1", title="Mål")
    other = goal.with_values(title="Annet")
    assert (goal.title, other.title, other.id) == ("Mål", "Annet", "1")


def test_an_old_history_row_gets_the_default_of_a_field_that_came_later() -> None:
    goal = from_json(Goal, {"id": "7", "title": "Mål"})
    assert goal == Goal(id="7", title="Mål")
    assert goal.level == "hovedmal"


def test_a_history_row_with_a_field_that_is_gone_is_still_read() -> None:
    assert from_json(Goal, {"id": "7", "title": "Mål", "abolished": 3}) == Goal(id="7", title="Mål")


def test_history_holds_every_declared_field_and_the_id() -> None:
    written = to_json(Measure(id="1", full_time=Decimal("1.25"), deadline=date(2026, 5, 1), goals=("g",)))
    assert set(written) == {"id", *(field.key for field in fields_of(Measure))}
    assert (written["full_time"], written["deadline"], written["goals"]) == (125, "2026-05-01", ["g"])
    assert (written["start"], written["participation"]) == (None, 0)


def test_a_field_is_found_by_its_key_and_an_unknown_key_is_an_error() -> None:
    assert field_of(Goal, "title").label == "Mål"
    with pytest.raises(KeyError, match="Goal has no field nonsense"):
        field_of(Goal, "nonsense")


def test_targets_are_the_ids_that_a_link_field_points_to() -> None:
    measure = Measure(id="1", goals=("a", "b"), role="r")
    assert targets(measure, field_of(Measure, "goals")) == ("a", "b")
    assert targets(measure, field_of(Measure, "role")) == ("r",)
    assert targets(Measure(), field_of(Measure, "role")) == ()
    assert targets(Municipality(), field_of(Municipality, "office")) == ()
    assert targets(measure, field_of(Measure, "title")) == ()


def kind_of(record: type[Record]) -> Kind:
    return next(kind for kind in KINDS if kind.record is record)


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (Goal(code="M1", title="Flere i arbeid"), "M1 Flere i arbeid"),
        (Goal(title="Flere i arbeid"), "Flere i arbeid"),
        (Goal(), ""),
        (GoalStatus(year=2026, tertial="t2"), "2026 2. tertial"),
        (LogNote(noted=date(2026, 5, 1), comment="Utsatt"), "01.05.2026 Utsatt"),
        (LetterSection(title="Bolig"), "Bolig"),
    ],
)
def test_a_record_is_called_by_its_naming_fields_as_people_read_them(record: Record, name: str) -> None:
    assert kind_of(type(record)).name_of(record) == name


def test_a_kind_without_rules_has_nothing_to_complain_about() -> None:
    assert tuple(no_check(Goal(), memory_workspace())) == ()


def test_a_kind_is_known_by_the_key_of_its_record() -> None:
    assert kind_of(Office).key == "office" == Office.KEY
