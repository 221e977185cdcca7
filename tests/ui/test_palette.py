"""Ctrl+K as people use it: write, choose with the arrows, Enter; commands and records, and only what can be done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said
from navplan.ui.desk import Desk
from navplan.ui.main_window import MainWindow
from navplan.ui.palette import palette as palettes
from navplan.ui.palette.palette import Palette
from navplan.ui.palette.results import ROW
from navplan.ui.palette.usage import Usage
from tests.memory import memory_workspace


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "navplan.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings) -> Iterator[MainWindow]:
    window = MainWindow(settings)
    window.help.__dict__["book"] = None  # what the help adds is tested with the help
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    workspace = memory_workspace()
    workspace.add(Measure(code="T1", title="Bestille tolk", description="Rutinen for tolk er kjent.", year=2026))
    workspace.add(Measure(code="T2", title="Øve på brann", year=2025))
    workspace.add(Goal(code="M1", title="Flere får tolk", from_year=2025, to_year=2027))
    workspace.add(Role(title="Leder"))
    desk = Desk(workspace, Shelf(Path("resources/letters")), 2026)
    window.open_desk(desk)
    return desk


def opened(window: MainWindow) -> Palette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    return palette


def shown(palette: Palette) -> list[str]:
    """The rows as they are told; headings in brackets."""
    model = palette.results
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [f"[{index.data(ROW)}]" if isinstance(index.data(ROW), str) else index.data() for index in rows]


def write(qtbot: QtBot, palette: Palette, text: str) -> None:
    QTest.keyClicks(palette.field, text)
    timers = (palette._find_timer, palette._guess_timer, palette._reading_timer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers))


def press(palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.field, key)


def chosen(palette: Palette) -> str:
    return palette.list.currentIndex().data() or ""


def test_records_are_found_while_they_are_written_those_of_the_year_first(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    palette = opened(window)
    qtbot.waitUntil(palette.field.hasFocus)
    write(qtbot, palette, "tolken")
    assert shown(palette) == [
        "[I planen for 2026]",
        "T1 Bestille tolk, Tiltak · 2026, Rutinen for tolk er kjent.",
        "M1 Flere får tolk, Mål · 2025",
    ]
    assert palette._count.text() == "2 treff"
    palette.field.clear()
    write(qtbot, palette, "brann")
    assert shown(palette) == ["[Andre år]", "T2 Øve på brann, Tiltak · 2025"]


def test_enter_opens_the_chosen_record_on_its_page(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    asked = []
    desk.asked_for.connect(asked.append)
    write(qtbot, palette, "leder")
    press(palette, Qt.Key.Key_Return)
    assert [record.title for record in asked] == ["Leder"]
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    assert window._stack.currentWidget().objectName() == "page.office"


def test_a_command_is_found_by_its_words_and_run(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    write(qtbot, palette, "lag dok")
    assert shown(palette)[:2] == ["[Kommandoer]", "Lag dokument …, Fil, Ctrl+E"]
    with qtbot.waitSignal(window.wants_export):
        press(palette, Qt.Key.Key_Enter)


def test_commands_of_the_page_that_is_shown_are_there_too(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.go_to("plan")
    palette = opened(window)
    write(qtbot, palette, "nytt mål")
    assert "Nytt mål, Virksomhetsplan, Ctrl+M" in shown(palette)


def test_the_arrows_pass_by_headings_and_go_round(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    write(qtbot, palette, "tolk")
    first = chosen(palette)
    press(palette, Qt.Key.Key_Down)
    second = chosen(palette)
    press(palette, Qt.Key.Key_Down)
    assert (first.startswith("T1"), second.startswith("M1"), chosen(palette)) == (True, True, first)
    press(palette, Qt.Key.Key_Up)
    assert chosen(palette) == second
    press(palette, Qt.Key.Key_PageUp)
    assert chosen(palette) == first
    assert palette.field.hasFocus()


def test_the_palette_does_not_offer_itself(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    write(qtbot, palette, "søk og kommandoer")
    assert not [row for row in shown(palette) if "Søk og kommandoer" in row]


def test_escape_closes_and_nothing_is_done(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    write(qtbot, palette, "lag dok")
    with qtbot.assertNotEmitted(window.wants_export, wait=30):
        press(palette, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)


def test_a_misspelt_name_is_offered_as_a_guess(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    write(qtbot, palette, "bestlile")
    assert shown(palette) == ["[Mente du?]", "T1 Bestille tolk, Tiltak · 2026"]


def test_nothing_found_is_said_in_words_and_enter_does_nothing(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    write(qtbot, palette, "xyzzy")
    assert (shown(palette), palette._count.text()) == ([], "Ingen treff")
    assert palette.list.isHidden()
    press(palette, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert palette.isVisible()


def test_the_count_is_told_to_those_who_do_not_see_the_list(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    palette = opened(window)
    palette.look_for("tolk")
    palette._say_count()
    assert said[-1] == "2 treff"
    assert palette.field.accessibleName() == "Søk i planen, eller skriv en kommando"


def test_the_empty_palette_offers_what_is_used_most(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = opened(window)
    assert shown(palette)[:2] == ["[Kommandoer]", "Nytt kontor …, Fil, Ctrl+N"]
    write(qtbot, palette, "mørkt")
    press(palette, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert shown(opened(window))[:2] == ["[Kommandoer du bruker mest]", "Mørkt, Vis"]


def test_most_used_first_and_of_equals_the_last(settings: QSettings) -> None:
    usage = Usage(settings)
    for key in ("a", "b", "b", "c"):
        usage.used(key)
    assert usage.favourites(5) == ["b", "c", "a"]
    assert usage.favourites(1) == ["b"]


def test_without_a_plan_there_are_the_commands_that_need_none(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(window)
    assert "Lag dokument …, Fil, Ctrl+E" not in shown(palette)
    write(qtbot, palette, "åpne")
    assert shown(palette) == ["[Kommandoer]", "Åpne …, Fil, Ctrl+O", "Åpne eksempelkontoret, Fil"]


def test_what_no_page_can_show_is_not_offered(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(palettes, "PAGES", [kind for kind in palettes.PAGES if kind.key != "documents"])
    desk.workspace.note(Issued(title="Tolkerapporten"))
    palette = opened(window)
    write(qtbot, palette, "tolkerapporten")
    assert all("Tolkerapporten" not in row for row in shown(palette))


def test_a_file_that_cannot_be_read_is_told_and_commands_still_run(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(text: str, limit: int) -> None:
        raise CannotStore(Said("Disken er borte."))

    monkeypatch.setattr(desk.workspace, "find", refused)
    palette = opened(window)
    write(qtbot, palette, "lag dok")
    assert "Lag dokument …, Fil, Ctrl+E" in shown(palette)
    assert window.toast.words == "Disken er borte."


def test_the_palette_is_loaded_only_when_it_is_asked_for() -> None:
    import subprocess
    import sys

    code = "import sys, navplan.ui.app; print([m for m in sys.modules if 'palette' in m or 'snowball' in m])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "[]"
