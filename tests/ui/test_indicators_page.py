"""Nøkkeltall on screen: from nothing over the starter set, quick entry, paste and file, to the words on paper."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from navplan.domain import deadlines
from navplan.domain.documents.indicator_rows import all_rows
from navplan.domain.documents.year_plan_view import View
from navplan.domain.indicators.grid import grid_of
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.indicator import Indicator, IndicatorSource, IndicatorTarget, IndicatorValue
from navplan.domain.modules.indicator.periods import Period
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.words import as_written
from navplan.ui.desk import Desk
from navplan.ui.views.indicators.detail import CARD
from navplan.ui.views.indicators.line_table import place_words
from navplan.ui.views.indicators.row_list import row_words
from navplan.ui.views.indicators.take_in_dialog import TakeInDialog
from navplan.ui.views.indicators_page import IndicatorsPage

NOW = date(2026, 10, 20)
PASTED = "Navn\tPeriode\tVerdi\nVentetid\tT1 2026\t12,5\nVentetid\tT3 2026\t3\nSykefravær\tT2 2026\t7,4 %\n"


@pytest.fixture
def desk(qapp, workspace, monkeypatch):
    monkeypatch.setattr(deadlines, "today", lambda: NOW)
    return Desk(workspace, Shelf(Path("resources/letters")), 2026)


@pytest.fixture
def plan(workspace):
    """Three cards: a waiting time with a figure too little, a per cent of people, and a figure of KVP."""
    workspace.add(Indicator(id="wait", name="Ventetid", unit="dager", direction="lavere"))
    workspace.add(IndicatorTarget(indicator="wait", year=2026, value=Decimal("14")))
    workspace.add(IndicatorValue(indicator="wait", year=2025, part="t3", value=Decimal("20")))
    workspace.add(Indicator(id="sick", name="Sykefravær", unit="prosent", direction="lavere", shielded=True))
    workspace.add(Indicator(id="kvp", name="Deltakere", feed="kvp:at_year_end"))
    return workspace


@pytest.fixture
def page(desk, qtbot):
    return opened(desk, qtbot)


def opened(desk, qtbot):
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 720)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def values(workspace):
    return {(v.indicator, v.year, v.part): v.value for v in workspace.all(IndicatorValue)}


def test_an_empty_page_has_one_way_in_and_it_can_be_undone(page, desk):
    assert page._empty.isVisible()
    page._empty.button.click()
    assert len(desk.workspace.all(Indicator)) >= 9
    assert page.list.isVisible()
    desk.undo()
    assert desk.workspace.all(Indicator) == ()
    assert page._empty.isVisible()


def test_the_list_says_what_the_documents_say(plan, desk, qtbot):
    page = opened(desk, qtbot)
    shown = {row.name: row for row in page.list.rows.rows}
    assert shown == {row.name: row for row in all_rows(View(desk.workspace, as_written, 2026, NOW))}
    row = shown["Ventetid"]
    assert row_words(row) == "Ventetid, 20 dager 3. tertial 2025, mål 14 dager, Uten mål, Venter på 2. tertial 2026"


def test_the_next_missing_period_stands_ready_and_enter_stores_it(plan, desk, qtbot):
    page = opened(desk, qtbot)
    page.list.choose("wait")
    entry = page.detail.entry
    assert entry.period.currentText() == "1. tertial 2026 – mangler"
    entry.value.setFocus()
    qtbot.keyClicks(entry.value, "12,5")
    qtbot.keyClick(entry.value, Qt.Key.Key_Return)
    assert values(desk.workspace)["wait", 2026, "t1"] == Decimal("12.50")
    assert entry.period.currentText() == "2. tertial 2026 – mangler"
    assert entry.value.text() == ""
    assert page.list.current().now == "12,5 dager"


def test_what_is_no_figure_stays_with_its_complaint_and_is_not_stored(plan, desk, qtbot):
    page = opened(desk, qtbot)
    page.list.choose("wait")
    before = values(desk.workspace)
    entry = page.detail.entry
    entry.value.setFocus()
    qtbot.keyClicks(entry.value, "tolv")
    entry.button.click()
    assert values(desk.workspace) == before
    assert entry.complaint.isVisible()
    assert entry.value.text() == "tolv"


def test_a_half_typed_figure_survives_a_change_elsewhere(plan, desk, qtbot):
    page = opened(desk, qtbot)
    page.list.choose("wait")
    page.detail.entry.value.setFocus()
    qtbot.keyClicks(page.detail.entry.value, "1")
    desk.set(desk.workspace.get(Indicator, "sick"), name="Fravær")
    assert page.detail.entry.value.text() == "1"


def test_a_figure_is_corrected_from_the_table(plan, desk, qtbot):
    page = opened(desk, qtbot)
    page.list.choose("wait")
    page.detail.table.activated.emit(page.detail.table.model().index(0, 0))
    entry = page.detail.entry
    assert (entry.period.currentText(), entry.value.text()) == ("3. tertial 2025", "20")
    entry.value.setText("19")
    entry.button.click()
    assert values(desk.workspace) == {("wait", 2025, "t3"): Decimal("19.00")}


def test_a_shielded_share_asks_how_many_stand_behind_it(plan, desk, qtbot):
    page = opened(desk, qtbot)
    page.list.choose("sick")
    entry = page.detail.entry
    assert entry.basis.isVisible()
    entry.value.setText("6,5")
    entry.basis.setText("96")
    entry.button.click()
    assert page.list.current().now == "6,5\u00a0%"
    page.list.choose("wait")
    assert not entry.basis.isVisible()


def test_a_correction_keeps_how_many_stand_behind_the_figure_though_it_is_not_asked(plan, desk, qtbot):
    [told] = desk.workspace.linked(IndicatorValue, "indicator", "wait")
    desk.workspace.set(told, basis=40)
    page = opened(desk, qtbot)
    page.list.choose("wait")
    page.detail.table.activated.emit(page.detail.table.model().index(0, 0))
    assert not page.detail.entry.basis.isVisible()
    page.detail.entry.value.setText("18")
    page.detail.entry.button.click()
    [told] = desk.workspace.linked(IndicatorValue, "indicator", "wait")
    assert (told.value, told.basis) == (Decimal("18.00"), 40)


def test_every_row_of_the_table_can_be_corrected_however_old_it_is(plan, desk, qtbot):
    for year in range(2010, 2015):
        desk.workspace.add(IndicatorValue(indicator="wait", year=year, part="t2", value=Decimal(year)))
    page = opened(desk, qtbot)
    page.list.choose("wait")
    table, entry = page.detail.table, page.detail.entry
    for row in range(table.model().rowCount()):
        table.activated.emit(table.model().index(row, 0))
        assert entry.period.currentText() == table.words_at(row, 0)
    assert (entry.period.currentText(), entry.value.text().replace("\u00a0", "")) == ("2. tertial 2010", "2010")


def test_a_figure_of_kvp_is_not_entered_here_and_leads_to_its_months(plan, desk, qtbot):
    month = desk.workspace.add(KvpMonth(year=2026, month="01"))
    page = opened(desk, qtbot)
    page.list.choose("kvp")
    assert not page.detail.entry.isVisible()
    with qtbot.waitSignal(desk.asked_for) as asked:
        page.detail.fed.click()
    assert asked.args == [month]


def test_a_pasted_table_is_seen_before_it_is_taken_in_as_one_step(plan, desk, qtbot):
    page = opened(desk, qtbot)
    before = values(desk.workspace)
    QApplication.clipboard().setText(PASTED)
    page.paste.click()
    dialog = page.findChild(TakeInDialog)
    assert values(desk.workspace) == before
    assert [line.what for line in dialog.model.rows] == ["new", "refused", "new"]
    assert place_words(dialog.model.rows[1].place) == "rad 3, kolonne C (Verdi)"
    assert dialog.told.text() == "2 tas inn · 1 ikke med"
    dialog.take.click()
    assert values(desk.workspace) == before | {
        ("wait", 2026, "t1"): Decimal("12.50"),
        ("sick", 2026, "t2"): Decimal("7.40"),
    }
    desk.undo()
    assert values(desk.workspace) == before
    assert desk.workspace.all(IndicatorSource) == ()


def test_an_unknown_name_can_be_told_and_is_remembered(plan, desk, qtbot):
    page = opened(desk, qtbot)
    text = PASTED.replace("Ventetid", "Median dager")
    dialog = page.open_take_in(grid_of(text, "klipp"))
    assert not dialog.model.rows[0].indicator
    combo = dialog.names.combos[0]
    combo.setCurrentIndex(combo.findData("wait"))
    assert dialog.model.rows[0].what == "new"
    dialog.take.click()
    assert desk.workspace.get(Indicator, "wait").row_name == "Median dager"
    again = page.open_take_in(grid_of(text, "klipp"))
    assert [line.what for line in again.model.rows] == ["same", "refused", "same"]
    assert not again.take.isEnabled()
    again.reject()


def test_a_columns_use_can_be_changed_and_is_known_the_next_time(plan, desk, qtbot):
    page = opened(desk, qtbot)
    text = "Navn\tPeriode\tI fjor\tI år\nVentetid\tT1 2026\t9\t8\n"
    dialog = page.open_take_in(grid_of(text, "klipp"))
    for place, use in ((2, "skip"), (3, "value")):
        combo = dialog.columns.combos[place]
        combo.setCurrentIndex(combo.findData(use))
    assert [line.value for line in dialog.model.rows] == [Decimal("8.00")]
    dialog.take.click()
    again = page.open_take_in(grid_of(text, "klipp"))
    assert again.columns.uses() == ("name", "period", "skip", "value")
    again.reject()


def test_an_empty_clipboard_says_what_to_do(plan, desk, qtbot):
    page = opened(desk, qtbot)
    QApplication.clipboard().clear()
    with qtbot.waitSignal(desk.failed) as said:
        page.paste_figures()
    assert "kopier" in said.args[0]


def test_a_new_card_is_born_with_its_name_and_stands_in_the_list(page, desk, qtbot):
    page.new.click()
    assert page.detail.bar.value() == CARD
    editor = page.detail.form.editor("name")
    editor.setFocus()
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "Klager")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (card,) = desk.workspace.all(Indicator)
    assert (card.name, page.list.current().indicator.id) == ("Klager", card.id)


def test_what_needs_nothing_can_be_hidden_and_a_value_leads_to_its_card(plan, desk, qtbot):
    page = opened(desk, qtbot)
    page.filter.set_value("needs")
    page.refresh()
    assert {row.indicator.id for row in page.list.rows.rows} == {"wait", "sick", "kvp"}
    assert page.waiting() == 3
    page.show_record(desk.workspace.all(IndicatorValue)[0])
    assert page.list.current().indicator.id == "wait"
    assert page.record_at_hand().id == "wait"


def test_a_card_is_removed_with_its_values_and_comes_back(plan, desk, qtbot):
    page = opened(desk, qtbot)
    page.list.choose("wait")
    page.detail.remove.click()
    assert desk.workspace.get(Indicator, "wait") is None
    assert values(desk.workspace) == {}
    desk.undo()
    assert values(desk.workspace)
    assert Period(2025, "t3") in {p.period for row in page.list.rows.rows for p in row.reading.points}
