"""E11: what the agreement lacks, red before yellow, with who asks for it and where it is mended."""

from collections.abc import Iterator
from datetime import date

from navplan.domain.documents.outline import Block, Cell, Column, Notice, Outline, Paragraph, Table
from navplan.domain.documents.partnership_agreement import printed_number
from navplan.domain.documents.year_plan_view import cell, small
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.content import clause_title
from navplan.domain.modules.partnership.gaps import Gap, gap_check, temperature
from navplan.domain.modules.partnership.library import read_library
from navplan.domain.modules.partnership.rules import is_open, stops
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said, Translate

RANKS = {"lov": N_("Lov"), "veileder": N_("Veileder"), "nyttig": N_("Nyttig")}
WEIGHTS = {"danger": N_("Rød"), "warning": N_("Gul")}


def gap_report(agreement: Agreement, reader: Reader, translate: Translate, today: date) -> Outline:
    """«Avtaletemperatur» on paper."""
    return Outline(
        title=translate(N_("Hva avtalen mangler")),
        subtitle=Said(
            N_("{title}, versjon {version}"),
            title=agreement.title or translate(N_("Avtalen")),
            version=agreement.version,
        ).words(translate),
        office=agreement.office_name or translate(N_("Nav-kontoret")),
        made=today,
        draft=False,
        blocks=tuple(_blocks(agreement, reader, translate, today)),
    )


def _blocks(agreement: Agreement, reader: Reader, translate: Translate, today: date) -> Iterator[Block]:
    gaps = sorted(gap_check(agreement, reader, today), key=lambda gap: gap.weight != "danger")
    warmth = temperature(gaps)
    yield Notice(Said(N_("Avtaletemperatur: {said}"), said=warmth.said()).words(translate), warmth.tone)
    yield Paragraph(
        translate(
            N_(
                "Rødt følger av lov eller haster. Gult følger av veilederen, eller er nyttig. "
                "Det veilederen anbefaler, er ikke et lovkrav."
            )
        )
    )
    missing = stops(agreement, reader) if is_open(agreement) else ()
    if missing:
        said = Said(N_("{n} ting må være på plass før avtalen er klar til signering."), n=len(missing))
        yield Paragraph(said.words(translate))
    if gaps:
        yield _table(gaps, translate)
    origin = read_library().questions_origin
    source = Said(
        N_("Kilde: {source}. Sist kontrollert {day:%d.%m.%Y}."), source=origin.source.rstrip("."), day=origin.checked
    )
    yield Paragraph(source.words(translate), "note")


def _table(gaps: list[Gap], translate: Translate) -> Table:
    columns = (
        Column(translate(N_("Alvor")), 0.8),
        Column(translate(N_("Punkt")), 1.6),
        Column(translate(N_("Hva mangler")), 3.4),
        Column(translate(N_("Hvem krever det")), 1.1),
    )
    rows = tuple(
        (
            cell(Cell(translate(WEIGHTS[gap.weight]), gap.weight), small(gap.code)),
            Cell(f"{printed_number(gap.clause)} {translate(clause_title(gap.clause))}"),
            Cell(gap.said.words(translate)),
            Cell(translate(RANKS[gap.rank])),
        )
        for gap in gaps
    )
    return Table(translate(N_("Mangler i avtalen")), columns, rows)
