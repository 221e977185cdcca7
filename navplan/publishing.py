"""From what a document says to a file: the catalogue's documents joined with the writers of storage."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.words import N_, Translate, as_written
from navplan.ui.outside import Export

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.catalogue import Document
    from navplan.domain.documents.outline import Outline
    from navplan.domain.records import Record
    from navplan.domain.workspace import Workspace

ACTIONS = {
    "pdf": (N_("Lag PDF …"), "file-pdf"),
    "docx": (N_("Lag Word-fil …"), "file-word"),
    "xlsx": (N_("Lag Excel-fil …"), "file-excel"),
    "ics": (N_("Lag kalenderfil …"), "calendar"),
}
"""What the button of a format says, and its symbol."""


OFFERED = frozenset({"plan-pdf", "status-pdf", "changes-pdf", "calendar-ics"})
"""What the export dialog has room for besides the workbook; the command line writes every document in every format."""


def exports() -> tuple[Export, ...]:
    """The documents that the export dialog offers."""
    from navplan.domain.documents.catalogue import DOCUMENTS

    made = [
        _export(document, ending)
        for document in DOCUMENTS
        for ending in document.formats
        if f"{document.key}-{ending}" in OFFERED
    ]
    workbook = Export(
        "plan-xlsx",
        N_("Hele planen som Excel"),
        N_("Til å filtrere og regne på: ett ark for hver type innhold, med alle felt."),
        *ACTIONS["xlsx"],
        partial(_file_name, "plan", "xlsx"),
        write_plan_excel,
        ".xlsx",
    )
    return (*made[:2], workbook, *made[2:])


def _export(document: "Document", ending: str) -> Export:
    action, symbol = ACTIONS[ending]
    return Export(
        f"{document.key}-{ending}",
        document.title,
        document.description,
        action,
        symbol,
        partial(_file_name, document.file_words, ending),
        partial(_write, document, ending),
        f".{ending}",
    )


def _file_name(what: str, ending: str, workspace: "Workspace", year: int) -> str:
    from navplan.domain.deadlines import today
    from navplan.domain.documents.year_plan import sender
    from navplan.storage.writers.files import safe_name

    office = sender(workspace, as_written)
    return f"{safe_name(f'{office} – {what} {year} – {today():%Y-%m-%d}')}.{ending}"


def _write(document: "Document", ending: str, workspace: "Workspace", year: int, target: Path) -> None:
    from navplan.domain.deadlines import today
    from navplan.domain.documents.asked import Asked

    write(document, ending, workspace, Asked(year, as_written, today()), target)


def write(document: "Document", ending: str, workspace: "Workspace", asked: "Asked", target: Path) -> None:
    """Write a document of the catalogue as asked for; a calendar is told the moment, so that the newest file wins."""
    from navplan.domain.documents.agenda import Agenda

    made = document.build(workspace, asked._replace(moment=asked.moment or datetime.now(UTC)))
    if isinstance(made, Agenda):
        from navplan.storage.writers.calendar_file import write_calendar

        write_calendar(made, target)
    else:
        _writer(ending)(made, target, asked.translate)


def _writer(ending: str) -> "Callable[[Outline, Path, Translate], None]":
    if ending == "docx":
        from navplan.storage.writers.word import write_word

        return write_word
    from navplan.storage.writers.pdf import write_pdf

    return write_pdf


def write_plan_pdf(workspace: "Workspace", year: int, target: Path) -> None:
    """The year's plan as PDF, whatever the file is called."""
    from navplan.domain.documents.catalogue import document_of

    _write(document_of("plan"), "pdf", workspace, year, target)


def write_records(workspace: "Workspace", records: "Sequence[Record]", target: Path) -> None:
    """These records, all of one kind, as a workbook of their own."""
    from navplan.domain.deadlines import today
    from navplan.domain.documents.year_plan import sender
    from navplan.storage.writers.excel import List, write_lists

    lists = [List(workspace.kind(records[0].KEY), records)] if records else []
    write_lists(workspace, lists, target, as_written, sender(workspace, as_written), today())


def write_plan_excel(workspace: "Workspace", _year: int, target: Path) -> None:
    """The whole plan as a workbook; the year only names the file."""
    from navplan.domain.deadlines import today
    from navplan.domain.documents.year_plan import sender
    from navplan.storage.writers.excel import write_workbook

    office = sender(workspace, as_written)
    write_workbook(workspace, target, as_written, office, today())
