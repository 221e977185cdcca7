"""What a person did in Excel, as the preview tells it and as one step that can be undone takes it in."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from navplan.domain.exchange.preview import Decided
from navplan.domain.exchange.take_in import take_in
from navplan.domain.modules.office import Office, Role
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.privacy import guard
from navplan.domain.words import as_written
from navplan.storage.writers.excel import List, write_lists
from navplan.storage.writers.excel_book import Book
from tests.workbooks import AROUND_A_MEASURE, MADE, Excel, counts, new_plan, read_here, seen, sent


@pytest.fixture
def plan():
    return new_plan(AROUND_A_MEASURE)


@pytest.fixture
def measure(plan):
    return plan.add(Measure(code="T1", title="Ringe", status="i_gang", amount=5000, deadline=date(2026, 5, 17)))


@pytest.fixture
def excel(plan, measure, tmp_path):
    return Excel(sent(plan, tmp_path))


def refusals(preview):
    return [(r.place.sheet, r.place.row, r.place.column, r.what.words(), r.said.words()) for r in preview.refusals]


def test_every_changed_cell_is_one_change_with_before_and_after_and_taken_in_as_one_step(plan, measure, excel):
    excel.write("Tiltak", 4, title="Ringe alle", status="Ferdig", amount=12.0, deadline=datetime(2026, 6, 1))
    excel.write("Tiltak", 4, full_time=0.5, participation=True)
    preview = seen(excel.save(), plan)
    told = {change.field.key: (change.before, change.value) for change in preview.changes}
    assert told == {
        "title": ("Ringe", "Ringe alle"),
        "status": ("i_gang", "ferdig"),
        "amount": (5000, 12),
        "deadline": (date(2026, 5, 17), date(2026, 6, 1)),
        "full_time": (None, Decimal("0.50")),
        "participation": (False, True),
    }
    assert counts(preview) == {"changes": 6}
    assert take_in(plan, preview, Decided()) == 6
    assert plan.get(Measure, measure.id).title == "Ringe alle"
    assert plan.undo_title.words() == "Ta inn endringer fra Excel"
    plan.undo()
    assert plan.get(Measure, measure.id) == measure


def test_an_emptied_cell_empties_the_field(plan, measure, excel):
    excel.write("Tiltak", 4, deadline=None, title=None)
    preview = seen(excel.save(), plan)
    assert {change.field.key: change.value for change in preview.changes} == {"deadline": None, "title": ""}


def test_what_the_plan_changed_meanwhile_stands_when_nobody_touched_it_in_the_file(plan, measure, excel):
    plan.set(measure, title="Ringe i dag")
    assert counts(seen(excel.save(), plan)) == {}


def test_what_was_changed_on_both_sides_is_a_conflict_and_the_plan_wins_unless_told(plan, measure, excel):
    plan.set(measure, title="Ringe i dag", status="forsinket")
    excel.write("Tiltak", 4, title="Ringe alle", status="Forsinket", amount=1)
    preview = seen(excel.save(), plan)
    assert [(c.field.key, c.before, c.value) for c in preview.conflicts] == [("title", "Ringe i dag", "Ringe alle")]
    assert [change.field.key for change in preview.changes] == ["amount"]
    take_in(plan, preview, Decided())
    assert (plan.get(Measure, measure.id).title, plan.get(Measure, measure.id).amount) == ("Ringe i dag", 1)
    take_in(plan, seen(excel.path, plan), Decided(conflicts=frozenset({0})))
    assert plan.get(Measure, measure.id).title == "Ringe alle"


def test_a_workbook_without_its_memory_makes_every_difference_a_conflict(plan, measure, excel):
    excel.book.security = None
    del excel.book["NavPlan"]
    excel.write("Tiltak", 4, title="Ringe alle")
    assert counts(seen(excel.save(), plan)) == {"conflicts": 1}


def test_a_new_row_is_a_new_record_and_others_can_link_to_it_by_name(plan, measure, excel):
    excel.write("Mål", 4, code="M1", title="Svar i dag")
    excel.write("Tiltak", 4, goals="M1 Svar i dag")
    excel.write("Oppgaver", 4, measure="t1  RINGE", title="Finne telefonen", done="Nei")
    preview = seen(excel.save(), plan)
    assert counts(preview) == {"changes": 1, "born": 2}
    take_in(plan, preview, Decided())
    (goal,), (task,) = plan.all(Goal), plan.all(Task)
    assert (plan.get(Measure, measure.id).goals, task.measure) == ((goal.id,), measure.id)
    assert goal.owner_line == "felles"
    plan.undo()
    assert plan.all(Goal) == plan.all(Task) == ()


def test_a_row_without_what_it_must_belong_to_is_refused(plan, measure, excel):
    excel.write("Oppgaver", 5, title="Løs oppgave")
    preview = seen(excel.save(), plan)
    assert refusals(preview) == [("Oppgaver", 5, "", "Hele raden", "Raden er ikke tatt med, for «Tiltak» mangler.")]
    assert not preview.born


def test_a_row_that_was_copied_in_excel_is_a_new_record_and_the_first_stays_itself(plan, measure, excel):
    sheet = excel.sheet("Tiltak")
    for cell in sheet[4]:
        sheet.cell(5, cell.column).value = cell.value
    excel.write("Tiltak", 4, title="Kopien")
    preview = seen(excel.save(), plan)
    assert counts(preview) == {"born": 1}
    assert preview.born[0].record.title == "Kopien"
    assert preview.born[0].record.id != measure.id


def test_a_missing_row_is_asked_about_and_stays_unless_told(plan, measure, tmp_path):
    plan.add(Task(measure=measure.id, title="Ringe"))
    other = plan.add(Measure(code="T2", title="Skrive"))
    excel = Excel(sent(plan, tmp_path))
    excel.sheet("Tiltak").delete_rows(4)
    preview = seen(excel.save(), plan)
    assert [(gone.record, gone.follows) for gone in preview.missing] == [(measure, 1)]
    take_in(plan, preview, Decided())
    assert len(plan.all(Measure)) == 2
    take_in(plan, preview, Decided(missing=frozenset({0})))
    assert plan.all(Measure) == (other,)
    assert plan.all(Task) == ()


def test_a_record_that_must_stay_cannot_be_removed_by_a_missing_row(plan, tmp_path):
    plan.add(Measure(code="P1", title="Lukke avvik", type="palegg"))
    kept = plan.kind("measure").must_stay(plan.all(Measure)[0])
    excel = Excel(sent(plan, tmp_path))
    excel.sheet("Tiltak").delete_rows(4)
    preview = seen(excel.save(), plan)
    assert kept is not None
    assert refusals(preview)[0][3:] == ("P1 Lukke avvik", kept.words())
    assert not preview.missing


def test_a_list_of_some_rows_does_not_ask_about_the_others(plan, measure, tmp_path):
    other = plan.add(Measure(code="T2", title="Skrive"))
    lists = [List(plan.kind("measure"), [other])]
    write_lists(Book(plan, as_written, "Nav Fjordvik", MADE), lists, tmp_path / "liste.xlsx")
    excel = Excel(tmp_path / "liste.xlsx")
    assert excel.book.sheetnames[:2] == ["Slik bruker du arbeidsboken", "Tiltak"]
    assert counts(seen(excel.write("Tiltak", 4, title="Skrive nå").save(), plan)) == {"changes": 1}


def test_a_row_removed_from_the_plan_comes_back_only_when_told(plan, measure, excel):
    plan.remove(measure)
    assert counts(seen(excel.path, plan)) == {}
    preview = seen(excel.write("Tiltak", 4, title="Likevel").save(), plan)
    assert counts(preview) == {"returned": 1}
    take_in(plan, preview, Decided(returned=frozenset({0})))
    assert [m.title for m in plan.all(Measure)] == ["Likevel"]


def test_a_role_that_got_a_new_name_is_no_change_and_its_old_name_still_leads_to_it(plan, tmp_path):
    role, other = plan.add(Role(title="Leder")), plan.add(Role(title="Veileder"))
    plan.add(Goal(code="M1", title="Mål", role=role.id))
    plan.add(Goal(code="M2", title="Mål", role=other.id))
    excel = Excel(sent(plan, tmp_path))
    plan.set(role, title="Nav-leder")
    assert counts(seen(excel.path, plan)) == {}
    preview = seen(excel.write("Mål", 5, role="Leder").save(), plan)
    assert [change.value for change in preview.changes] == [role.id]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("deadline", "i morgen", "«i morgen» er ikke en dato. Skriv dag.måned.år, for eksempel 31.12.2026."),
        ("deadline", "46159", "«46159» er ikke en dato. Skriv dag.måned.år, for eksempel 31.12.2026."),
        ("deadline", datetime(2026, 5, 1, 12, 30), "«01.05.2026 12:30» er ikke en dato"),
        ("amount", 1.234, "Skriv et helt tall."),
        ("amount", "mye", "«mye» er ikke et tall."),
        ("amount", -1, "Tallet må være minst 0."),
        ("amount", True, "«Ja» er ikke et tall."),
        ("status", "Kanskje", "«Kanskje» er ikke et valg her."),
        ("participation", "tja", "Skriv ja eller nei."),
        ("title", "a" * 161, "Teksten er 161 tegn. Det er plass til 160."),
        ("title", "=1+1", "Cellen inneholder en formel uten svar."),
        ("title", "#N/A", "Cellen inneholder en feil fra Excel."),
        ("role", "Nav-ledr", "«Nav-ledr» finnes ikke i listen «Roller». Mente du «Nav-leder»?"),
        ("role", "Nav-leder\nVeileder", "Her er det plass til én."),
    ],
)
def test_a_cell_that_cannot_be_taken_in_is_told_with_its_place_and_reason(plan, measure, tmp_path, field, value, words):
    plan.add(Role(title="Nav-leder"))
    excel = Excel(sent(plan, tmp_path))
    cell = excel.cell("Tiltak", field, 4)
    cell.value = value
    preview = seen(excel.save(), plan)
    ((sheet, row, column, _, said),) = refusals(preview)
    assert (sheet, row, column) == ("Tiltak", 4, cell.column_letter)
    assert said.startswith(words)
    assert counts(preview) == {"refusals": 1}


def test_the_privacy_guard_reads_every_new_text(plan, measure, excel):
    excel.write("Tiltak", 4, description="Ring 01010112377", title="Ringe dem")
    preview = seen(excel.save(), plan, guard)
    assert [(r.what.words(), r.said.words()[:24]) for r in preview.refusals] == [
        ("Beskrivelse", "Dette er et fødselsnumme")
    ]
    assert [change.field.key for change in preview.changes] == ["title"]


def test_merged_cells_are_told_and_never_taken_for_empty_ones(plan, measure, excel):
    excel.sheet("Tiltak").merge_cells("B4:C4")
    preview = seen(excel.save(), plan)
    assert [r.place.column for r in preview.refusals] == ["B", "C"]
    assert counts(preview) == {"refusals": 2}


def test_hidden_rows_are_read_like_all_others(plan, measure, excel):
    excel.sheet("Tiltak").row_dimensions[4].hidden = True
    excel.write("Tiltak", 4, title="Skjult")
    assert counts(seen(excel.save(), plan)) == {"changes": 1}


def test_moved_columns_removed_columns_and_own_columns_do_no_harm(plan, measure, excel):
    sheet = excel.sheet("Tiltak")
    sheet.delete_cols(excel.column("Tiltak", "amount"))
    sheet.insert_cols(2)
    sheet["B3"], sheet["B4"] = "Mitt notat", "Ring Kari"
    preview = seen(excel.write("Tiltak", 4, title="Ringe alle").save(), plan)
    assert refusals(preview) == [("Tiltak", 0, "B", "Mitt notat", "Kolonnen hører ikke til NavPlan og er ikke lest.")]
    assert [change.field.key for change in preview.changes] == ["title"]


def test_sorted_rows_and_own_sheets_do_no_harm(plan, measure, tmp_path):
    plan.add(Measure(code="T2", title="Skrive"))
    excel = Excel(sent(plan, tmp_path))
    sheet = excel.sheet("Tiltak")
    for cell, below in zip(sheet[4], sheet[5], strict=True):
        cell.value, below.value = below.value, cell.value
    excel.book.create_sheet("Mitt ark")["A1"] = "Notater"
    preview = seen(excel.save(), plan)
    assert refusals(preview) == [("Mitt ark", 0, "", "Hele arket", "Arket hører ikke til NavPlan og er ikke lest.")]


def test_a_row_with_an_unknown_code_is_refused(plan, measure, excel):
    excel.sheet("Tiltak")["A5"] = "finnes ikke"
    excel.write("Tiltak", 5, title="Ukjent")
    ((_, row, _, what, said),) = refusals(seen(excel.save(), plan))
    assert (row, what) == (5, "Hele raden")
    assert said.startswith("Planen kjenner ikke denne raden.")


def test_a_workbook_of_another_office_is_refused_whole(plan, tmp_path):
    other = new_plan(AROUND_A_MEASURE)
    for _ in range(3):
        other.add(Role(title="Fyll"))
    other.add(Office(name="Nav Annensted"))
    with pytest.raises(CannotRead, match="planen til et annet kontor"):
        seen(sent(other, tmp_path), plan)


def test_nothing_is_taken_in_when_the_plan_was_changed_after_the_preview(plan, measure, excel):
    preview = seen(excel.write("Tiltak", 4, title="Ringe alle").save(), plan)
    changed = plan.set(measure, amount=1)
    with pytest.raises(CannotStore, match="Planen er endret siden filen ble lest"):
        take_in(plan, preview, Decided())
    assert plan.get(Measure, measure.id) == changed


def test_the_day_it_was_made_and_its_office_stand_in_the_file(plan, tmp_path):
    office = plan.add(Office(name="Nav Fjordvik"))
    brought = read_here(sent(plan, tmp_path))
    assert (brought.made, brought.office) == ("2026-05-01", office.id)


def test_a_goal_cannot_be_part_of_itself(plan, tmp_path):
    plan.add(Goal(code="M1", title="Mål"))
    preview = seen(Excel(sent(plan, tmp_path)).write("Mål", 4, parent="M1 Mål").save(), plan)
    assert [said for *_, said in refusals(preview)] == ["En rad kan ikke høre til seg selv."]


def test_a_text_that_looks_like_excels_own_code_stays_as_it_was_written(plan, tmp_path):
    plan.add(Measure(code="T1", title="_x0041_ og _x005F_"))
    excel = Excel(sent(plan, tmp_path))
    assert counts(seen(excel.path, plan)) == {}
    preview = seen(excel.write("Tiltak", 4, title="a_x000A_b").save(), plan)
    assert [change.value for change in preview.changes] == ["a b"]
