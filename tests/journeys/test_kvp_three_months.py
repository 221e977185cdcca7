"""Enter three months, see the funnel, print the report: the walk of a KVP coordinator."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.documents.outline import Figure, Outline, Table
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.kvp import KvpMonth, KvpReview
from navplan.domain.modules.kvp.month import INFLOW, OUTFLOW
from navplan.domain.words import as_written
from navplan.publishing import Press
from navplan.storage.writers.pdf import write_pdf
from navplan.ui.desk import Desk
from navplan.ui.views.documents_page import DocumentsPage
from tests.ui.kvp_steps import fill, open_kvp

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

THREE = (
    {"opening": "20", "applications": "8", "granted": "8", "started": "7", "completed": "1", "out_work": "1",
     "age_under_25": "6", "age_25_29": "6", "age_30_49": "8", "age_50": "6"},
    {"started": "2", "completed": "6", "out_work": "6",
     "age_under_25": "6", "age_25_29": "6", "age_30_49": "5", "age_50": "5"},
    {"started": "9", "stayed_away": "1",
     "age_under_25": "8", "age_25_29": "7", "age_30_49": "9", "age_50": "6"},
)  # fmt: skip


def built(workspace, key: str) -> Outline:
    document = next(document for document in DOCUMENTS if document.key == key)
    return document.build(workspace, Asked(2026, as_written, date(2026, 4, 3)))


def cells(outline: Outline) -> dict[str, str]:
    """Every table row of a document with its last cell."""
    tables = [b.table if isinstance(b, Figure) else b for b in outline.blocks if isinstance(b, Figure | Table)]
    return {row[0].text: row[-1].text for table in tables for row in table.rows}


@pytest.fixture
def page(qtbot, open_workspace):
    workspace = open_workspace()
    desk = Desk(workspace, Shelf(Path("resources/letters")), 2026)
    page = open_kvp(desk, qtbot)
    for numbers in THREE:
        page.month.begin()
        fill(page, qtbot, **numbers)
    return page


def test_three_months_a_funnel_and_the_report(page, open_workspace):
    desk = page.desk
    desk.add(
        KvpReview(
            done_on=date(2026, 3, 2), portfolio="langtid", whole=40, reviewed=38, documented=36, suited=18, offered=16,
            applied=12, started=9,
        )
    )  # fmt: skip
    page.open_tab("funnel")
    assert "i porteføljen 40" in page.funnel.picture.drawing.accessibleName()
    page.open_tab("year")
    assert [page.year.grid.words_at(row, 3) for row in range(2)] == ["åpen", "0"]

    workspace = open_workspace()
    closings = [m.closing for m in series(workspace)]
    assert closings == [26, 22, 30]
    report = built(workspace, "kvp-year")
    told = cells(report)
    assert told["Deltakere nå"] == "30"
    assert told["Fullført eller avsluttet etter avtale"] == "7"
    assert told["Varig avbrutt på grunn av uteblivelse"] == "<5"
    assert report.draft


def test_the_report_is_printed_from_the_page_of_documents_as_it_leaves_the_office(page, qtbot, tmp_path):
    """After the months, the way a coordinator goes: the page of documents, the report, a PDF."""
    printing = Desk(page.desk.workspace, page.desk.shelf, 2026, printing=Press())
    documents = DocumentsPage(printing)
    qtbot.addWidget(documents)
    documents.show()
    qtbot.keyClicks(documents.chooser.search, "kvp årsrapport")
    qtbot.keyClick(documents.chooser.search, Qt.Key.Key_Return)
    assert documents.document.key == "kvp-year"
    assert documents.choices.small.isChecked()
    target = tmp_path / "rapport.pdf"
    documents.save_as("pdf", str(target))
    qtbot.waitUntil(lambda: documents._writing is None and not documents.tasks.is_busy, timeout=20_000)
    assert "er lagret" in documents.state.said.text()
    text = "".join(page.extract_text() for page in PdfReader(target).pages)
    assert "Deltakere da året begynte" in text
    assert "<5" in text
    (issued,) = printing.workspace.all(Issued)
    assert issued.document == "kvp-year"


def test_months_out_of_order_ask_for_the_one_between_and_it_is_entered_from_there(qtbot, open_workspace):
    """January and March are there, as a worksheet brought them; from March the page leads to February."""
    workspace = open_workspace()
    quiet = dict.fromkeys((*INFLOW, *OUTFLOW), 0)
    workspace.add(KvpMonth(year=2026, month="01", **{**quiet, "opening": 20}))
    workspace.add(KvpMonth(year=2026, month="03", **{**quiet, "started": 4}))
    page = open_kvp(Desk(workspace, Shelf(Path("resources/letters")), 2026), qtbot)
    page.month.show_month((2026, 3))
    assert "? ved start" in page.month.footer.sum.text()
    assert page.month.new.text() == "Før februar 2026"
    qtbot.mouseClick(page.month.new, Qt.MouseButton.LeftButton)
    fill(page, qtbot, completed="1", out_work="1")
    assert [standing.closing for standing in series(workspace)] == [20, 19, 23]
    page.month.show_month((2026, 3))
    assert page.month.new.text() == "Før april 2026"


def series(workspace):
    from navplan.domain.modules.kvp.series import series_of

    return tuple(series_of(workspace))


def test_nothing_in_the_report_gives_the_one_who_stayed_away_back(page, open_workspace):
    """20 + 18 − 7 − x = 30: with all of these shown, x would be one."""
    told = cells(built(open_workspace(), "kvp-year"))
    shown = [told[name] for name in ("Deltakere da året begynte", "Startet i program", "Deltakere nå")]
    shown.append(told["Fullført eller avsluttet etter avtale"])
    assert told["Varig avbrutt på grunn av uteblivelse"] == "<5"
    assert "skjult" in shown


@pytest.mark.parametrize("key", ["kvp-month", "kvp-handbook", "kvp-check-list"])
def test_the_papers_are_printed(page, open_workspace, tmp_path, key):
    page.fetch_library()
    target = tmp_path / f"{key}.pdf"
    write_pdf(built(open_workspace(), key), target, as_written)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_year_without_months_says_so(page, open_workspace):
    workspace = open_workspace()
    for month in workspace.all(KvpMonth):
        workspace.remove(month)
    (notice,) = built(workspace, "kvp-year").blocks
    assert "ingen" in getattr(notice, "text", "").lower() or "ikke ført" in getattr(notice, "text", "")
