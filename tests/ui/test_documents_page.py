"""Dokumenter: seen first, then saved, and found again."""

import threading
from hashlib import sha256
from pathlib import Path

import pytest
from docx import Document as WordFile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from navplan.domain.documents.catalogue import DOCUMENTS, GROUPS, document_of
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.office import Office
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.plan import Measure
from navplan.domain.places import RESOURCES
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.small_numbers import LIMIT
from navplan.domain.words import Said
from navplan.publishing import Press
from navplan.ui.desk import Desk
from navplan.ui.dialogs.question import ThreeWays
from navplan.ui.dialogs.small_question import SmallQuestion
from navplan.ui.views.documents_page import DocumentsPage
from tests.memory import memory_workspace

SHELF = Shelf(RESOURCES / "letters")


@pytest.fixture
def desk(qapp) -> Desk:
    workspace = memory_workspace()
    workspace.add(Office(name="Nav Prøve"))
    bring_in_letter(workspace, SHELF.get("kommunebrev-2024"))
    workspace.add(Measure(code="T1", title="Kurs i risikovurdering", year=2024))
    return Desk(workspace, SHELF, 2024, printing=Press())


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> DocumentsPage:
    made = DocumentsPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def drawn(qtbot: QtBot, page: DocumentsPage) -> None:
    qtbot.waitUntil(lambda: page.preview.paper.count > 0 and not page.tasks.is_busy, timeout=20_000)


def written(qtbot: QtBot, page: DocumentsPage) -> str:
    qtbot.waitUntil(lambda: page._writing is None and not page.tasks.is_busy, timeout=20_000)
    return page.state.said.text()


def buttons(page: DocumentsPage) -> list[str]:
    return [b.text() for b in page.findChildren(QPushButton) if b.property("ending") and not b.isHidden()]


def test_the_first_document_is_shown_as_it_will_be_printed(qtbot: QtBot, page: DocumentsPage) -> None:
    drawn(qtbot, page)
    assert page.document.key == "plan"
    assert page.preview._at.text() == f"Side 1 av {page.preview.paper.count}"


def test_every_document_can_be_chosen_and_offers_its_formats(qtbot: QtBot, page: DocumentsPage) -> None:
    for document in DOCUMENTS:
        page.chooser.choose(document.key)
        assert page.document is document
        qtbot.waitUntil(lambda formats=document.formats: len(buttons(page)) == len(formats))
        shown = {key for key, row in page.choices._rows.items() if row.isVisibleTo(page.choices)}
        assert shown == set(document.choices) & set(page.choices._rows), document.key


def test_a_saved_document_is_remembered_with_its_checksum(
    qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    page.chooser.choose("tertial")
    page.choices._period.set_value("t2")
    page.choices._audience.set_value("kommune")
    target = tmp_path / "rapport.pdf"
    page.save_as("pdf", str(target))
    assert page.tasks.is_busy
    assert written(qtbot, page) == "rapport.pdf er lagret."
    (made,) = desk.workspace.all(Issued)
    assert target.read_bytes().startswith(b"%PDF")
    assert made.checksum == sha256(target.read_bytes()).hexdigest()
    assert (made.document, made.title, made.year, made.choices) == (
        "tertial",
        "Tertialrapport",
        2024,
        "2. tertial · Kommunen · Bokmål",
    )
    assert (made.file_name, made.folder, made.is_draft) == ("rapport.pdf", str(tmp_path), True)


def test_undo_does_not_forget_that_a_document_was_made(
    qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    page.save_as("pdf", str(tmp_path / "plan.pdf"))
    written(qtbot, page)
    desk.undo()
    assert len(desk.workspace.all(Issued)) == 1
    assert desk.workspace.all(Measure) == ()


def test_a_final_document_has_no_draft_mark(qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path) -> None:
    page.choices.final.setChecked(True)
    page.save_as("docx", str(tmp_path / "plan.docx"))
    written(qtbot, page)
    words = "\n".join(p.text for p in WordFile(str(tmp_path / "plan.docx")).paragraphs)
    assert "Utkast" not in words
    assert desk.workspace.all(Issued)[0].is_draft is False


def test_what_cannot_be_written_is_said_and_not_remembered(
    qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    page.save_as("pdf", str(tmp_path / "finnes ikke" / "plan.pdf"))
    assert "mappen «finnes ikke» finnes ikke" in written(qtbot, page)
    assert desk.workspace.all(Issued) == ()
    assert page.state.folder.isHidden()


def test_a_file_that_is_open_elsewhere_is_tried_again_or_given_another_name(
    qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "mappe"
    page.save_as("pdf", str(folder / "plan.pdf"))
    written(qtbot, page)
    page.findChild(ThreeWays).third.click()
    asked = page.findChild(QFileDialog)
    assert asked is not None
    assert asked.defaultSuffix() == "pdf"
    folder.mkdir()
    page.findChild(ThreeWays).action.click()
    assert written(qtbot, page) == "plan.pdf er lagret."


def test_writing_can_be_stopped_before_a_file_is_made(
    qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    drawn(qtbot, page)
    going, go_on = threading.Event(), threading.Event()

    class Slow(Press):
        def write(self, document, plan, asked, target, stopped):
            going.set()
            go_on.wait(10)
            super().write(document, plan, asked, target, stopped)

    desk.printing = Slow()
    page.save_as("pdf", str(tmp_path / "plan.pdf"))
    going.wait(10)
    qtbot.mouseClick(page.state.cancel, Qt.MouseButton.LeftButton)
    go_on.set()
    assert written(qtbot, page) == "Avbrutt. Ingen fil er laget."
    assert page.findChild(ThreeWays) is None
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_comes_too_late_is_not_shown(qtbot: QtBot, page: DocumentsPage) -> None:
    drawn(qtbot, page)
    shown = page.preview.paper._pages
    late = page._drawing

    class Closed:
        sizes = ((595.0, 842.0),)
        is_closed = False

        def close(self) -> None:
            self.is_closed = True

    pages = Closed()
    page._drawing = None
    page._on_drawn((late, pages))
    assert pages.is_closed
    assert page.preview.paper._pages is shown


def test_a_change_in_the_plan_is_drawn_anew(qtbot: QtBot, page: DocumentsPage, desk: Desk) -> None:
    drawn(qtbot, page)
    before = page.preview.paper._pages
    desk.add(Measure(title="Nytt tiltak", year=2024))
    qtbot.waitUntil(lambda: page.preview.paper._pages is not before and not page.tasks.is_busy, timeout=20_000)


def test_the_workbook_and_the_calendar_say_what_they_are_instead_of_a_page(qtbot: QtBot, page: DocumentsPage) -> None:
    for key, words in (("workbook", "ett ark for hver type"), ("calendar", "frister")):
        page.chooser.choose(key)
        qtbot.waitUntil(lambda words=words: words in page.preview._empty._words.text(), timeout=20_000)


def test_what_stops_a_document_is_said_where_it_would_stand(qtbot: QtBot, page: DocumentsPage, desk: Desk) -> None:
    class Refusing(Press):
        def preview(self, document, plan, asked):
            raise CannotStore(Said("Brevet for 2024 er ikke sammenlignet."))

    desk.printing = Refusing()
    page.chooser.choose("changes")
    qtbot.waitUntil(lambda: "ikke sammenlignet" in page.preview._empty._words.text(), timeout=20_000)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda path: None, "er slik den ble laget"),
        (lambda path: path.write_bytes(b"noe annet"), "er endret etter at den ble laget"),
        (Path.unlink, "ligger ikke der den ble lagret"),
    ],
)
def test_a_made_file_can_be_checked_later(
    qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path, harm: object, said: str
) -> None:
    page.save_as("pdf", str(tmp_path / "plan.pdf"))
    written(qtbot, page)
    harm(tmp_path / "plan.pdf")
    page.made.table.select(desk.workspace.all(Issued)[0].id)
    page.made.check()
    assert said in page.made.said.text()


def headings(page: DocumentsPage) -> list[str]:
    rows = [page.chooser.list.item(row) for row in range(page.chooser.list.count())]
    return [row.text() for row in rows if not row.flags() & Qt.ItemFlag.ItemIsSelectable]


def titles(page: DocumentsPage) -> list[str]:
    rows = [page.chooser.list.item(row) for row in range(page.chooser.list.count())]
    return [row.text() for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable]


def test_the_documents_stand_under_their_headings(page: DocumentsPage) -> None:
    assert headings(page) == [group.title for group in GROUPS]
    assert titles(page) == [document.title for document in DOCUMENTS]


def test_typing_finds_documents_by_name_purpose_and_heading(qtbot: QtBot, page: DocumentsPage) -> None:
    qtbot.keyClicks(page.chooser.search, "oppfølg liste")
    assert "Oppfølgingsliste" in titles(page)
    assert "Kalender" not in titles(page)
    assert page.document.key == "plan", "what is seen below changes only when something is chosen"
    page.chooser.search.setText("ukeplan")
    assert titles(page) == ["KVP: ukeplaner"]
    qtbot.keyClick(page.chooser.search, Qt.Key.Key_Return)
    assert page.document.key == "kvp-weeks"
    assert page.chooser.list.hasFocus()
    page.chooser.search.setText("xyzzy")
    assert (titles(page), headings(page)) == ([], ["Ingen dokumenter har disse ordene."])
    page.chooser.search.clear()
    assert page.document.key == "kvp-weeks"


def test_what_was_made_last_stands_on_top(qtbot: QtBot, page: DocumentsPage, tmp_path: Path) -> None:
    page.chooser.choose("follow_up")
    page.save_as("pdf", str(tmp_path / "liste.pdf"))
    written(qtbot, page)
    assert headings(page)[0] == "Sist laget"
    assert titles(page)[0] == "Oppfølgingsliste"
    assert page.document.key == "follow_up"


def test_small_numbers_are_hidden_unless_chosen_for_this_document(page: DocumentsPage) -> None:
    small = page.choices.small
    page.chooser.choose("kvp-year")
    assert small.isVisibleTo(page)
    assert page.choices.asked(2024).limit == LIMIT
    small.setChecked(False)
    assert page.choices.asked(2024).limit is None
    assert page.choices.words(page.document) == "Internt: små tall vises · Bokmål"
    page.chooser.choose("competence")
    assert small.isChecked(), "the next document begins hidden"
    page.chooser.choose("workbook")
    assert small.isChecked(), "the whole plan too"
    page.chooser.choose("calendar")
    assert not small.isVisibleTo(page)


@pytest.mark.parametrize("key", ["workbook", "kvp-year"])
def test_small_numbers_are_shown_only_after_a_question_and_the_file_is_called_internal(
    qtbot: QtBot, page: DocumentsPage, key: str
) -> None:
    page.chooser.choose(key)
    page.choices.small.setChecked(False)
    save = page.findChild(QPushButton, f"save.{page.document.formats[0]}")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    question = page.findChild(SmallQuestion)
    assert page.findChild(QFileDialog) is None
    assert question.third.isDefault(), "Enter hides them"
    qtbot.mouseClick(question.action, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert "internt, umaskert" in dialog.selectedFiles()[0]
    dialog.reject()


def test_at_the_question_they_can_be_hidden_after_all(qtbot: QtBot, page: DocumentsPage) -> None:
    page.chooser.choose("workbook")
    page.choices.small.setChecked(False)
    qtbot.mouseClick(page.findChild(QPushButton, "save.xlsx"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.findChild(SmallQuestion).third, Qt.MouseButton.LeftButton)
    assert page.choices.asked(2024).limit == LIMIT
    dialog = page.findChild(QFileDialog)
    assert "internt" not in dialog.selectedFiles()[0]
    dialog.reject()


def test_a_document_is_made_in_the_language_that_is_chosen_or_in_the_offices_own(page: DocumentsPage) -> None:
    every = ("nb-NO", "nn-NO", "en")
    assert page.choices.asked(2024).language == "nb-NO"
    page.choices._languages[every]._choose("nn-NO")
    asked = page.choices.asked(2024)
    assert (asked.language, asked.translate("Oppfølgingsliste")) == ("nn-NO", "Oppfølgingsliste")
    assert asked.translate("Virksomhetsplan") == "Verksemdsplan"
    page.chooser.choose("agreement")
    assert tuple(page.choices._languages)[1] == ("nb-NO", "nn-NO")  # its fixed texts are not in English
    page.choices._languages["nb-NO", "nn-NO"]._choose("nn-NO")
    assert page.choices.words(page.document) == "Nynorsk"


def test_a_document_begins_in_the_written_standard_of_the_office(qtbot: QtBot, desk: Desk) -> None:
    office = desk.workspace.all(Office)[0]
    desk.workspace.set(office, written_standard="nn-NO")
    page = DocumentsPage(desk)
    qtbot.addWidget(page)
    assert page.choices.asked(2024).language == "nn-NO"


def test_what_may_point_to_a_person_is_held_back_until_the_user_answers_for_it(
    qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path
) -> None:
    desk.workspace._guard = PrivacyGuard()
    desk.allow("title", "Se 987654321")
    measure = desk.workspace.add(Measure(code="T2", title="Se 987654321", year=2024))
    desk.workspace.guardian._allowed.clear()  # as when the plan is opened again
    page.save_as("pdf", str(tmp_path / "plan.pdf"))
    assert written(qtbot, page).startswith("Ingen fil er laget. Feltet «Tiltak»")
    assert not page.state.folder.isVisibleTo(page)
    with qtbot.waitSignal(desk.asked_for) as asked:
        page.state.to_field.click()
    assert asked.args == [measure]
    page.state.not_an_id.click()
    assert written(qtbot, page) == "plan.pdf er lagret."
    assert not page.state.not_an_id.isVisibleTo(page)


def test_an_id_number_offers_no_way_past(qtbot: QtBot, page: DocumentsPage, desk: Desk, tmp_path: Path) -> None:
    desk.workspace._guard = None
    desk.workspace.add(Measure(code="T2", title="Se 13097248022", year=2024))
    page.save_as("pdf", str(tmp_path / "plan.pdf"))
    assert "13097248022" not in written(qtbot, page)
    assert page.state.to_field.isVisibleTo(page)
    assert not page.state.not_an_id.isVisibleTo(page)
    assert list(tmp_path.iterdir()) == []


def test_a_file_name_is_made_of_office_document_year_and_day(desk: Desk, page: DocumentsPage) -> None:
    asked = page.choices.asked(2024)
    name = Press().file_name(document_of("status"), desk.workspace, asked, "pdf")
    assert name == f"Nav Prøve – status 2024 – {asked.today:%Y-%m-%d} – utkast.pdf"
    final = Press().file_name(document_of("status"), desk.workspace, asked._replace(final=True), "pdf")
    assert final == f"Nav Prøve – status 2024 – {asked.today:%Y-%m-%d}.pdf"
    unnumbered = Press().file_name(document_of("workbook"), desk.workspace, asked, "xlsx")
    assert unnumbered == f"Nav Prøve – plan 2024 – {asked.today:%Y-%m-%d}.xlsx"


def test_an_agreements_version_stands_in_its_file_name(desk: Desk, page: DocumentsPage) -> None:
    desk.add(Agreement(title="Avtale", version="2.1"))
    name = Press().file_name(document_of("agreement"), desk.workspace, page.choices.asked(2024), "pdf")
    assert name.endswith(" – versjon 2.1.pdf")
