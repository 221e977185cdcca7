"""Oversikt on screen: the first page, read after the paint, every number with its list, three clicks to the packet."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from navplan import publishing, wiring
from navplan.domain.consistency.check import contradictions
from navplan.domain.deadlines import today
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.meeting import AgendaItem, Meeting
from navplan.domain.modules.office import Office, Role
from navplan.domain.modules.plan import Measure
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.ui.app import Program, application
from navplan.ui.outside import Outside
from navplan.ui.pages import PAGES
from navplan.ui.palette.commands import commands
from navplan.ui.views.overview.lines import Head, Line
from navplan.ui.views.overview.number_row import NumberRow
from navplan.ui.views.overview_page import FIRST, OverviewPage
from navplan.ui.views.plan.measure_filter import OVERDUE, MeasureFilter


def day(away: int) -> date:
    return today() + timedelta(days=away)


@pytest.fixture
def page(qtbot: QtBot, desk) -> OverviewPage:
    made = OverviewPage(desk)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    return made


def shown(qtbot: QtBot, page: OverviewPage) -> OverviewPage:
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.found is not None and not page._is_stale)
    return page


def lines(page: OverviewPage) -> list[Line]:
    return [row for row in page.list.lines.rows if isinstance(row, Line)]


@pytest.fixture
def busy(workspace):
    """A plan with something behind most numbers."""
    workspace.add(Office(name="Nav Prøve"))
    bring_in_letter(workspace, Shelf(RESOURCES / "letters").get("kommunebrev-2024"))
    letter = workspace.all(Letter)[0]
    workspace.set(letter, year=2026)
    for number in range(12):
        workspace.add(Measure(code=f"T{number}", title=f"Tiltak {number}", year=2026, deadline=day(-number - 1)))
    meeting = workspace.add(Meeting(name="1/2026", held_on=day(-41), status="godkjent"))
    workspace.add(
        AgendaItem(meeting=meeting.id, case="1/26", title="Bolig", conclusion="Enige.", decision_line="kommune")
    )
    workspace.add(Meeting(name="2/2026", year=2026, held_on=day(9)))
    return workspace


# -- the page


def test_it_is_the_first_page() -> None:
    assert PAGES[0].key == "overview"


def test_nothing_is_read_before_the_page_is_shown(qtbot: QtBot, desk, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    monkeypatch.setattr(type(desk.workspace), "all", lambda self, record: read.append(record) or ())
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    assert read == []
    page.show()
    assert read == []
    qtbot.waitUntil(lambda: page.found is not None)
    assert read


def test_the_most_important_stand_first_and_all_can_be_asked_for(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    whole = page.found.needs

    assert len(lines(page)) == FIRST
    assert [line.about for line in lines(page)] == list(whole[:FIRST])
    assert page.title.text() == f"Trenger deg nå ({len(whole)})"
    page.more.click()
    assert [line.about for line in lines(page)] == list(whole)
    heads = [row.words for row in page.list.lines.rows if isinstance(row, Head)]
    assert heads[0] == "Over fristen (12)"
    page.more.click()
    assert len(lines(page)) == FIRST


def test_a_high_window_shows_as_many_as_it_has_room_for(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    page.resize(page.width(), 1400)
    room = len(lines(page))

    assert room > FIRST
    page.resize(page.width(), 400)
    assert len(lines(page)) == FIRST


def test_every_number_opens_a_list_of_that_many(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    numbers = [row for row in page.numbers.rows.values() if not row.key.startswith("aim:")]
    assert len(numbers) >= 10
    opened = 0
    for row in numbers:
        page.show_needs()
        if row.isEnabled():
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
            assert len(lines(page)) == int(row.value), row.key
            opened += 1
        else:
            assert row.value == "0"
    assert opened >= 6


def test_overdue_measures_are_as_many_here_as_on_the_plan_page(qtbot: QtBot, busy, desk, page: OverviewPage) -> None:
    from navplan.ui.views.plan_page import PlanPage

    shown(qtbot, page)
    plan_page = PlanPage(desk)
    qtbot.addWidget(plan_page)
    plan_page.filter_bar.set_filter(MeasureFilter(pressing=OVERDUE))

    assert page.found.count("tier:overdue") == len(plan_page.lists.kept) == plan_page.waiting() == 12


def test_enter_opens_the_record_and_arrows_skip_the_headings(qtbot: QtBot, busy, desk, page: OverviewPage) -> None:
    shown(qtbot, page)
    asked = []
    desk.asked_for.connect(asked.append)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    for _step in range(3):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)

    assert [record.code for record in asked] == ["T11", "T8"]
    page.more.click()
    for _step in range(40):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        assert page.list.about is not None


def test_escape_leads_back_from_a_number_to_the_whole_list(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    row = page.numbers.rows["packet"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert page.listing == "packet"
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert page.listing == ""
    assert len(lines(page)) == FIRST


def test_a_bundle_opens_its_list(qtbot: QtBot, busy, page: OverviewPage) -> None:
    for number in range(3):
        busy.add(Measure(code=f"G{number}", title="Gammelt", year=2024, deadline=day(-500 - number)))
    shown(qtbot, page)
    (bundle,) = (need for need in page.found.needs if need.listing.startswith("left:"))
    page._on_opened(bundle)

    assert len(lines(page)) == bundle.count == 3


def test_the_header_says_the_next_meeting_and_what_the_packet_lacks(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    lacks = len(page.found.meeting.lacks)
    assert page.header._line.text() == f"Partnerskapsmøte 2/2026 om 9 dager · pakken mangler {lacks} ting"
    assert page.packet_button.isVisible()


def test_an_edit_is_seen_and_a_page_out_of_sight_waits(qtbot: QtBot, busy, desk, page: OverviewPage) -> None:
    shown(qtbot, page)
    before = page.found.count("tier:overdue")
    desk.add(Measure(code="T99", title="Nytt", year=2026, deadline=day(-1)))
    qtbot.waitUntil(lambda: page.found.count("tier:overdue") == before + 1)
    page.hide()
    desk.add(Measure(code="T100", title="Nytt", year=2026, deadline=day(-1)))
    qtbot.wait(20)
    assert page.found.count("tier:overdue") == before + 1
    page.show()
    qtbot.waitUntil(lambda: page.found.count("tier:overdue") == before + 2)


def test_a_new_office_is_led_through_its_first_hour(qtbot: QtBot, desk, page: OverviewPage) -> None:
    desk.add(Office(name="Nav Prøve"))
    shown(qtbot, page)
    assert page.guide.isVisible()
    assert not page.guide_line.isVisible()
    assert not page.nothing.isVisible()
    assert not page.numbers.isVisible()
    assert not page.packet_button.isVisible()
    desk.add(Measure(code="T1", title="Kurs", year=2026))
    qtbot.waitUntil(lambda: not page.guide.isVisible())
    assert page.guide_line.isVisible()
    assert page.nothing.isVisible()
    assert page.numbers.isVisible()
    page.guide_line.hide_button.click()
    qtbot.waitUntil(lambda: not page.guide_line.isVisible())


def test_an_office_with_work_in_its_plan_is_not_led(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    assert not page.guide.isVisible()
    assert not page.guide_line.isVisible()


def test_a_narrow_page_puts_the_numbers_below(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    assert page.numbers.x() > page.list.x()
    page.resize(700, 900)
    qtbot.waitUntil(lambda: page.numbers.y() > page.list.y())


def test_every_number_says_its_words_to_those_who_cannot_see_it(qtbot: QtBot, busy, page: OverviewPage) -> None:
    shown(qtbot, page)
    for row in page.findChildren(NumberRow):
        assert row.accessibleName()
    assert all(row.words for row in page.list.lines.rows)


# -- the control of the plan


def test_the_control_shows_what_the_rules_find_and_mends_it_in_one_undoable_step(
    qtbot: QtBot, busy, desk, page: OverviewPage
) -> None:
    for number in range(2):
        busy.add(Measure(code=f"F{number}", title="Ferdig", year=2026, status="ferdig", progress=50))
    shown(qtbot, page)
    page.check_button.click()
    check = page.check
    found = contradictions(busy, today())

    assert check.isVisible()
    assert [row.about for row in check.list.lines.rows if isinstance(row, Line)] == list(found)
    assert check.mend_all.text() == "Rett alt som kan rettes (2)"
    check.mend_all.click()
    assert all(m.progress == 100 for m in busy.all(Measure) if m.status == "ferdig")
    qtbot.waitUntil(lambda: len(check.found) == len(found) - 2)
    desk.undo()
    qtbot.waitUntil(lambda: len(check.found) == len(found))


def test_one_contradiction_is_mended_alone_and_its_record_can_be_gone_to(
    qtbot: QtBot, workspace, desk, page: OverviewPage
) -> None:
    roles = [desk.add(Role(title=title)) for title in ("Nav-leder", "nav-leder")]
    desk.add(Measure(code="T1", title="Ferdig", year=2026, status="ferdig", progress=50))
    shown(qtbot, page)
    page.show_check()
    asked = []
    desk.asked_for.connect(asked.append)
    check = page.check
    assert check.list.hasFocus()
    assert check.mend_one.isEnabled()
    check.mend_one.click()
    qtbot.waitUntil(lambda: len(check.found) == 1)
    assert not check.mend_one.isEnabled()
    qtbot.keyClick(check.list, Qt.Key.Key_Return)
    assert asked == [roles[1]]
    qtbot.keyClick(check.list, Qt.Key.Key_Escape)
    assert not check.isVisible()


def test_a_plan_without_contradictions_says_so(qtbot: QtBot, desk, page: OverviewPage) -> None:
    shown(qtbot, page)
    page.show_check()
    assert page.check.empty.isVisible()
    assert not page.check.list.isVisible()
    assert page.header._line.text() == "Alt stemmer"


# -- in the window


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example office as it is made today."""
    path = tmp_path_factory.mktemp("example") / "Nav Eksempeldal.navplan"
    wiring.example_workspace(path).close()
    return path


@pytest.fixture
def program(qtbot: QtBot, qapp, example: Path, tmp_path: Path) -> Iterator[Program]:
    outside = Outside(
        open_plan=wiring.open_workspace,
        new_plan=wiring.new_workspace,
        example=wiring.example_workspace,
        printing=publishing.Press(),
        find_shelf=lambda: Shelf(RESOURCES / "letters"),
        plans_folder=tmp_path,
        settings_file=tmp_path / "settings" / "navplan.ini",
    )
    program = Program(application(), outside, 2024)
    qtbot.addWidget(program.window)
    program.window.show()
    program.open(example)
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=60_000)
    yield program
    program.tasks.finish()
    program.window.close()


def test_the_meeting_packet_is_at_most_three_clicks_away(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third click is the one in the system's own dialog that says where."""
    clicks = 0
    page = program.window.page("overview")
    qtbot.waitUntil(lambda: page.found is not None)

    qtbot.mouseClick(page.packet_button, Qt.MouseButton.LeftButton)
    clicks += 1
    documents = program.window.page("documents")
    assert documents.document.key == "meeting_packet"
    save = documents.findChild(QPushButton, "save.pdf")
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: None)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    clicks += 1
    target = tmp_path / "pakke.pdf"
    documents.save_as("pdf", str(target))
    clicks += 1
    qtbot.waitUntil(lambda: documents._writing is None and not documents.tasks.is_busy, timeout=30_000)

    assert clicks <= 3
    asked = Asked(program.window.desk.year, as_written, today())
    made = document_of("meeting_packet").build(program.window.desk.workspace, asked)
    assert made.title == f"Partnerskapsmøte {page.found.meeting.meeting.name}"
    assert target.read_bytes().startswith(b"%PDF")


def test_the_control_is_in_the_menu_and_the_palette(qtbot: QtBot, program: Program) -> None:
    program.window.go_to("plan")
    found = [one for one in commands(program.window.menuBar(), None) if one.words == "Kontroller planen"]
    assert [(one.where, one.keys) for one in found] == [("Rediger", "F7")]
    action: QAction = found[0].action
    action.trigger()

    page = program.window.page("overview")
    assert page.check.isVisible()
    page.check.paper.click()
    assert program.window.page("documents").document.key == "consistency"


def test_the_example_office_has_a_believable_week(qtbot: QtBot, program: Program) -> None:
    page = program.window.page("overview")
    qtbot.waitUntil(lambda: page.found is not None)
    found = page.found

    assert found.meeting is not None
    assert found.meeting.days == 9
    assert len(found.meeting.lacks) == 2
    assert found.count("tier:near") >= 2
    assert all(found.count(key) for key in ("tier:overdue", "tier:soon", "decisions:kommune", "letter:uncovered"))


def test_a_mechanical_mend_says_beforehand_what_it_will_set(qtbot: QtBot, desk, page: OverviewPage) -> None:
    desk.add(Measure(code="T1", title="Ferdig", year=2026, status="ferdig", progress=50))
    shown(qtbot, page)
    page.show_check()
    (line,) = (row for row in page.check.list.lines.rows if isinstance(row, Line))

    assert line.side.split() == ["Framdrift", "→", "100", "%"]
