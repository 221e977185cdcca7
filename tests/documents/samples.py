"""Documents that hold one of every block, so that the judges see what no office has written yet."""

from dataclasses import replace
from datetime import date

from navplan.domain.documents.outline import (
    Bullets,
    Cell,
    Column,
    Figure,
    Heading,
    Notice,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Progress,
    SignOff,
    Table,
)
from navplan.domain.drawing import Box, Drawing, Label, Look, Sector, Trace
from tests.documents.nasty import NASTY

MADE = date(2026, 5, 1)
COLUMNS = (Column("Nr.", 0.5, numeric=True), Column("Hva vi gjør", 3.0), Column("Status", 1.5))
ROWS = tuple(
    (
        Cell(str(n)),
        Cell(f"Rad {n} om kvalifiseringsprogrammet", below=(Cell("liten", small=True),)),
        Cell("Pågår", "info"),
    )
    for n in range(60)
)
LOOK = Look("danger-moderate", "danger-text", pattern="lines")
DRAWING = Drawing(
    600,
    200,
    "Et tiltak er forsinket.",
    (
        Box(10, 10, 100, 60, LOOK, radius=4),
        Sector(200, 80, 20, 60, 10, 200, LOOK),
        Trace(((10, 150), (300, 150)), Look(line="text"), arrow=True),
        Label(20, 40, "Forsinket", strong=True),
        Label(580, 40, "Oppover", anchor="end", turned=-90),
    ),
)
FIGURES = Table("Tallene", (Column("Hva"), Column("Antall", numeric=True)), ((Cell("Tiltak"), Cell("1")),))
BLOCKS = (
    PageBreak(),
    Heading("Første kapittel"),
    Paragraph("En innledning <b>uten & markering</b> som går over flere linjer. " * 5, "lead"),
    Progress("Vurdert", 3, 4, "3 av 4"),
    Heading("Underkapittel", 2),
    Paragraph("Et avsnitt.\n\nEt til\nmed to linjer."),
    Bullets(("ett", "to")),
    Bullets(("en", "to"), numbered=True),
    Pairs((("Eier", "Kommune"), ("Frist", "01.06.2026"))),
    *(Notice(f"Husk dette: {tone}.", tone) for tone in ("neutral", "info", "success", "warning", "danger")),
    Figure("Slik går det", DRAWING, FIGURES),
    Table("Mange rader", COLUMNS, ROWS, row_headers=True),
    Table("Ingen rader", COLUMNS, ()),
    Heading("Et sted", 2, bookmark=False, name="sted"),
    Table("Lenker", (Column("Hvor"),), ((Cell("Et sted", to="sted"),), (Cell("Loven", to="https://lovdata.no"),))),
    PageBreak(landscape=True),
    Paragraph("Liggende side"),
    PageBreak(landscape=False),
    *(Heading(f"Kapittel {n}") for n in range(5)),
    SignOff((("For kommunen", "Kommunedirektør"), ("For staten", "Direktør"))),
)  # fmt: skip
WITH_COVER = Outline(
    "Alle slags blokker", "En prøve", "Nav Fjordvik", MADE, cover=(("Kontor", "Nav Fjordvik"),), blocks=BLOCKS
)
HOSTILE = Outline(
    NASTY[5],
    " ".join(NASTY),
    " ".join(NASTY),
    MADE,
    version=NASTY[16],
    cover=tuple((text, text) for text in NASTY),
    blocks=(
        *(Heading(text, 1 + n % 4) for n, text in enumerate(NASTY)),
        *(Paragraph(text) for text in NASTY),
        Bullets(NASTY),
        Figure(NASTY[0], replace(DRAWING, words=" ".join(NASTY)), FIGURES),
        Table(NASTY[1], COLUMNS, tuple((Cell("1"), Cell(text), Cell(text, "danger")) for text in NASTY)),
        SignOff(((NASTY[2], NASTY[3]),)),
    ),
)
SAMPLES = {
    "sample-hostile": HOSTILE,
    "sample-cover": WITH_COVER,
    "sample-final": replace(WITH_COVER, draft=False, language="nn-NO"),
    "sample-plain": replace(WITH_COVER, cover=(), language="en"),
    "sample-landscape": replace(WITH_COVER, landscape=True, size="A3", version="1.2"),
    "sample-empty": replace(WITH_COVER, cover=(), blocks=()),
}
