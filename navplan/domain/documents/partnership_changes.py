"""E2: what the new version says that the one before did not, clause by clause, with the words put in and taken out."""

from collections.abc import Iterator
from datetime import date

from navplan.domain.documents.outline import Block, Cell, Column, Heading, Outline, Paragraph, Table
from navplan.domain.documents.partnership_agreement import printed_number
from navplan.domain.documents.year_plan_view import cell, small
from navplan.domain.letters.differences import word_differences
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.comparing import LineChange, both_texts, line_changes
from navplan.domain.modules.partnership.content import clause_title
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said, Translate


def changes_document(old: Agreement, new: Agreement, reader: Reader, translate: Translate, today: date) -> Outline:
    """The two versions side by side where they differ."""
    return Outline(
        title=translate(N_("Endringer i partnerskapsavtalen")),
        subtitle=Said(N_("Fra versjon {old} til versjon {new}"), old=old.version, new=new.version).words(translate),
        office=new.office_name or translate(N_("Nav-kontoret")),
        made=today,
        draft=new.status in ("utkast", "hoering"),
        blocks=tuple(_blocks(old, new, reader, translate)),
    )


def _blocks(old: Agreement, new: Agreement, reader: Reader, translate: Translate) -> Iterator[Block]:
    pairs = [pair for pair in both_texts(old, new, reader, translate) if pair.differs]
    if not pairs:
        yield Paragraph(translate(N_("De to versjonene sier det samme.")))
        return
    said = Said(N_("{n} punkter er endret. Det som ikke står her, er likt i begge versjoner."), n=len(pairs))
    yield Paragraph(said.words(translate), "lead")
    columns = (Column(translate(N_("Før"))), Column(translate(N_("Nå"))))
    for pair in pairs:
        title = f"{printed_number(pair.key)} {translate(clause_title(pair.key))}"
        yield Heading(title, 3)
        rows = tuple(_row(change, translate) for change in line_changes(pair.before, pair.after))
        yield Table(Said(N_("Endringer i {clause}"), clause=title).words(translate), columns, rows)


def _row(change: LineChange, translate: Translate) -> tuple[Cell, Cell]:
    """The line before and now, with the words that went and came where it is the same line rewritten."""
    if not change.before:
        return Cell("–"), cell(Cell(change.after, strong=True), small(translate(N_("Ny"))))
    if not change.after:
        return cell(change.before, small(translate(N_("Tatt ut")))), Cell("–")
    pieces = word_differences(change.before, change.after)
    gone, put = (" … ".join(p.text for p in pieces if p.kind == kind) for kind in ("removed", "added"))
    return (
        cell(change.before, small(Said(N_("Tatt ut: {words}"), words=gone).words(translate) if gone else "")),
        cell(change.after, small(Said(N_("Satt inn: {words}"), words=put).words(translate) if put else "")),
    )
