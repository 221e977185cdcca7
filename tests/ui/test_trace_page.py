"""Sporbarhet on screen: the matrix with its holes, the chain walked with the keyboard, the way from anywhere."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMenu

from navplan.domain import deadlines
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.words import Said
from navplan.ui.at_hand import record_at_hand
from navplan.ui.desk import Desk
from navplan.ui.main_window import MainWindow
from navplan.ui.palette.palette import Palette
from navplan.ui.views.trace.chain_model import NODE
from navplan.ui.views.trace.matrix_view import broken
from navplan.ui.views.trace_page import CHAIN, EVERY, HOLES, OPEN, TracePage

NOW = date(2026, 6, 15)


@pytest.fixture
def desk(qapp, workspace, monkeypatch):
    monkeypatch.setattr(deadlines, "today", lambda: NOW)
    fill(workspace, 3)
    return Desk(workspace, Shelf(Path("resources/letters")), 2026)


def fill(workspace, count, letters=1):
    """The first demand has the whole chain, the second a measure without goal, the others nothing."""
    with workspace.draft(Said("Plan")) as draft:
        draft.add(Role(id="role", title="Nav-leder"))
        for letter in range(letters):
            draft.add(Letter(id=f"l{letter}", title=f"Brev {letter}", year=2026))
            draft.add(LetterSection(id=f"s{letter}", letter=f"l{letter}", title="Råd"))
            for n in range(count):
                draft.add(
                    Expectation(
                        id=f"e{letter}-{n}", section=f"s{letter}", wording=f"Krav {n} om noe", modality="skal",
                        addressee="kommune", position=n,
                    )
                )  # fmt: skip
        draft.add(Assessment(id="a", expectation="e0-0", result="delvis", role="role", comment="Godt i gang"))
        draft.add(Goal(id="g", code="M1", title="Råd til alle", expectations=("e0-0",), role="role"))
        draft.add(Measure(id="m", code="T1", title="Ansette", goals=("g",), year=2026, role="role"))
        draft.add(Measure(id="m2", code="T2", title="Skrive", expectations=("e0-1",), year=2026))
        draft.add(Indicator(id="i", name="Ventetid", goals=("g",)))


@pytest.fixture
def page(desk, qtbot):
    page = TracePage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def walk(page, *keys):
    for key in keys:
        page.qtbot.keyClick(page.chain.tree, key)


def at(page):
    node = page.chain.tree.currentIndex().data(NODE)
    return node.record.id if node.record else node.words


def test_the_matrix_shows_every_demand_and_its_holes(page):
    texts = [page.model.texts(row) for row in range(page.model.rowCount())]
    assert [text[2] for text in texts] == ["Dekket", "Dekket", "Uten svar"]
    assert [text[8] for text in texts] == [
        "",
        "Ikke vurdert\nTiltak uten mål",
        "Ikke vurdert\nVerken mål eller tiltak",
    ]
    assert texts[0][4:7] == ("M1 Råd til alle", "– · Ventetid", "")
    assert "2 av 3 krav" in page.header._line.text()


def test_the_matrix_can_be_narrowed_to_what_is_open_or_has_holes(page):
    for key, count in ((OPEN, 1), (HOLES, 2), (EVERY, 3)):
        page.filter.set_value(key)
        page._on_filter()
        assert page.model.rowCount() == count
    page.search.setText("krav 2")
    assert [page.model.texts(0)[2]] == ["Uten svar"]


def test_a_hole_that_is_closed_disappears_at_once(page, desk):
    desk.add(Goal(title="Nytt", expectations=("e0-2",)))
    assert "3 av 3 krav" in page.header._line.text()


def test_enter_on_a_demand_opens_its_chain_and_arrows_walk_it(page, qtbot):
    page.qtbot = qtbot
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.bar.value() == CHAIN
    assert at(page) == "e0-0"
    walk(page, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert at(page) == "s0"
    walk(page, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert at(page) == "a"


def test_space_begins_anew_and_back_returns(page, qtbot, desk):
    page.qtbot = qtbot
    page.show_chain(desk.workspace.get(Goal, "g"))
    page.chain.tree.setCurrentIndex(page.chain.model.index(0, 0, page.chain.model.index(2, 0)))
    chosen = at(page)
    walk(page, Qt.Key.Key_Space)
    assert page.chain.start.id == chosen != "g"
    page.chain.go_back()
    assert page.chain.start.id == "g"
    assert not page.chain.back.isEnabled()


def test_enter_in_the_chain_goes_to_the_record(page, qtbot, desk):
    page.qtbot = qtbot
    page.show_chain(desk.workspace.get(Goal, "g"))
    with qtbot.waitSignal(desk.asked_for) as asked:
        walk(page, Qt.Key.Key_Return)
    assert asked.args[0].id == "g"


def test_holes_stand_in_the_chain_where_they_are_missing(page, desk):
    page.show_chain(desk.workspace.get(Measure, "m2"))
    model = page.chain.model
    up = model.index(0, 0)
    words = [model.index(row, 0, up).data() for row in range(model.rowCount(up))]
    assert "Hull, Mangler mål" in words
    assert [r for r in words if "Krav 1" in r]


def test_a_start_that_is_removed_leaves_the_page_and_undo_brings_it_back(page, desk):
    page.show_chain(desk.workspace.get(Measure, "m"))
    desk.remove(desk.workspace.get(Measure, "m"))
    assert page.chain.start is None
    page.show_chain(desk.workspace.get(Goal, "g"))
    assert page.chain.start.id == "g"


def test_a_large_matrix_looks_up_only_what_is_seen(qtbot, workspace, qapp):
    fill(workspace, 300, letters=5)
    page = TracePage(Desk(workspace, Shelf(Path("resources/letters")), 2026))
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    page.table.grab()
    assert page.model.rowCount() == 1500
    assert 0 < page.model.asked < 40
    page.show_chain(workspace.get(Letter, "l0"))
    page.chain.tree.grab()
    assert page.chain.model.asked < 700


def test_a_text_is_broken_on_as_many_lines_as_there_is_room_for(qapp):
    font = qapp.font()
    lines = broken(
        "Et langt krav som ikke får plass på to korte linjer, uansett hvor en bryter det\nog ett til", font, 120, 2
    )
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert broken("Kort\nKort til", font, 300, 3) == ["Kort", "Kort til"]


# -- the way there


@pytest.fixture
def window(desk, qtbot, tmp_path):
    window = MainWindow(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_desk(desk)
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def chain_start(window):
    page = window._stack.currentWidget()
    return page.chain.start.id if isinstance(page, TracePage) and page.chain.start else None


def test_the_menus_command_shows_the_chain_of_the_row_with_the_keyboard(window, desk, qtbot):
    desk.show(desk.workspace.get(Measure, "m"))
    page = window._stack.currentWidget()
    found = record_at_hand(window.focusWidget(), page, desk, ("goal", "measure"))
    assert found is not None
    window.to_chain.show_at_hand()
    assert chain_start(window) == found.id


def test_every_page_with_a_record_in_view_leads_to_its_chain(window, desk):
    for record in (desk.workspace.get(Goal, "g"), desk.workspace.get(Indicator, "i"), desk.workspace.get(Role, "role")):
        window.show_record(record)
        window.to_chain.show_at_hand()
        assert chain_start(window) == record.id


def test_a_page_with_nothing_chosen_says_so(window, desk):
    window.go_to("documents")
    window.to_chain.show_at_hand()
    assert "Velg noe" in window._state.text()


def test_a_form_has_the_way_and_an_unborn_record_has_none(form_of, desk, qtbot):
    form = form_of(desk.workspace.get(Measure, "m"), on=desk)
    with qtbot.waitSignal(desk.asked_for_chain) as asked:
        form.chain.click()
    assert asked.args[0].id == "m"
    form.show_record(Measure(year=2026))
    assert not form.chain.isVisibleTo(form)


def test_a_tables_row_has_the_way_in_its_menu(window, desk, qtbot):
    window.go_to("office")
    window.show_record(desk.workspace.get(Role, "role"))
    from navplan.ui.forms.record_table import RecordTable

    table = next(t for t in window._stack.currentWidget().findChildren(RecordTable) if t.current() is not None)
    table._on_row_menu(table.rect().center())
    menu = table.view.findChild(QMenu)
    way = next(action for action in menu.actions() if action.text() == "Vis i kjeden")
    menu.close()
    with qtbot.waitSignal(desk.asked_for_chain):
        way.trigger()


def test_the_palette_leads_to_the_chain_with_control_enter(desk, qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "p.ini"), QSettings.Format.IniFormat)
    over = MainWindow(settings)
    qtbot.addWidget(over)
    over.open_desk(desk)
    palette = Palette(over, (), desk, settings)
    palette.look_for("ansette")
    with qtbot.waitSignal(desk.asked_for_chain) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args[0].id == "m"
