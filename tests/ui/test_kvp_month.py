"""The month form: quick with the keyboard, honest at the cell, and nothing half stored."""

import pytest
from PySide6.QtCore import Qt

from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.words import Said
from tests.ui.kvp_steps import fill, focused_key, months, open_kvp, paste_into

OCTOBER = {
    "opening": "34", "started": "5", "resumed": "1", "completed": "3", "stayed_away": "1", "interrupted": "1",
    "age_under_25": "6", "age_25_29": "9", "age_30_49": "15", "age_50": "5",
}  # fmt: skip


@pytest.fixture
def page(desk, qtbot):
    """The page with January 2026 begun."""
    page = open_kvp(desk, qtbot)
    page.month.begin()
    return page


def footer(page):
    return [words for _tone, words in page.month.footer.said]


def test_an_empty_plan_says_what_belongs_here_and_has_one_way_in(desk, qtbot):
    page = open_kvp(desk, qtbot)
    qtbot.mouseClick(page.month._empty.button, Qt.MouseButton.LeftButton)
    assert list(months(desk)) == [(2026, "01")]
    qtbot.waitUntil(lambda: focused_key(page) == "opening")


def test_enter_goes_down_and_past_what_is_not_asked_for(page, qtbot):
    fill(page, qtbot, opening="3")
    page.month.form.go_to("withdrawn")
    qtbot.keyClick(page.month.form.rows["withdrawn"].line, Qt.Key.Key_Return)
    assert focused_key(page) == "started"
    qtbot.keyClick(page.month.form.rows["started"].line, Qt.Key.Key_Up)
    assert focused_key(page) == "withdrawn"


def test_a_refused_application_asks_for_its_reason(page, qtbot):
    form = page.month.form
    assert not form.rows["refused_age"].is_shown
    fill(page, qtbot, refused="1")
    assert form.rows["refused_age"].is_shown
    assert "Avslagsårsakene gir 0, skal gi 1." in footer(page)


def test_the_sums_follow_the_keys_before_anything_is_stored(page, qtbot, desk):
    fill(page, qtbot, **OCTOBER)
    assert page.month.footer.sum.text().startswith("34 ved start + 6 inn − 5 ut = 35")
    assert "Alder: 35" in footer(page)
    line = page.month.form.rows["age_50"].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "4")
    assert "Aldersgruppene gir 34, skal gi 35." in footer(page)
    assert months(desk)[2026, "01"].age_50 == 5


def test_the_difference_to_the_counted_is_said_until_it_is_explained(page, qtbot, desk):
    fill(page, qtbot, **OCTOBER, counted="36")
    assert "Talt 36, +1 mot beregnet" in footer(page)
    assert ("warning", "Talt 36, +1 mot beregnet") in page.month.footer.said
    desk.set(months(desk)[2026, "01"], counted_note="Ett vedtak uten oppstart")
    assert ("neutral", "Talt 36, +1 mot beregnet") in page.month.footer.said


def test_a_column_from_a_worksheet_fills_downwards_as_one_step(page, qtbot, desk):
    fill(page, qtbot, opening="1234")
    before = months(desk)[2026, "01"]
    paste_into(page, qtbot, "age_under_25", "Under 25\t1 000\r\n25–29\t200\r\n\r\n50+\t34\r\n")
    now = months(desk)[2026, "01"]
    assert (now.age_under_25, now.age_25_29, now.age_30_49, now.age_50) == (1_000, 200, None, 34)
    desk.undo()
    assert months(desk)[2026, "01"] == before


@pytest.mark.parametrize(
    ("column", "key", "word"),
    [
        ("6\n9,5\n15", "age_25_29", "Skriv et helt tall."),
        ("6\n−9\n15", "age_25_29", "minst 0"),
        ("6\n9\nfemten", "age_30_49", "ikke et tall"),
    ],
)
def test_a_column_with_a_fault_stores_nothing_and_says_why_at_the_cell(page, qtbot, desk, column, key, word):
    before = months(desk)[2026, "01"]
    paste_into(page, qtbot, "age_under_25", column)
    assert months(desk)[2026, "01"] == before
    complaint = page.month.form.rows[key].editor.complaint
    assert complaint is not None
    assert word in complaint.text
    assert "Ingenting er limt inn." in page.month.said.text()


def test_a_column_that_is_too_long_is_refused_whole(page, qtbot, desk):
    before = months(desk)[2026, "01"]
    paste_into(page, qtbot, "counsellors", "1,5\n100\n7")
    assert months(desk)[2026, "01"] == before
    assert "1 linjer for mye" in page.month.said.text()


def test_one_number_is_pasted_as_one_number(page, qtbot, desk):
    paste_into(page, qtbot, "applications", "1 200")
    qtbot.keyClick(page.month.form.rows["applications"].line, Qt.Key.Key_Return)
    assert months(desk)[2026, "01"].applications == 1_200


def test_a_half_number_is_kept_with_its_complaint_and_not_stored(page, qtbot, desk):
    line = page.month.form.rows["started"].line
    page.month.form.go_to("started")
    qtbot.keyClicks(line, "2,5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert months(desk)[2026, "01"].started is None
    assert page.month.form.rows["started"].said == "Skriv et helt tall."
    assert line.text() == "2,5"


def test_last_month_and_last_year_stand_beside_and_are_read_aloud(desk, qtbot):
    with desk.draft(Said("Måneder")) as draft:
        draft.add(KvpMonth(year=2025, month="02", applications=7))
        draft.add(KvpMonth(year=2026, month="01", applications=3))
        draft.add(KvpMonth(year=2026, month="02"))
    page = open_kvp(desk, qtbot)
    row = page.month.form.rows["applications"]
    assert (row.year_ago.text(), row.month_ago.text()) == ("7", "3")
    assert "I fjor 7, forrige måned 3." in row.line.accessibleDescription()


def test_taking_over_fills_only_what_is_empty_and_never_what_happened(page, qtbot, desk):
    fill(page, qtbot, **OCTOBER)
    page.month.begin()
    desk.set(months(desk)[2026, "02"], age_50=9)
    qtbot.mouseClick(page.month.fetch, Qt.MouseButton.LeftButton)
    february = months(desk)[2026, "02"]
    assert (february.age_under_25, february.age_50) == (6, 9)
    assert (february.started, february.completed) == (None, None)


def test_a_month_with_a_fault_is_not_locked_and_says_why(page, qtbot, desk):
    fill(page, qtbot, **{**OCTOBER, "age_50": "4"}, out_work="3")
    qtbot.mouseClick(page.month.lock, Qt.MouseButton.LeftButton)
    assert not months(desk)[2026, "01"].locked
    assert "Aldersgruppene gir 34, skal gi 35." in page.month.said.text()


def test_a_locked_month_is_only_read_and_opening_it_takes_a_reason(page, qtbot, desk):
    fill(page, qtbot, **OCTOBER, out_work="3")
    qtbot.mouseClick(page.month.lock, Qt.MouseButton.LeftButton)
    assert months(desk)[2026, "01"].locked
    assert page.month.form.rows["started"].line.isReadOnly()
    paste_into(page, qtbot, "age_under_25", "1\n2")
    assert months(desk)[2026, "01"].age_under_25 == 6
    qtbot.mouseClick(page.month.reopen, Qt.MouseButton.LeftButton)
    assert months(desk)[2026, "01"].locked
    page.month.reason.setText("Én var ført to ganger")
    qtbot.mouseClick(page.month.reopen, Qt.MouseButton.LeftButton)
    assert not months(desk)[2026, "01"].locked
    assert months(desk)[2026, "01"].reopened_why == "Én var ført to ganger"
    assert not page.month.form.rows["started"].line.isReadOnly()


def test_a_reason_with_a_national_id_is_stopped(page, qtbot, desk):
    fill(page, qtbot, **OCTOBER, out_work="3")
    qtbot.mouseClick(page.month.lock, Qt.MouseButton.LeftButton)
    page.month.reason.setText("Gjelder 12345678901")
    qtbot.mouseClick(page.month.reopen, Qt.MouseButton.LeftButton)
    assert months(desk)[2026, "01"].locked
    assert page.month.said.text()


@pytest.mark.parametrize(("width", "is_beside"), [(1100, False), (1700, True)])
def test_the_form_has_two_columns_where_there_is_room_and_enter_goes_from_the_first_to_the_second(
    page, qtbot, width, is_beside
):
    page.resize(width, 800)
    form = page.month.form
    first, second = form.rows["opening"].editor, form.rows["age_under_25"].editor
    qtbot.waitUntil(lambda: form.sides.is_beside == is_beside)
    qtbot.waitUntil(lambda: (second.mapTo(form, second.pos()).x() > first.mapTo(form, first.pos()).x()) == is_beside)
    keys = [key for key, row in form.rows.items() if row.is_shown]
    form.go_to(keys[keys.index("age_under_25") - 1])
    qtbot.keyClick(form.rows[focused_key(page)].line, Qt.Key.Key_Return)
    assert focused_key(page) == "age_under_25"
