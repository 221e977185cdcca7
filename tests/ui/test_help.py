"""F1 as people use it: from a field, a page or a dialog to its topic, on by links and search, and back with Escape."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from navplan.domain.help.reading import Help
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.plan import Measure
from navplan.ui.desk import Desk
from navplan.ui.dialogs.about_dialog import AboutDialog
from navplan.ui.editors.base import Editor
from navplan.ui.help.book import CONTENTS, Book
from navplan.ui.help.html import page_of
from navplan.ui.help.panels import HelpWindow
from navplan.ui.help.places import DIALOGS, RECORDS, SCREENS, topic_at
from navplan.ui.main_window import MainWindow
from navplan.ui.pages import PAGES
from navplan.ui.palette.palette import Palette
from navplan.ui.palette.results import ROW
from navplan.ui.pictures import page_views
from navplan.ui.theme import apply_theme
from tests.memory import memory_workspace

UI = Path(__file__).resolve().parents[2] / "navplan" / "ui"


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "navplan.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings) -> Iterator[MainWindow]:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    workspace = memory_workspace()
    workspace.add(Measure(code="T1", title="Bestille tolk", year=2026))
    desk = Desk(workspace, Shelf(Path("resources/letters")), 2026)
    window.open_desk(desk)
    return desk


def field(qtbot: QtBot, window: MainWindow, key: str) -> Editor:
    """The editor of a field of the first measure, with the keyboard in it."""
    assert window.desk is not None
    window.show_record(window.desk.workspace.all(Measure)[0])
    editor = next(one for one in window.findChildren(Editor) if one.objectName() == key and one.isVisible())
    editor.setFocus()
    qtbot.waitUntil(lambda: editor.isAncestorOf(QApplication.focusWidget() or window))
    return editor


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


# -- the journey


def test_from_a_field_by_a_link_and_a_search_and_back_in_the_field(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    editor = field(qtbot, window, "measure.deadline")
    press(Qt.Key.Key_F1)
    view = window.help.panel.view
    qtbot.waitUntil(view.browser.hasFocus)
    assert view.key == "field.measure.deadline"
    assert "Siste dag tiltaket skal være gjort" in view.browser.toPlainText()

    view.browser.anchorClicked.emit(QUrl("concept.deadline"))
    assert view.key == "concept.deadline"
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.key == "field.measure.deadline"
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.key == "concept.deadline"

    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.field.hasFocus()
    QTest.keyClicks(view.field, "sikkerhetskopi")
    press(Qt.Key.Key_Return)
    assert view.key == "concept.backup"
    assert view.browser.hasFocus()

    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: editor.isAncestorOf(QApplication.focusWidget() or window))
    assert not window.help.panel.isVisible()


def test_escape_leaves_the_search_before_it_leaves_the_help(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.help.show_topic("page.plan")
    view = window.help.panel.view
    view.field.setFocus()
    QTest.keyClicks(view.field, "tolk")
    view.look()
    assert view.list.isVisible()
    press(Qt.Key.Key_Down)
    assert view.list.currentIndex().row() == 2
    press(Qt.Key.Key_Escape)
    assert window.help.panel.isVisible()
    assert view.browser.isVisible()
    assert view.key == "page.plan"
    press(Qt.Key.Key_Escape)
    assert not window.help.panel.isVisible()


def test_links_are_reached_and_followed_with_the_keyboard(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.help.show_topic("page.plan")
    view = window.help.panel.view
    qtbot.waitUntil(view.browser.hasFocus)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert view.key == "page.plan.board"


def test_nothing_found_is_said_and_the_topic_stays(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.help.show_topic("page.plan")
    view = window.help.panel.view
    view.field.setText("xyzzy")
    view.look()
    assert view.browser.isVisible()
    view._on_key(Qt.Key.Key_Return)
    assert view.key == "page.plan"


# -- where F1 leads


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.key)
def test_every_page_has_a_topic_and_f1_opens_it_or_that_of_its_part(
    qtbot: QtBot, window: MainWindow, desk: Desk, kind
) -> None:
    topics = Help().topics
    assert f"page.{kind.key}" in topics
    page = window.page(kind.key)
    page.setFocus()
    key = topic_at(page, page)
    assert key in topics
    assert key == "start.first_hour" or key.startswith(f"page.{kind.key}")
    for _name in page_views(page):
        assert window.help.book.topic(topic_at(None, page)) is not None


def test_the_start_page_has_help_before_any_plan_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.help.here.trigger()
    assert window.help.panel.view.key == "page.start"
    assert not window.help.first_hour.isEnabled()


def test_f1_in_the_help_shows_all_topics(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.help.show_topic("page.plan")
    qtbot.waitUntil(window.help.panel.view.browser.hasFocus)
    window.help.here.trigger()
    view = window.help.panel.view
    assert view.key == CONTENTS
    told = view.browser.toPlainText()
    assert all(topic.title in told for topic in Help().topics.values())


def test_a_part_of_a_page_has_its_own_topic(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = window.page("plan")
    page.views_bar.set_value("board")  # type: ignore[attr-defined]  # the plan page's own
    page.views_bar.chosen.emit("board")  # type: ignore[attr-defined]  # as if it was clicked
    assert topic_at(None, page) == "page.plan.board"


def classes() -> set[str]:
    found = (re.findall(r"^class (\w+)", file.read_text(encoding="utf-8"), re.MULTILINE) for file in UI.rglob("*.py"))
    return {name for names in found for name in names}


def test_the_screens_and_dialogs_that_have_topics_are_there_and_so_are_the_topics() -> None:
    topics = Help().topics
    assert {*SCREENS, *DIALOGS} - classes() == set()
    assert {key for key in (*SCREENS.values(), *DIALOGS.values(), *RECORDS.values()) if key} - set(topics) == set()


def test_no_dialog_is_without_help() -> None:
    sources = (file.read_text(encoding="utf-8") for file in sorted(UI.rglob("*.py")))
    dialogs = {
        name for text in sources for name in re.findall(r"^class (\w+)\((?:Q|Striking)?Dialog\)", text, re.MULTILINE)
    }
    assert len(dialogs) > 20
    assert dialogs - set(DIALOGS) == {"HelpWindow", "StrikingDialog"}, "the help itself, and what two have in common"


# -- dialogs


def test_f1_in_a_dialog_opens_its_topic_beside_it_and_escape_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = AboutDialog("Loggmappe", window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    before = QApplication.focusWidget()
    press(Qt.Key.Key_F1)
    help_window = dialog.findChild(HelpWindow)
    assert help_window is not None
    assert help_window.view.key == "concept.about"
    help_window.view.left.emit()
    assert not help_window.isVisible()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is before)
    dialog.reject()


def test_a_dialog_that_uses_f1_itself_has_help_on_shift_f1(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtGui import QShortcut

    dialog = QDialog(window)
    line = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(line)
    QShortcut(QKeySequence("F1"), dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(line.hasFocus)
    action = next(one for one in dialog.findChildren(QAction) if one.objectName() == "help_here")
    assert action.shortcut() == QKeySequence("Shift+F1")
    dialog.reject()


# -- what a topic shows


@pytest.fixture
def book(qapp: QApplication) -> Book:
    return Book("nb-NO", tuple)


def test_a_topic_shows_its_letter_its_rules_and_what_was_not_read(book: Book) -> None:
    told = page_of(book.topic("page.safety"), book)  # type: ignore[arg-type]  # it is there
    assert "Kommunebrevet 2023: «Sikkerhet og beredskap»" in told
    assert "Forskrift om utførelse av arbeid § 3A-2" in told
    assert "Ikke kontrollert mot ordlyden" in told
    assert "Sist gått gjennom 22.11.2026." in told


def test_every_topic_and_every_field_with_a_demand_can_be_shown(book: Book) -> None:
    for topic in book.help.topics.values():
        assert topic.title in page_of(topic, book).replace("&amp;", "&")
    shown = book.topic("field.agreement.universal_design")
    assert shown is not None
    assert "Veileder til partnerskapsavtalen, punkt 2.1" in page_of(shown, book)
    assert "page.partnership" in shown.see


def test_a_topic_that_is_not_translated_says_that_it_is_in_bokmaal(qapp: QApplication) -> None:
    english, bokmaal = Book("en", tuple), Book("nb-NO", tuple)
    plan = bokmaal.topic("page.plan")
    assert plan is not None
    assert "finnes bare på bokmål" in page_of(plan, english)
    assert "finnes bare på bokmål" not in page_of(plan, bokmaal)
    translated = english.topic("page.plan")
    assert translated is not None
    assert "finnes bare på bokmål" not in page_of(translated, english)


def test_the_help_speaks_the_language_of_the_screen(qtbot: QtBot, settings: QSettings) -> None:
    settings.setValue("language", "nn-NO")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.help.here.trigger()
    assert "Her vel du kva plan" in window.help.panel.view.browser.toPlainText()
    window.close()


def test_the_keys_are_those_of_the_program_as_it_is(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.go_to("plan")
    window.help.show_topic("start.keys")
    told = window.help.panel.view.browser.toPlainText()
    for words, keys in (("Lag dokument", "Ctrl+E"), ("Nytt mål", "Ctrl+M"), ("Hjelp om det du står i", "F1")):
        assert words in told
        assert keys in told


def test_the_text_can_be_selected_and_follows_the_theme(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.help.show_topic("page.plan")
    browser = window.help.panel.view.browser
    browser.selectAll()
    assert "Virksomhetsplan" in browser.textCursor().selectedText()
    light = browser.toHtml()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "dark")
    qtbot.waitUntil(lambda: browser.toHtml() != light)
    apply_theme(app, "light")


def test_the_whole_help_is_made_as_a_document(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.help.show_contents()
    window.help.panel.view.browser.anchorClicked.emit(QUrl("do.document"))
    page = window.page("documents")
    assert page.isVisible()
    assert page.chooser.document.key == "help"  # type: ignore[attr-defined]  # the documents page's own


# -- the search


def test_topics_are_found_and_topics_go_before_fields(book: Book) -> None:
    found = [hit.topic.key for hit in book.find("frist", 20)]
    assert found[0] == "concept.deadline"
    assert "field.measure.deadline" in found
    assert found.index("concept.deadline") < found.index("field.measure.deadline")
    assert [hit.topic.key for hit in book.find("sikkerhetskopiene", 1)] == ["concept.backup"]
    assert book.find("aarshjul", 1)[0].topic.key == "page.wheel"
    assert book.find("lese inn brev", 1)[0].topic.key == "task.read_letter"
    assert book.find("backup", 1)[0].topic.key in ("concept.backup", "task.restore")
    assert book.find("xyzzy", 5) == ()
    assert book.find("", 5) == ()


def test_ctrl_k_finds_topics_after_what_the_plan_has(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.open_palette()
    palette = window.findChild(Palette)
    assert palette is not None
    palette.look_for("tolk")
    rows = [palette.results.index(row, 0).data(ROW) for row in range(palette.results.rowCount())]
    heads = [row for row in rows if isinstance(row, str)]
    assert heads.index("I planen for 2026") < heads.index("Hjelp")
    spoken = [palette.results.index(row, 0).data() for row in range(palette.results.rowCount())]
    assert any(", Hjelp, " in row for row in spoken)
    palette.look_for("sikkerhetskopi")
    hit = next(n for n, row in enumerate(rows_of(palette)) if getattr(row, "topic", None) is not None)
    palette._take(palette.results.index(hit, 0))
    assert window.help.panel.view.key == "concept.backup"


def rows_of(palette: Palette) -> list[object]:
    return [palette.results.index(row, 0).data(ROW) for row in range(palette.results.rowCount())]


def test_nothing_of_the_help_is_read_before_somebody_asks(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "book" not in window.help.__dict__
    assert "panel" not in window.help.__dict__
    window.go_to("plan")
    assert "book" not in window.help.__dict__
