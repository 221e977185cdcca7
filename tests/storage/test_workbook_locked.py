"""Locked records in a workbook: each cell that would touch one is refused with its place, and the rest is taken in."""

import dataclasses

import pytest

from navplan.domain.exchange.preview import Decided, Preview
from navplan.domain.exchange.take_in import take_in
from navplan.domain.modules import KINDS
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.office import Role
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.parts_office import Party
from navplan.domain.modules.safety import SafetyScale
from navplan.domain.workspace import Workspace
from tests.memory import Counter, MemoryStore
from tests.workbooks import Excel, counts, seen, sent, with_targets

LOCKED = with_targets(kind for kind in KINDS if kind.record in (Role, KvpMonth, Agreement, Party, SafetyScale))
"""The kinds that are tried here; `test_workbook_round_trip.py` has them all."""


@pytest.fixture
def plan() -> Workspace:
    """A plan with locked months, a signed agreement and a scale in use, behind the real locks."""
    store = MemoryStore()
    free = [dataclasses.replace(kind, locked=lambda *_asked: None) for kind in LOCKED]
    filled = Workspace(store, free, None, Counter())
    filled.add(Role(title="Nav-leder"))
    filled.add(KvpMonth(year=2026, month="1", started=9, locked=True))
    filled.add(KvpMonth(year=2026, month="2", started=7))
    signed = filled.add(Agreement(title="Avtalen", version="1.0", status="gjeldende"))
    filled.add(Party(agreement=signed.id, name="Eksempeldal"))
    filled.add(SafetyScale(version=1, low_max=4, middle_max=9))
    return Workspace(store, LOCKED, None, Counter())


def title(plan: Workspace, key: str) -> str:
    return plan.kind(key).many


def told(preview: Preview) -> list[tuple[str, int, str, str]]:
    return [(r.place.sheet, r.place.row, r.what.words(), r.said.words()) for r in preview.refusals]


def test_a_locked_record_refuses_its_own_cells_and_lets_the_rest_in(plan, tmp_path):
    excel = Excel(sent(plan, tmp_path))
    months = title(plan, "kvp_month")
    excel.write(months, 4, started=10).write(months, 5, started=8)
    excel.write("Roller", 4, title="Kontorleder")
    preview = seen(excel.save(), plan)
    assert told(preview) == [(months, 4, "Startet i program", "Januar 2026 er låst. Lås den opp for å endre tallene.")]
    assert preview.refusals[0].place.column == excel.cell(months, "started", 4).column_letter
    assert take_in(plan, preview, Decided()) == 2
    assert [month.started for month in plan.all(KvpMonth)] == [9, 8]
    assert plan.all(Role)[0].title == "Kontorleder"
    plan.undo()
    assert [month.started for month in plan.all(KvpMonth)] == [9, 7]


def test_what_a_lock_lets_through_only_together_is_taken_in(plan, tmp_path):
    """A month is opened again with a reason; neither passes alone."""
    excel = Excel(sent(plan, tmp_path))
    excel.write(title(plan, "kvp_month"), 4, locked="Nei", reopened_why="Feil tall fra fagsystemet")
    preview = seen(excel.save(), plan)
    assert counts(preview) == {"changes": 2}
    assert take_in(plan, preview, Decided()) == 2


def test_a_record_that_refuses_other_values_itself_is_refused_in_its_row(plan, tmp_path):
    excel = Excel(sent(plan, tmp_path))
    sheet = title(plan, "safety_scale")
    excel.write(sheet, 4, low_max=5)
    assert told(seen(excel.save(), plan)) == [
        (sheet, 4, "Lav til og med", "En skala endres ikke. Lag en ny versjon, så står de gamle tallene.")
    ]


def test_a_part_of_a_signed_agreement_can_be_neither_changed_added_nor_removed(plan, tmp_path):
    excel = Excel(sent(plan, tmp_path))
    sheet = title(plan, Party.KEY)
    name = excel.cell(title(plan, "agreement"), "title", 4).value
    excel.write(sheet, 4, name="Fjordvik")
    linked = excel.cell(sheet, "agreement", 4).value
    excel.write(sheet, 5, agreement=linked, name="Ny part")
    preview = seen(excel.save(), plan)
    assert name == "Avtalen"
    assert counts(preview) == {"refusals": 2}
    assert [(r.place.row, r.what.words()) for r in preview.refusals] == [(4, "Kommune"), (5, "Hele raden")]


def test_a_locked_record_whose_row_is_gone_is_refused_and_not_asked_about(plan, tmp_path):
    excel = Excel(sent(plan, tmp_path))
    excel.sheet(title(plan, "kvp_month")).delete_rows(4)
    preview = seen(excel.save(), plan)
    assert counts(preview) == {"refusals": 1}
    assert told(preview)[0][3] == "Januar 2026 er låst og kan ikke fjernes. Lås den opp først."
