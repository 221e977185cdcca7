"""Who wrote, a text struck for good, and a number from a paper, on the page of the history."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.hands import Hand
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.struck import Struck
from navplan.domain.ports import STRUCK_TEXT
from navplan.domain.striking import striking_name
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.publishing import Press
from navplan.storage.upgrade import create
from navplan.ui.desk import Desk
from navplan.ui.dialogs.name_dialog import NameDialog
from navplan.ui.drafts import Drafts
from navplan.ui.views.history.page import HistoryPage
from navplan.ui.views.history.strike_dialog import StrikeDialog
from navplan.ui.views.history.strike_name_dialog import StrikeNameDialog

NAMED = "Ring Testperson om huset"


@pytest.fixture
def plan(tmp_path: Path) -> Workspace:
    """A real file, in which a title named a person for a while."""
    path = tmp_path / "plan.navplan"
    create(path)
    workspace = wiring.open_workspace(path, None, lambda: Hand("kno", "Kari Nordmann", "PC-0412"))
    measure = workspace.add(Measure(code="T1", title="Ring"))
    workspace.set(measure, title=NAMED)
    workspace.set(workspace.all(Measure)[0], title="Faste ringetider")
    return workspace


@pytest.fixture
def page(qtbot: QtBot, plan: Workspace, tmp_path: Path) -> HistoryPage:
    outside = wiring.outside()
    desk = Desk(plan, outside.shelf, 2026)
    desk.own_hand = wiring.OwnHand(tmp_path)
    desk.drafts = Drafts(tmp_path / "kladder", tmp_path / "plan.navplan", plan)
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def words(page: HistoryPage) -> str:
    return "\n".join(label.text() for label in page.detail.findChildren(QLabel))


def ask(page: HistoryPage) -> StrikeDialog:
    [b for b in page.detail.findChildren(QPushButton) if b.text() == "Stryk tekst …"][-1].click()
    return page.findChildren(StrikeDialog)[-1]


def test_the_chosen_step_says_who_and_where_and_the_list_does_not(page: HistoryPage) -> None:
    assert "Kari Nordmann · PC-0412" in words(page)
    cells = [page.model.index(row, column).data() for row in range(3) for column in range(3)]
    assert not any("Kari" in cell for cell in cells)


def test_a_name_is_stated_once_and_used_from_then_on(page: HistoryPage) -> None:
    page.own_name.change.click()
    dialog = page.own_name.findChild(NameDialog)
    assert dialog.field.placeholderText() == page.desk.own_hand.hand().login, "the log-on is what is offered"
    dialog.field.setText("  Ola   Nordmann ")
    dialog.keep.click()
    assert page.desk.own_hand.hand().name == "Ola Nordmann"
    assert "Ola Nordmann" in page.own_name.words()


def test_nothing_is_struck_without_a_text_and_a_reason_that_does_not_repeat_it(page: HistoryPage, plan) -> None:
    dialog = ask(page)
    assert [told.words for _box, told in dialog.boxes] == [NAMED], "what stands in the plan is not offered"
    for is_checked, reason, complaint in (
        (False, "Navnga en bruker", "Velg teksten"),
        (True, "  ", "Skriv en begrunnelse"),
        (True, f"Der sto {NAMED.upper()}", "gjentar teksten"),
        (True, "Gjaldt 01129955131", "fødselsnummer"),
    ):
        dialog.boxes[0][0].setChecked(is_checked)
        dialog.reason.setText(reason)
        dialog.strike.click()
        assert complaint in dialog.complaint.text()
        assert plan.all(Struck) == ()


def test_a_struck_text_is_gone_from_the_page_the_file_and_what_was_half_written(
    page: HistoryPage, plan, tmp_path: Path
) -> None:
    page.desk.drafts.keep(plan.all(Measure)[0], "title", f"{NAMED} igjen")
    dialog = ask(page)
    dialog.boxes[0][0].setChecked(True)
    dialog.reason.setText("Navnga en bruker")
    dialog.strike.click()
    assert plan.all(Struck)[0].reason == "Navnga en bruker"
    assert "Navnga en bruker" in words(page)
    assert plan.all(Struck)[0].about_id not in words(page), "only what says something to people"
    shown = [page.model.index(row, 2).data() for row in range(page.model.rowCount())]
    assert any(STRUCK_TEXT in cell for cell in shown)
    assert plan.undo_title is None or NAMED not in plan.undo_title.words()
    plan.close()
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"Testperson" not in file.read_bytes(), file


def test_a_name_is_struck_from_all_steps_and_the_page_says_how_many_before(
    qtbot: QtBot, page: HistoryPage, plan, tmp_path: Path
) -> None:
    (button,) = [b for b in page.detail.findChildren(QPushButton) if b.text() == "Stryk navnet …"]
    assert button.accessibleName() == "Stryk navnet … Kari Nordmann"
    button.click()
    dialog = page.findChildren(StrikeNameDialog)[-1]
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Kari Nordmann · kno · PC-0412" in said
    assert "fra alle 3 stegene" in said
    assert "Sikkerhetskopier og filer som er laget før, har fortsatt navnet." in said
    for reason, complaint in (
        (" ", "Skriv en begrunnelse"),
        ("Kari har sluttet", "gjentar navnet"),
        ("Gjaldt 01129955131", "fødselsnummer"),
    ):
        dialog.reason.setText(reason)
        dialog.strike.click()
        assert complaint in dialog.complaint.text()
        assert plan.all(Struck) == ()
    dialog.reason.setText("Har sluttet")
    dialog.strike.click()
    assert plan.all(Struck)[0].reason == "Har sluttet"
    for row in range(page.model.rowCount()):
        page.table.selectRow(row)
        qtbot.wait(1)  # the labels of before are gone with the next turn of events
        assert "navnet er strøket" in words(page)
        assert "Kari" not in words(page)
    plan.close()
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"Nordmann" not in file.read_bytes(), file


def test_whose_name_was_struck_is_told_that_more_goes_without_a_name(page: HistoryPage, plan) -> None:
    own = page.desk.own_hand.hand()
    plan.apply(striking_name(own, "Har bedt om det", date(2026, 11, 23)))
    assert page.own_name.words() == "Navnet ditt er strøket i denne planen. Det du gjør, føres uten navn."
    page.desk.own_hand.state("Ola")
    page.own_name.refresh()
    assert "Ola" in page.own_name.words()


def test_a_name_from_before_it_could_be_struck_says_so(page: HistoryPage, plan) -> None:
    past = plan.history(1)[0]
    page.detail.show_step([replace(past, hand=Hand("ola", "Ola", "PC-1"))])
    assert "Ola · PC-1\nNavnet er fra før navn kunne strykes, og blir stående." in words(page)


def test_a_mark_cannot_be_fetched_back_into_the_plan(qtbot: QtBot, page: HistoryPage) -> None:
    dialog = ask(page)
    dialog.boxes[0][0].setChecked(True)
    dialog.reason.setText("Navnga en bruker")
    dialog.strike.click()
    page.table.selectRow(1)
    qtbot.wait(1)  # the buttons of before are gone with the next turn of events
    offered = [b.text() for b in page.detail.findChildren(QPushButton) if b.isVisibleTo(page)]
    assert offered == ["Stryk navnet …", "Vis hele historien", "Stryk tekst …"]


def test_a_number_from_a_paper_is_known_again_and_one_of_another_plan_is_not(
    page: HistoryPage, plan: Workspace
) -> None:
    number = plan.standing().trace

    def said(text: str) -> str:
        page.filter.trace.setText(text)
        page.filter.trace.editingFinished.emit()
        return page._header._line.text()

    assert said(f"Sporingsnr. {number}") == "Dokumentet er laget av denne planen, og planen er ikke endret siden."
    plan.set(plan.all(Measure)[0], code="T2")
    assert "Planen er endret siden." in said(number)
    assert page.model.rowCount() == 1
    page.filter.reset()
    page.table.selectRow(0)
    dialog = ask(page)
    dialog.boxes[0][0].setChecked(True)
    dialog.reason.setText("Navnga en bruker")
    dialog.strike.click()
    assert said(plan.standing().trace).endswith("ikke endret siden.")
    assert said("120-3fa9c1d2e0").startswith("Nummeret finnes ikke i denne planen.")
    assert said("hei") == "Dette er ikke et sporingsnummer."


def test_the_number_stands_in_the_foot_of_what_is_written(plan: Workspace, tmp_path: Path) -> None:
    from docx import Document
    from openpyxl import load_workbook
    from pypdf import PdfReader

    number = f"Sporingsnr. {plan.standing().trace}"
    snapshot = plan.snapshot()
    asked, files = Asked(2026, as_written, date(2026, 11, 22)), {}
    plan.set(plan.all(Measure)[0], code="T2")
    for key, ending in (("business_plan", "pdf"), ("business_plan", "docx"), ("workbook", "xlsx")):
        files[ending] = tmp_path / f"{key}.{ending}"
        Press().write(document_of(key), snapshot, asked, files[ending])
    assert all(number in page.extract_text() for page in PdfReader(files["pdf"]).pages)
    assert number in Document(str(files["docx"])).sections[-1].footer.paragraphs[0].text
    assert {
        sheet.oddFooter.left.text for sheet in load_workbook(files["xlsx"]).worksheets if sheet.oddFooter.right.text
    } == {number}
