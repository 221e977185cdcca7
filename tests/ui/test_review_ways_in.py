"""The ways in for a letter's file: menu, page and drop; read beside, refused in one sentence, known again."""

import dataclasses
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from navplan import start, wiring
from navplan.domain.letters.reading_file import ReadFile
from navplan.domain.modules.letter import Expectation, Letter
from navplan.ui import words
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.dialogs.question import Question
from navplan.ui.dialogs.reading_dialog import ReadingDialog
from navplan.ui.outside import Outside
from navplan.ui.views.review.review_window import ReviewWindow
from navplan.ui.views.review.wording import likely_split
from tests.memory import MemoryStore, memory_workspace
from tests.ui.programs import running
from tests.ui.test_review import LETTER
from tests.ui.test_words_on_screen import MadeUp, bokmal


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = wiring.outside()
    outside = Outside(
        made.open_plan,
        made.new_plan,
        made.example,
        made.find_shelf,
        read_letter=made.read_letter,
        letter_suffixes=made.letter_suffixes,
        plans_folder=tmp_path,
        settings_file=tmp_path / "navplan.ini",
    )
    with running(qtbot, outside) as program:
        yield program


@pytest.fixture
def store(program: Program) -> MemoryStore:
    """The store behind a plan that is open in the window."""
    store = MemoryStore()
    shelf = wiring.outside().shelf
    program.window.open_desk(Desk(memory_workspace(store), shelf, 2024))
    return store


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brev 2027.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def reviewed(qtbot: QtBot, program: Program) -> ReviewWindow:
    qtbot.waitUntil(lambda: program.ways.letters.review is not None, timeout=10_000)
    assert program.ways.letters.review is not None
    return program.ways.letters.review


def action(program: Program, text: str) -> QAction:
    return next(found for found in program.window.findChildren(QAction) if found.text() == text)


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(program: Program, data: QMimeData) -> tuple[bool, bool]:
    """Drag over the window and drop; returns whether each was accepted."""
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, _PLAIN)
    enter.setAccepted(False)
    program.window.dragEnterEvent(enter)
    over = QDropEvent(QPoint(9, 9).toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, _PLAIN)
    over.setAccepted(False)
    if enter.isAccepted():
        program.window.dropEvent(over)
    return enter.isAccepted(), over.isAccepted()


_PLAIN = Qt.KeyboardModifier.NoModifier


def test_the_menu_offers_letters_only_when_a_plan_is_open(qtbot: QtBot, program: Program) -> None:
    found = action(program, "Les inn brev …")
    assert not found.isEnabled()
    assert found.shortcut().toString() == "Ctrl+Shift+L"
    program.window.open_desk(Desk(memory_workspace(), wiring.outside().shelf, 2024))

    assert found.isEnabled()


@pytest.mark.parametrize("way", ["menu", "page"])
def test_a_file_is_chosen_in_a_dialog_that_offers_what_can_be_read(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path, way: str
) -> None:
    if way == "menu":
        action(program, "Les inn brev …").trigger()
    else:
        program.window.desk.wants_letter_file.emit()
    dialog = program.window.findChild(QFileDialog)
    assert "*.pdf *.docx" in dialog.nameFilters()[0]
    dialog.fileSelected.emit(str(letter))
    dialog.close()

    assert reviewed(qtbot, program).isVisible()


def test_a_dropped_file_is_read_and_gone_through(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path
) -> None:
    assert drop(program, mime(letter)) == (True, True)
    review = reviewed(qtbot, program)

    assert review.isWindow()
    assert review.isModal()
    assert "brev 2027.txt" in review.header._line.text()
    assert store.history(10) == ()


def test_a_pdf_is_read_beside_in_a_process_of_its_own(
    qtbot: QtBot, program: Program, store: MemoryStore, tmp_path: Path
) -> None:
    path = tmp_path / "brev.pdf"
    page = Canvas(str(path))
    for place, line in enumerate(line for line in LETTER.splitlines() if line):
        page.setFont("Helvetica-Bold" if len(line) < 60 else "Helvetica", 16 if len(line) < 60 else 10)
        page.drawString(40, 780 - 40 * place, line)
    page.save()
    program.ways.letters.read(path)
    review = reviewed(qtbot, program)

    assert review.session.proposal.head.year == 2027
    assert any(item.wording == "Kontoret bør ha en plan." for item in review.session.proposal.items)


def test_two_files_or_a_text_are_not_taken_and_nothing_is_without_a_plan(
    qtbot: QtBot, program: Program, letter: Path
) -> None:
    assert drop(program, mime(letter)) == (False, False)
    program.window.open_desk(Desk(memory_workspace(), wiring.outside().shelf, 2024))
    text = QMimeData()
    text.setText("hei")

    assert drop(program, mime(letter, letter)) == (False, False)
    assert drop(program, text) == (False, False)


def test_the_letter_is_shown_after_it_is_taken_in_and_the_toast_takes_it_back(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path
) -> None:
    program.ways.letters.read(letter)
    reviewed(qtbot, program).use.click()
    desk = program.window.desk
    qtbot.waitUntil(lambda: program.ways.letters.review is None)
    count = len(desk.workspace.all(Expectation))

    assert desk.year == 2027
    assert program.window._stack.currentWidget() is program.window._pages["letter"]
    assert program.window._pages["letter"]._letter == desk.workspace.all(Letter)[0]
    assert program.window.toast.words == f"Brevet for 2027 er tatt i bruk: {count} forventninger"
    next(b for b in program.window.toast.findChildren(QPushButton) if b.text() == "Angre").click()
    assert desk.workspace.all(Letter) == ()


def test_the_same_file_again_is_known_and_offers_the_way_to_the_letter(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path
) -> None:
    program.ways.letters.read(letter)
    reviewed(qtbot, program).take_in()
    steps = len(store.past)
    desk = program.window.desk
    desk.choose_year(2024)
    again = letter.with_name("samme brev.txt")
    again.write_bytes(letter.read_bytes())
    program.ways.letters.read(again)
    qtbot.waitUntil(lambda: program.window.findChild(Question) is not None, timeout=10_000)
    question = program.window.findChild(Question)
    said = " ".join(label.text() for label in question.findChildren(QLabel))

    assert "«samme brev.txt» er den samme filen som «Mål for de sosiale tjenestene i Fjordvik i 2027»" in said
    assert program.ways.letters.review is None
    question.action.click()
    assert desk.year == 2027
    assert len(store.past) == steps


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bilde.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "heter PDF, men er ikke en PDF"),
        ("tom.txt", b"", "er tom"),
        ("regneark.xlsx", b"abc", "er av en type som NavPlan ikke leser"),
        ("borte.pdf", None, "kan ikke åpnes"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence_and_nothing_is_stored(
    qtbot: QtBot, program: Program, store: MemoryStore, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    program.ways.letters.read(path)
    qtbot.waitUntil(lambda: said in program.window.toast.words, timeout=10_000)

    assert name in program.window.toast.words
    assert program.ways.letters.review is None
    assert store.history(10) == ()


def test_the_window_says_what_it_is_reading(qtbot: QtBot, program: Program, store: MemoryStore, letter: Path) -> None:
    busy: list[str] = []
    program.tasks.busy.connect(busy.append)
    program.ways.letters.read(letter)
    reviewed(qtbot, program)

    assert busy[0] == "Leser brev 2027.txt …"


def test_a_letter_that_is_gone_through_is_not_pushed_aside_by_another(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path
) -> None:
    program.ways.letters.read(letter)
    review = reviewed(qtbot, program)
    busy: list[str] = []
    program.tasks.busy.connect(busy.append)
    program.ways.letters.read(letter)

    assert program.ways.letters.review is review
    assert busy == []


def test_escape_goes_from_a_field_to_the_list_before_it_closes(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path
) -> None:
    program.ways.letters.read(letter)
    review = reviewed(qtbot, program)
    review.activateWindow()
    review.head.editors["reference"].setFocus()
    qtbot.waitUntil(lambda: review.head.isAncestorOf(QApplication.focusWidget() or review))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert review.isVisible()
    assert review.list.hasFocus()
    qtbot.keyClick(review.list, Qt.Key.Key_Escape)

    assert program.ways.letters.review is None


def test_a_plan_closed_while_a_letter_is_read_is_left_alone(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path
) -> None:
    program.ways.letters.read(letter)
    program.window.show_start(())
    program.tasks.finish()
    qtbot.wait(20)

    assert program.ways.letters.review is None


def test_pages_told_of_just_before_the_waiting_is_shown_are_shown(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path
) -> None:
    told = Event()

    def slow(path: Path, cancelled: Callable[[], bool], progress: Callable[[int, int], None] | None = None) -> ReadFile:
        assert progress is not None
        progress(3, 200)
        told.set()
        while not cancelled():
            time.sleep(0.01)
        return wiring.read_letter_file(path, cancelled)

    program.ways.letters._outside = dataclasses.replace(program.ways.letters._outside, read_letter=slow)
    reading = program.ways.letters.reading
    reading.patience.setInterval(60_000)
    program.ways.letters.read(letter)
    assert told.wait(20)
    reading.patience.timeout.emit()  # it is on its way between the threads
    dialog = reading.waiting
    assert dialog is not None
    try:
        qtbot.waitUntil(lambda: dialog.pages.text() == "Side 3 av 200")
    finally:
        dialog.stop.click()
    qtbot.waitUntil(lambda: not program.tasks.is_busy)


def test_a_long_reading_can_be_stopped_and_says_so(
    qtbot: QtBot, program: Program, store: MemoryStore, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(path: Path, cancelled: Callable[[], bool], progress: Callable[[int, int], None] | None = None) -> ReadFile:
        assert progress is not None
        progress(3, 200)
        until = time.monotonic() + 20
        while not cancelled() and time.monotonic() < until:
            time.sleep(0.01)
        return wiring.read_letter_file(path, cancelled)

    program.ways.letters._outside = dataclasses.replace(program.ways.letters._outside, read_letter=slow)
    program.ways.letters.reading.patience.setInterval(10)
    program.ways.letters.read(letter)
    program.ways.letters.read(letter)  # a second asking does not read it twice
    qtbot.waitUntil(lambda: program.ways.letters.reading.waiting is not None)
    assert "Leser brev 2027.txt …" in [
        label.text() for label in program.ways.letters.reading.waiting.findChildren(QLabel)
    ]
    dialog = program.ways.letters.reading.waiting
    qtbot.waitUntil(lambda: dialog.pages.text() == "Side 3 av 200")
    assert (dialog.bar.value(), dialog.bar.maximum()) == (3, 200)
    program.ways.letters.reading.waiting.stop.click()
    qtbot.waitUntil(lambda: "er avbrutt" in program.window.toast.words)

    assert program.ways.letters.review is None
    assert program.ways.letters.reading.waiting is None
    qtbot.waitUntil(lambda: not program.tasks.is_busy)


def test_a_file_without_pages_shows_only_that_it_goes_on(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = ReadingDialog("brev.txt")
    qtbot.addWidget(dialog)
    dialog.show_progress(0, 0)
    assert (dialog.bar.minimum(), dialog.bar.maximum(), dialog.pages.text()) == (0, 0, "")


def test_nothing_in_the_review_is_past_the_catalogue(qtbot: QtBot, qapp: QApplication, letter: Path) -> None:
    words.use(MadeUp())
    try:
        desk = Desk(memory_workspace(), wiring.outside().shelf, 2024)
        file = wiring.read_letter_file(letter)
        window = ReviewWindow(desk, file)
        qtbot.addWidget(window)
        window.show()
        data = {file.file_name, file.read.title, *(s.title for s in file.read.sections)}
        data |= {law for e in file.read.demands for law in e.law_refs}
        left = bokmal(window, data)
        window.session.go_to(window.session.proposal.parts[1].key)
        left |= bokmal(window, data)
        window.session.go_to(window.session.proposal.parts[1].items[0].key)
        window.ask("drop")
        window.reject()
        left |= bokmal(window, data)
    finally:
        words.use(words.gettext.NullTranslations())

    assert {text for text in left if text.split(": ", 1)[1] not in {"↑ ↓", "Alt+↑ ↓"}} == set()


def test_the_command_line_shows_an_outline_and_json(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import json

    assert start.main(["letter", str(letter)]) == 0
    outline = capsys.readouterr().out.splitlines()
    assert start.main(["letter", str(letter), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert outline[0] == "Mål for de sosiale tjenestene i Fjordvik i 2027"
    assert outline[-1].startswith("3 kapitler, ")
    assert told["year"] == 2027
    assert [section["title"] for section in told["sections"]][1:] == ["Bolig", "Tolk"]
    assert {"source", "modality", "addressee", "law_refs", "confidence"} <= set(told["sections"][1]["expectations"][0])


def test_the_command_line_refuses_a_bad_file_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main(["letter", str(tmp_path / "borte.pdf")]) == 1
    assert "kan ikke åpnes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Kommunen skal ha plan. Kontoret bør ha rutine.", "Kontoret bør ha rutine."),
        ("Skaffe boliger, følge opp", "følge opp"),
        ("skaffe og følge", "og følge"),
        ("ett", ""),
    ],
)
def test_a_split_begins_at_the_most_likely_place(text: str, rest: str) -> None:
    assert text[likely_split(text) :] == rest
