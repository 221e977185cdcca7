"""Reading a letter: a PDF of about 15 pages and one of about 200, beside the bare text extraction of the same file."""

import tempfile
import time
from pathlib import Path

from benchmarks.figures import Figure, middle

ROUNDS = 5
PARAGRAPH = (
    "Kommunen skal sikre at tjenestene er tilgjengelige for alle, jf. sosialtjenesteloven § 3. Det er viktig at "
    "NAV-kontoret kartlegger barnas situasjon når foreldrene søker om økonomisk stønad. Arbeidsledigheten er lav, og "
    "mange har fått arbeid. Kommunene bør drøfte boligsosialt arbeid i partnerskapet innen 1. mai 2027. "
)


def letter(path: Path, chapters: int) -> int:
    """Make a letter with that many chapters; returns its pages."""
    from pypdf import PdfReader
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    story: list[Flowable] = [Paragraph("Forventninger til tjenestene i 2027", styles["Title"])]
    for number in range(chapters):
        story.append(Paragraph(f"Kapittel om tjenestene nummer {number}", styles["Heading2"]))
        story += [Paragraph(PARAGRAPH, styles["BodyText"]) for _ in range(8)]
    SimpleDocTemplate(str(path)).build(story)
    return len(PdfReader(path).pages)


def extraction(path: Path) -> float:
    """Seconds for the bare text of every page, with nothing of ours."""
    from pypdf import PdfReader

    began = time.perf_counter()
    for page in PdfReader(path).pages:
        page.extract_text()
    return time.perf_counter() - began


def reading(path: Path) -> float:
    """Seconds from the file to the proposals, the child process included."""
    from navplan.domain.letters.reading import read_letter
    from navplan.storage.readers import read_lines

    began = time.perf_counter()
    read_letter(read_lines(path))
    return time.perf_counter() - began


def figures() -> list[Figure]:
    """The medians for both letters, and how time grows from the one to the other."""
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder) / "short.pdf", Path(folder) / "long.pdf"
        few, many = letter(short, 21), letter(long, 280)
        reading(short)
        quick = middle([reading(short) for _ in range(ROUNDS)])
        slow = middle([reading(long) for _ in range(3)])
        beside, beside_long = extraction(short), extraction(long)
    growth = (slow / quick) / (many / few)
    return [
        Figure(f"reading a PDF of {few} pages", quick, "s", beside, "< 1", quick < 1),
        Figure(f"reading a PDF of {many} pages", slow, "s", beside_long, "< 10", slow < 10),
        Figure("growth of reading time per page", growth, "x", None, "<= 1.5", growth <= 1.5),
    ]
