"""Out and in again: nothing changes by itself, and what is changed comes back exactly. Over every kind there is."""

import dataclasses
import os
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from navplan.domain.exchange.brought import Brought
from navplan.domain.exchange.compare import compare
from navplan.domain.exchange.preview import Decided
from navplan.domain.exchange.take_in import take_in
from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Choices, Day, Flag, Links, LongText, Number, Refused, Tags, Text
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Measure
from navplan.domain.ports import CannotStore
from navplan.domain.records import Kind, Record, fields_of
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.filling import HOSTILE, random_plan
from tests.workbooks import counts, leads_to, let_through, new_plan, read_here, seen, sent, with_targets

LONG = os.environ.get("NAVPLAN_LONG") == "1"
QUICK = settings(max_examples=20 if LONG else 4, deadline=None, suppress_health_check=list(HealthCheck))
TOGETHER = 12
"""So many kinds are tried in one workbook, with all that they link to."""
Plan = dict[str, list[Record]]


@st.composite
def texts(draw: st.DrawFn, kind: Text | LongText) -> str:
    """Whatever a form would have stored."""
    text = draw(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60)))
    try:
        return str(kind.parse(text))
    except Refused:
        return ""


def values(field: Field, there: list[str]) -> st.SearchStrategy[Any]:
    """Every value that a field can have, near its edges more often."""
    kind = field.kind
    if isinstance(kind, Text | LongText):
        return texts(kind)
    if isinstance(kind, Number):
        low, high = kind.minimum or 0, min(kind.maximum or 10**12, 10**12)
        number = st.integers(low * 10**kind.places, high * 10**kind.places)
        return st.none() | (number.map(lambda n: Decimal(n).scaleb(-kind.places)) if kind.places else number)
    if isinstance(kind, Day):
        return st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
    if isinstance(kind, Choice):
        return st.sampled_from(["", *(option.key for option in kind.options)])
    if isinstance(kind, Choices):
        keys = [option.key for option in kind.options]
        return st.sets(st.sampled_from(keys)).map(lambda picked: tuple(key for key in keys if key in picked))
    if isinstance(kind, Tags):
        return st.lists(st.sampled_from(("stl. § 15, første ledd", "=A1", "å")), unique=True).map(tuple)
    if isinstance(kind, Flag):
        return st.booleans()
    return linked(kind, there)


def linked(kind: Any, there: list[str]) -> st.SearchStrategy[Any]:
    if isinstance(kind, Links):
        return st.lists(st.sampled_from(there), unique=True, max_size=3).map(tuple) if there else st.just(())
    some = st.sampled_from(there) if there else st.nothing()
    return some if kind.is_needed else st.none() | some


GROUPS = [with_targets(KINDS[n : n + TOGETHER]) for n in range(0, len(KINDS), TOGETHER)]
every_kind = pytest.mark.parametrize("kinds", GROUPS if LONG else GROUPS[:1], ids=lambda kinds: kinds[-1].key)
"""The long suite draws all kinds; the quick one the first, and fills all of them at random in `test_texts_that…`."""


@st.composite
def plans(draw: st.DrawFn, kinds: tuple[Kind, ...], like: Plan | None = None) -> Plan:
    """One or two records of every kind; `like` keeps the ids of another plan and changes what they hold."""
    made: Plan = {}
    for kind in kinds:
        ids = [r.id for r in like[kind.key]] if like else [f"{kind.key}{n}" for n in range(draw(st.integers(1, 2)))]
        made[kind.key] = []
        for id in ids:
            fields = {f.key: draw(values(f, [r.id for r in made.get(leads_to(f), ())])) for f in fields_of(kind.record)}
            place = len(made[kind.key])
            record = _changed(like[kind.key][place], fields) if like else kind.record(id=id, **fields)
            made[kind.key].append(record)
    return made


def _changed(record: Record, fields: dict[str, Any]) -> Record:
    """The record with other values; one that holds, such as a scale in use, stays as it is."""
    try:
        return record.with_values(**fields)
    except CannotStore:
        return record


def workspace_of(plan: Plan) -> Workspace:
    workspace = new_plan(tuple(kind for kind in KINDS if kind.key in plan))
    with workspace.draft(Said("Fyll")) as draft:
        for records in plan.values():
            for record in records:
                draft.add(record)
    return workspace


def brought(plan: Workspace) -> Brought:
    with tempfile.TemporaryDirectory() as folder:
        return read_here(sent(plan, Path(folder)))


def records(plan: Workspace) -> dict[str, list[Record]]:
    return {kind.key: sorted(plan.all(kind.record), key=lambda record: record.id) for kind in plan.kinds}


def test_every_kind_is_tried() -> None:
    assert {kind.key for kinds in GROUPS for kind in kinds} == {kind.key for kind in KINDS}


@every_kind
@QUICK
@given(data=st.data())
def test_a_workbook_that_nobody_touched_changes_nothing(kinds, data):
    workspace = workspace_of(data.draw(plans(kinds)))
    assert counts(compare(brought(workspace), workspace, let_through)) == {}


@every_kind
@QUICK
@given(data=st.data())
def test_what_was_changed_comes_back_exactly_and_then_there_is_nothing_left_to_take_in(kinds, data):
    """The second plan's cells beside the first one's memory: as if somebody had typed every change in Excel."""
    first = data.draw(plans(kinds))
    second = data.draw(plans(kinds, first))
    ours, theirs = workspace_of(first), workspace_of(second)
    out = brought(ours)
    back = dataclasses.replace(brought(theirs), prints=out.prints)
    preview = compare(back, ours, let_through)
    assert set(counts(preview)) <= {"changes"}
    before = records(ours)
    take_in(ours, preview, Decided())
    assert records(ours) == records(theirs)
    assert counts(compare(brought(ours), ours, let_through)) == {}
    if preview.changes:
        ours.undo()
    assert records(ours) == before


@pytest.mark.parametrize("seed", range(4 if LONG else 2))
def test_texts_that_no_form_would_have_stored_change_nothing_by_themselves(seed, tmp_path):
    plan = new_plan()
    random_plan(plan, seed)
    assert counts(seen(sent(plan, tmp_path), plan)) == {}


def test_texts_too_long_for_a_cell_change_nothing_by_themselves(tmp_path):
    plan = new_plan()
    plan.add(Measure(code="T1", description="æ\n" * 60_000))
    assert counts(seen(sent(plan, tmp_path), plan)) == {}


def test_a_choice_from_a_newer_program_changes_nothing_by_itself(tmp_path):
    plan = new_plan()
    plan.add(Measure(code="T1", status="fra_fremtiden"))
    assert counts(seen(sent(plan, tmp_path), plan)) == {}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_words_of_every_choice_lead_back_to_it(kind: Kind):
    for field in fields_of(kind.record):
        if isinstance(field.kind, Choice | Choices):
            for option in field.kind.options:
                value = option.key if isinstance(field.kind, Choice) else (option.key,)
                assert field.kind.parse(field.kind.show(value, str)) == value, field.key
