"""From what a document says to a file: the catalogue's documents joined with the writers of storage."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.words import N_, as_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from navplan.domain.documents.agenda import Agenda
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.document import Document
    from navplan.domain.documents.outline import Outline
    from navplan.domain.documents.whole_plan import WholePlan
    from navplan.domain.records import Record
    from navplan.domain.workspace import Workspace
    from navplan.storage.readers.pdf_pages import PdfPages


class Press:
    """Shows and writes the documents of the catalogue. Any thread may call it; nothing is kept between calls."""

    def preview(self, document: "Document", plan: "Workspace", asked: "Asked") -> "PdfPages | None":
        """The pages as they will be printed; None for a document that is no paper."""
        if "pdf" not in document.formats:
            return None
        from navplan.domain.documents.outline import Outline
        from navplan.storage.readers.pdf_pages import PdfPages
        from navplan.storage.writers.pdf import pdf_bytes

        made = document.make(plan, asked)
        return PdfPages(pdf_bytes(_traced(made, plan), asked.translate)) if isinstance(made, Outline) else None

    def write(
        self,
        document: "Document",
        plan: "Workspace",
        asked: "Asked",
        target: Path,
        stopped: Callable[[], bool] = lambda: False,
        ending: str = "",
    ) -> None:
        """Write a document as `ending` says, else as `target` is called; raises CannotStore, also when stopped.

        Before anything is written the privacy guard reads what would leave; HeldBack names the field it stops at.
        """
        from datetime import UTC, datetime

        from navplan.domain.documents.leaving import check_document, check_records
        from navplan.domain.documents.whole_plan import WholePlan
        from navplan.domain.ports import CannotStore
        from navplan.domain.words import Said

        made = document.make(plan, asked._replace(moment=asked.moment or datetime.now(UTC)))
        if isinstance(made, WholePlan):
            check_records(plan, (record for kind in plan.kinds for record in plan.all(kind.record)))
        else:
            check_document(plan, made)
        if stopped():
            raise CannotStore(Said(N_("Avbrutt. Ingen fil er laget.")))
        self._put(made, plan, asked, target, ending or target.suffix.lstrip(".").lower())

    def file_name(self, document: "Document", plan: "Workspace", asked: "Asked", ending: str) -> str:
        """What the file is called unless somebody says otherwise: office, document, date, and which version it is.

        One with small numbers says that it is internal.
        """
        from navplan.domain.documents.document import INTERNAL_FILE
        from navplan.domain.documents.paper import sender
        from navplan.domain.words import Said
        from navplan.storage.writers.files import safe_name

        parts = [sender(plan, asked.translate), f"{asked.translate(document.file_words)} {asked.year}"]
        parts += [f"{asked.today:%Y-%m-%d}", document.version_words(plan, asked)]
        name = " – ".join(part for part in parts if part)
        if document.is_internal(asked):
            name = Said(INTERNAL_FILE, name=name).words(asked.translate)
        return f"{safe_name(name)}.{ending}"

    def _put(
        self, made: "Outline | Agenda | WholePlan", plan: "Workspace", asked: "Asked", target: Path, ending: str
    ) -> None:
        from navplan.domain.documents.agenda import Agenda
        from navplan.domain.documents.follow_up_list import WorkList
        from navplan.domain.documents.whole_plan import WholePlan

        if isinstance(made, Agenda):
            from navplan.storage.writers.calendar_file import write_calendar

            write_calendar(made, target)
        elif isinstance(made, WholePlan):
            from navplan.storage.writers.excel import write_book
            from navplan.storage.writers.excel_book import Book

            write_book(Book(plan, asked.translate, made.office, made.made, asked.limit, asked.language), target)
        elif ending == "xlsx" and isinstance(made, WorkList):
            from navplan.storage.writers.excel_followup import write_work_list

            write_work_list(made, plan, target, asked.translate)
        elif ending == "xlsx":
            from navplan.storage.writers.excel_tables import write_tables

            write_tables(made, plan, target, asked.translate)
        elif ending == "docx":
            from navplan.storage.writers.word import write_word

            write_word(_traced(made, plan), target, asked.translate)
        else:
            from navplan.storage.writers.pdf import write_pdf

            write_pdf(_traced(made, plan), target, asked.translate)


def _traced(made: "Outline", plan: "Workspace") -> "Outline":
    """The document with the number by which the state of the plan is found again."""
    from dataclasses import replace

    return replace(made, trace=plan.standing().trace)


def write_document(key: str, plan: "Workspace", year: int, target: Path) -> None:
    """Write the document with this key as it is when nothing else is asked for; the ending of `target` says as what."""
    from navplan.domain.deadlines import today
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.catalogue import document_of

    document = document_of(key)
    Press().write(document, plan, Asked(year, as_written, today()), target)


def write_records(workspace: "Workspace", records: "Sequence[Record]", target: Path, shows_small: bool = False) -> None:
    """These records, all of one kind, as a workbook of their own; small numbers in it are hidden unless said so."""
    from navplan.domain.deadlines import today
    from navplan.domain.documents.leaving import check_records
    from navplan.domain.documents.paper import sender
    from navplan.domain.small_numbers import LIMIT
    from navplan.storage.writers.excel import List, write_lists
    from navplan.storage.writers.excel_book import Book

    check_records(workspace, records)
    lists = [List(workspace.kind(records[0].KEY), records)] if records else []
    limit = None if shows_small else LIMIT
    write_lists(Book(workspace, as_written, sender(workspace, as_written), today(), limit), lists, target)
