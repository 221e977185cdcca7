"""From what a document says to a file: the catalogue's documents joined with the writers of storage."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.words import N_, Translate, as_written
from navplan.ui.outside import Export

if TYPE_CHECKING:
    from collections.abc import Callable

    from navplan.domain.documents.catalogue import Document
    from navplan.domain.documents.outline import Outline
    from navplan.domain.workspace import Workspace

ACTIONS = {"pdf": (N_("Lag PDF …"), "file-pdf"), "xlsx": (N_("Lag Excel-fil …"), "file-excel")}
"""What the button of a format says, and its symbol."""


def exports() -> tuple[Export, ...]:
    """The documents that the export dialog offers."""
    from navplan.domain.documents.catalogue import DOCUMENTS

    made = [_export(document, ending) for document in DOCUMENTS for ending in document.formats]
    workbook = Export(
        "plan-xlsx",
        N_("Hele planen som Excel"),
        N_("Til å filtrere og regne på: ett ark for hver type innhold, med alle felt."),
        *ACTIONS["xlsx"],
        partial(_file_name, "plan", "xlsx"),
        write_plan_excel,
        ".xlsx",
    )
    return (*made[:1], workbook, *made[1:])


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
    from navplan.domain.documents.catalogue import Asked

    outline = document.build(workspace, Asked(year, as_written, today()))
    _writer(ending)(outline, target, as_written)


def _writer(ending: str) -> "Callable[[Outline, Path, Translate], None]":
    from navplan.storage.writers.pdf import write_pdf

    return {"pdf": write_pdf}[ending]


def write_document(key: str, workspace: "Workspace", year: int, target: Path) -> None:
    """Write the catalogue's document with this key; the file's ending is the format."""
    from navplan.domain.documents.catalogue import DOCUMENTS

    document = next(document for document in DOCUMENTS if document.key == key)
    _write(document, target.suffix.lstrip(".").lower(), workspace, year, target)


def write_plan_pdf(workspace: "Workspace", year: int, target: Path) -> None:
    """The year's plan as PDF, whatever the file is called."""
    from navplan.domain.documents.catalogue import DOCUMENTS

    _write(DOCUMENTS[0], "pdf", workspace, year, target)


def write_plan_excel(workspace: "Workspace", _year: int, target: Path) -> None:
    """The whole plan as a workbook; the year only names the file."""
    from navplan.domain.deadlines import today
    from navplan.domain.documents.year_plan import sender
    from navplan.storage.writers.excel import write_workbook

    office = sender(workspace, as_written)
    write_workbook(workspace, workspace.kinds, target, as_written, office, today())
