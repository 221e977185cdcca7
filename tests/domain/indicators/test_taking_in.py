"""Tables that are pasted or read: what is understood, what is refused and where, and the one step that takes it in."""

from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.indicators.grid import column_letter, grid_of, proposed_uses, remembered_source, remembered_uses
from navplan.domain.indicators.library import fetch, not_taken, starter_set
from navplan.domain.indicators.taking_in import Layout, Line, names_in, note_value, preview, take_in
from navplan.domain.modules.indicator import Indicator, IndicatorSource, IndicatorValue
from navplan.domain.modules.indicator.periods import Period
from navplan.domain.workspace import Workspace

TODAY = date(2024, 12, 20)
SSB = (
    '"12219: Økonomisk sosialhjelp"\n\n"region";"statistikkvariabel";"2022";"2023"\n'
    '"9999 Eksempeldal";"Mottakere i alt";"1 412";"1 398"\n"9999 Eksempeldal";"Mottakere 18-24 år";"61";":"\n'
    '"9999 Eksempeldal";"Utgifter";"12,5";"x"\n\n"Kilde: oppdiktet"\n'
)


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    workspace.add(Indicator(id="alle", name="Mottakere", row_name="Mottakere i alt", frequency="aar"))
    workspace.add(Indicator(id="unge", name="Mottakere 18-24 år", frequency="aar"))
    workspace.add(Indicator(id="dager", name="Dager til samtale", unit="dager", frequency="tertial"))
    workspace.add(Indicator(id="kvp", name="Til arbeid", feed="kvp:to_work", frequency="tertial"))
    return workspace


def told(text: str, plan: Workspace, **how: object) -> tuple[Line, ...]:
    grid = grid_of(text, "kilde")
    return preview(grid, Layout(how.pop("uses", None) or proposed_uses(grid), **how), plan, TODAY)


def test_a_table_from_ssb_is_understood_and_every_cell_has_its_place(plan: Workspace) -> None:
    lines = told(SSB, plan)
    found = [(line.what, line.indicator.id if line.indicator else "", line.value) for line in lines]
    assert found == [
        ("new", "alle", Decimal("1412.00")),
        ("new", "alle", Decimal("1398.00")),
        ("new", "unge", Decimal("61.00")),
        ("missing", "unge", None),
        ("refused", "", None),
        ("refused", "", None),
    ]
    last = lines[-1].place
    assert (last.row, last.column, last.heading) == (6, "D", "2023")
    assert lines[0].period == Period(2022, "aar")
    assert all(line.why is not None for line in lines if line.what in ("refused", "missing"))


def test_a_long_table_has_its_periods_in_a_column(plan: Workspace) -> None:
    text = "Navn\tPeriode\tVerdi\nDager til samtale\t1. tertial 2024\t14,5\ndager  TIL samtale\t31.08.2024\t12 dager\n"
    lines = told(text, plan)
    assert [(line.what, line.period, line.value) for line in lines] == [
        ("new", Period(2024, "t1"), Decimal("14.50")),
        ("new", Period(2024, "t2"), Decimal("12.00")),
    ]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Ukjent\tT1 2024\t3", "Ingen nøkkeltall"),
        ("Til arbeid\tT1 2024\t3", "regnes ut"),
        ("Dager til samtale\tT3 2024\t3", "ikke over"),
        ("Dager til samtale\tK1 2024\t3", "passer ikke"),
        ("Dager til samtale\tsnart\t3", "ikke en periode"),
        ("Dager til samtale\tT1 2024\tca. 3", "ikke et tall"),
        ("Dager til samtale\tT1 2024\t3 %", "annen enhet"),
        ("Dager til samtale\tT1 2024\t1.234", "to måter"),
    ],
)
def test_a_refused_cell_says_why_and_nothing_of_it_is_stored(plan: Workspace, row: str, why: str) -> None:
    text = f"Navn\tPeriode\tVerdi\n{row}\n"
    uses = ("name", "period", "value")
    (line,) = told(text, plan, uses=uses)
    assert line.what == "refused"
    assert line.why is not None
    assert why in line.why.words()
    assert take_in(plan, grid_of(text, "kilde"), Layout(uses), TODAY, "kilde") == 0
    assert plan.all(IndicatorValue) == ()


def test_of_two_figures_for_one_period_the_second_is_refused(plan: Workspace) -> None:
    lines = told("Navn\tPeriode\tVerdi\nMottakere\t2023\t5\nMottakere i alt\t2023\t6\n", plan)
    assert [line.what for line in lines] == ["new", "refused"]


def test_all_is_taken_in_as_one_step_that_can_be_undone_and_twice_changes_nothing(plan: Workspace) -> None:
    grid = grid_of(SSB, "12219.csv")
    how = Layout(proposed_uses(grid), {"9999 Eksempeldal – Utgifter": "dager"}, "", "forelopig")
    before = plan.undo_title
    assert take_in(plan, grid, how, TODAY, grid.name) == 3
    assert {(v.year, v.certainty) for v in plan.all(IndicatorValue)} == {(2022, "forelopig"), (2023, "forelopig")}
    assert plan.get(Indicator, "dager").row_name == "9999 Eksempeldal – Utgifter"
    assert take_in(plan, grid, how, TODAY, grid.name) == 0
    final = Layout(how.uses, how.rows, "", "endelig")
    assert [line.what for line in preview(grid, final, plan, TODAY)][:3] == ["change"] * 3
    plan.undo()
    assert plan.all(IndicatorValue) == ()
    assert plan.all(IndicatorSource) == ()
    assert plan.undo_title == before


def test_a_source_is_known_again_next_year_though_its_years_have_moved(plan: Workspace) -> None:
    grid = grid_of(SSB, "12219.csv")
    uses = ("skip", *proposed_uses(grid)[1:])
    take_in(plan, grid, Layout(uses), TODAY, "SSB")
    following = grid_of(SSB.replace("2023", "2024").replace("2022", "2023"), "ny.csv")
    source = remembered_source(following, plan)
    assert source is not None
    assert source.name == "SSB"
    assert remembered_uses(following, source) == uses
    assert remembered_source(grid_of("a\tb\nx\t1\n", "annen"), plan) is None


def test_figures_copied_without_headings_go_to_the_chosen_indicator(plan: Workspace) -> None:
    grid = grid_of("T1 2024\t12,5\r\nT2 2024\t13\r\n", "klipp")
    uses = proposed_uses(grid)
    assert uses == ("period", "value")
    assert names_in(grid, uses) == ()
    lines = preview(grid, Layout(uses, only="dager"), plan, TODAY)
    assert [(line.what, line.place.row) for line in lines] == [("new", 1), ("new", 2)]


def test_columns_are_called_as_worksheets_call_them() -> None:
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_one_period_is_entered_once_and_then_corrected(plan: Workspace) -> None:
    card = plan.get(Indicator, "dager")
    first = note_value(plan, card, Period(2024, "t1"), Decimal("9"), TODAY, certainty="endelig")
    again = note_value(plan, card, Period(2024, "t1"), Decimal("8"), TODAY)
    assert (first.id, again.value, len(plan.all(IndicatorValue))) == (again.id, Decimal("8"), 1)


def test_the_starter_set_says_where_it_is_from_and_is_fetched_once(workspace: Workspace) -> None:
    assert starter_set().source
    born = fetch(workspace)
    assert len(born) == len(starter_set().records) >= 9
    assert {one.checked for one in born} == {starter_set().checked}
    assert all(one.definition and one.origin for one in born)
    assert fetch(workspace) == ()
    workspace.undo()
    assert not_taken(workspace) == starter_set().records


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "mac"])
def test_lines_may_end_as_any_machine_ends_them(plan: Workspace, end: str) -> None:
    lines = told(end.join(("Navn\t2022\t2023", "Mottakere\t12\t14", "")), plan)
    assert [(line.what, line.period, line.value) for line in lines] == [
        ("new", Period(2022, "aar"), Decimal("12.00")),
        ("new", Period(2023, "aar"), Decimal("14.00")),
    ]


@pytest.mark.parametrize("rows", [1, 40_000], ids=["short", "long"])
def test_a_quote_that_is_never_closed_swallows_no_rows(plan: Workspace, rows: int) -> None:
    text = 'Navn\tPeriode\tVerdi\n"Mottakere\t2023\t12\n' + "Ukjent\t2022\t7\n" * rows
    first, second, *_ = told(text, plan)
    assert (first.what, first.name, first.value) == ("new", "Mottakere", Decimal("12.00"))
    assert (second.what, second.name) == ("refused", "Ukjent")


def test_a_quoted_cell_may_hold_what_parts_cells_and_lines(plan: Workspace) -> None:
    [line] = told('"Navn";"Periode";"Verdi"\n"Mottakere; i\nalt";2023;"12"\n', plan)
    assert line.name == "Mottakere; i\nalt"
