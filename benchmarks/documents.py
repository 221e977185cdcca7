"""A PDF of 300 pages: tagged by NavPlan against the same words set by reportlab alone, untagged; time and memory."""

import importlib
import io
import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from xml.sax.saxutils import escape

from benchmarks.figures import ROOT, Figure, middle

ROUNDS = 3
CHAPTERS = 76
TEXT = (
    "Kommunen skal gi opplysning, råd og veiledning som bidrar til å løse eller forebygge sosiale problemer, og "
    "Nav-kontoret skal ta hensyn til barnas behov i alle saker som gjelder økonomisk stønad og bolig. "
)
ROWS = tuple(
    (str(n), f"Tiltak {n}: {TEXT[: 40 + n * 7 % 90]}", "Fagansvarlig økonomisk rådgivning", f"{1 + n % 28:02}.05.2026")
    for n in range(45)
)
TITLES, SHARES = ("Nr.", "Hva vi gjør", "Ansvarlig", "Frist"), (0.5, 3.0, 1.6, 1.0)
MB = 1024


def ours() -> bytes:
    """The document as NavPlan makes it: tags, archive, contents, bookmarks."""
    from navplan.domain.documents.outline import Cell, Column, Heading, Outline, Paragraph, Table
    from navplan.domain.words import as_written
    from navplan.storage.writers.pdf import pdf_bytes

    columns = tuple(Column(title, share) for title, share in zip(TITLES, SHARES, strict=True))
    rows = tuple(tuple(Cell(text) for text in row) for row in ROWS)
    blocks = []
    for chapter in range(CHAPTERS):
        blocks += [Heading(f"Kapittel {chapter}"), *[Paragraph(TEXT * 5)] * 6, Table("Tiltak", columns, rows)]
    return pdf_bytes(Outline("Stor plan", "", "Nav Stordal", date(2026, 5, 1), blocks=tuple(blocks)), as_written)


def plain() -> bytes:
    """The same words by reportlab's own paragraphs and tables, with embedded fonts and page numbers, untagged."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

    from navplan.storage.writers.pdf_fonts import REGULAR, SEMIBOLD, use_fonts

    use_fonts()
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=10.5, leading=15, spaceAfter=7, bulletFontName=REGULAR)
    cell = ParagraphStyle("cell", parent=body, fontSize=9.5, leading=12.5, spaceAfter=0)
    head = ParagraphStyle("head", parent=body, fontName=SEMIBOLD, fontSize=22, leading=28, spaceBefore=26)
    lines = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.6, "#CFD3D8"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    widths = [493 * share / sum(SHARES) for share in SHARES]
    story = []
    for chapter in range(CHAPTERS):
        story.append(Paragraph(f"Kapittel {chapter}", head))
        story += [Paragraph(escape(TEXT * 5), body) for _ in range(6)]
        rows = [[Paragraph(escape(text), cell) for text in row] for row in (TITLES, *ROWS)]
        story.append(LongTable(rows, widths, repeatRows=1, style=lines))
    target = io.BytesIO()
    document = SimpleDocTemplate(
        target, leftMargin=18 * mm, rightMargin=18 * mm, topMargin=24 * mm, initialFontName=REGULAR
    )

    def number(canvas: object, _document: object) -> None:
        canvas.setFont(REGULAR, 8.5)
        canvas.drawRightString(540, 40, f"Side {canvas.getPageNumber()}")

    document.build(story, onFirstPage=number, onLaterPages=number)
    return target.getvalue()


WRITERS: dict[str, Callable[[], bytes]] = {"ours": ours, "plain": plain}


def measured(name: str) -> dict[str, float]:
    """Seconds, pages and megabytes of one writer, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.documents", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def figures() -> list[Figure]:
    """The two writers in turn; the ratio of their middle times is judged."""
    runs = [{name: measured(name) for name in WRITERS} for _ in range(ROUNDS)]
    times = {name: middle([run[name]["seconds"] for run in runs]) for name in WRITERS}
    memory = max(run["ours"]["megabytes"] for run in runs)
    pages = runs[0]["ours"]["pages"]
    ratio = times["ours"] / times["plain"]
    return [
        Figure(f"PDF of {pages:.0f} pages, tagged", times["ours"], "s", times["plain"], "<= 1.3 ×", ratio <= 1.3),
        Figure(
            "memory of the process that made it", memory, "MB", runs[0]["plain"]["megabytes"], "< 400", memory < 400
        ),
    ]


def _tell(name: str) -> None:
    import resource

    from pypdf import PdfReader

    for module in ("reportlab.platypus", "navplan.storage.writers.pdf"):
        importlib.import_module(module)  # loading them is not measured
    began = time.process_time()  # the processor's own time: others may be at work on the machine
    made = WRITERS[name]()
    seconds = time.process_time() - began
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB
    print(json.dumps({"seconds": seconds, "megabytes": used, "pages": len(PdfReader(io.BytesIO(made)).pages)}))


if __name__ == "__main__":
    _tell(sys.argv[1])
