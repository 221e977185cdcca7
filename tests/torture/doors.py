"""T11 and T13: plan files and letters, bent at random. What is let in says what it said, or its sums tell.

The plan files are bent with some knowledge of how they are built: bits, bytes, whole pages put in each other's place,
numbers in the headers of pages, words of the schema. The letters go through the child with its limits.
"""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import docx
from reportlab.pdfgen.canvas import Canvas

from navplan.domain.ports import CannotRead
from navplan.storage import digests, probe
from navplan.storage.encryption.key import Key
from navplan.storage.engine import connect
from navplan.storage.readers import read_lines
from navplan.storage.received import rereading
from navplan.storage.received.rereading import reread
from tests.storage.flips import Content, content
from tests.torture.counting import Tally

PAGE = 4096
Bend = Callable[[bytearray, random.Random], None]


def flip(data: bytearray, chance: random.Random) -> None:
    """One bit, where something is stored."""
    places = [chance.randrange(100, len(data)) for _ in range(60)]
    place = next((one for one in places if data[one]), places[0])
    data[place] ^= 1 << chance.randrange(8)


def swap_pages(data: bytearray, chance: random.Random) -> None:
    """Two pages in each other's place."""
    one, other = (chance.randrange(1, len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]


def blank_page(data: bytearray, chance: random.Random) -> None:
    """A page of zeros or of ones."""
    place = chance.randrange(1, len(data) // PAGE) * PAGE
    data[place : place + PAGE] = bytes([chance.choice((0, 255))]) * PAGE


def bend_head(data: bytearray, chance: random.Random) -> None:
    """A number in the header of a page: its kind, how many rows, where they begin."""
    place = chance.randrange(0, len(data) // PAGE) * PAGE
    data[place + (100 if place == 0 else 0) + chance.randrange(12)] = chance.randrange(256)


def bend_file_head(data: bytearray, chance: random.Random) -> None:
    """A byte of the file's own header."""
    data[chance.randrange(100)] = chance.randrange(256)


def cut_short(data: bytearray, chance: random.Random) -> None:
    """The end is missing."""
    del data[chance.randrange(len(data)) :]


def bend_words(data: bytearray, chance: random.Random) -> None:
    """A word of the schema becomes another of the same length."""
    old, new = chance.choice(((b"TABLE", b"INDEX"), (b"TEXT", b"BLOB"), (b"CHECK", b"COUNT"), (b"goal", b"role")))
    places = [found.start() for found in re.finditer(old, data)]
    if places:
        place = chance.choice(places)
        data[place : place + len(old)] = new


def any_bytes(data: bytearray, chance: random.Random) -> None:
    """A handful of bytes anywhere."""
    for _ in range(chance.randrange(1, 9)):
        data[chance.randrange(len(data))] = chance.randrange(256)


BENDS: tuple[Bend, ...] = (
    flip,
    flip,
    swap_pages,
    blank_page,
    bend_head,
    bend_file_head,
    cut_short,
    bend_words,
    any_bytes,
)


def plans(
    source: Path, folder: Path, seed: int, trials: int, stop: bool = False, bends: tuple[Bend, ...] = BENDS
) -> Tally:
    """So many bent plans at the door, and one that is not; with `stop` it ends at the first fault."""
    tally, chance, whole = Tally("plans at the door", seed), random.Random(seed), source.read_bytes()
    was = content(source)
    with _one_blank(folder):
        _judge(folder, was, whole, "as it is", tally)
        if not tally.notes["let in"]:
            tally.blame("LOST", "the plan as it is was refused")
        for trial in range(trials):
            data, bend = bytearray(whole), bends[trial % len(bends)]
            bend(data, chance)
            tally.count()
            _judge(folder, was, bytes(data), f"trial {trial} {bend.__name__}", tally)
            if stop and tally.faults:
                break
    return tally


def part(source: Path, folder: Path, seed: int, trials: int) -> Tally:
    """A part of a long lane, in a folder of its own."""
    folder = folder / f"{seed}"
    folder.mkdir()
    return plans(source, folder / "bent", seed, trials)


@contextmanager
def _one_blank(folder: Path) -> Iterator[None]:
    """The empty file of today's schema that rows are read into is made once, and copied for each trial."""
    model, make = folder.with_name("blank.navplan"), rereading.blank_newest
    model.touch(exist_ok=False)
    make(model)

    def copied(path: Path, key: Key | None = None) -> None:
        shutil.copyfile(model, path)

    rereading.blank_newest = copied
    try:
        yield
    finally:
        rereading.blank_newest = make
        model.unlink()


def _judge(folder: Path, was: Content, data: bytes, what: str, tally: Tally) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    path, clean = folder / "plan.navplan", folder / "ren.navplan"
    path.write_bytes(data)
    try:
        reread(path, clean)
    except CannotRead as refused:
        tally.notes["refused"] += 1
        if not refused.said.words().endswith("."):
            tally.blame("LIE", f"{what}: {refused.said.words()}")
    else:
        tally.notes["let in"] += 1
        if content(clean) != was and _adds_up(clean):
            tally.blame("SILENT", f"{what}: it says something else, and nobody is told")
    if path.read_bytes() != data:
        tally.blame("SILENT", f"{what}: the file itself was changed")


def _adds_up(clean: Path) -> bool:
    with closing(connect(clean, read_only=True)) as connection:
        found = digests.examine(connection)
        ours = probe.schema_objects(connection) == probe.allowed_objects()
    return found.is_whole and ours


def letters(sources: list[Path], folder: Path, seed: int, trials: int) -> Tally:
    """So many bent letters through the child: lines, or a sentence; never a hang, never a fault of our own."""
    tally, chance = Tally("letters at the door", seed), random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for trial in range(trials):
        source = chance.choice(sources)
        data = bytearray(source.read_bytes())
        for _ in range(chance.randrange(1, 6)):
            chance.choice((any_bytes, cut_short if chance.random() < 0.2 else any_bytes))(data, chance)
            if not data:
                break
        bent = folder / f"brev{source.suffix}"
        bent.write_bytes(data)
        tally.count()
        try:
            read_lines(bent)
        except CannotRead as refused:
            tally.notes["refused"] += 1
            if not refused.said.words().endswith("."):
                tally.blame("LIE", f"trial {trial} {source.name}: {refused.said.words()}")
        else:
            tally.notes["read"] += 1
    return tally


def sources(folder: Path) -> list[Path]:
    """A letter in each format that is read in a child: PDF, Word, HTML."""
    folder.mkdir(parents=True)
    words = "Kommunen skal følge opp alle barn i kommunen innen 1. mars 2027."
    canvas = Canvas(str(folder / "brev.pdf"))
    canvas.drawString(50, 700, words)
    canvas.save()
    document = docx.Document()
    document.add_paragraph(words)
    document.save(str(folder / "brev.docx"))
    (folder / "brev.html").write_text(f"<h1>Brev</h1><p>{words}</p>", encoding="utf-8")
    return sorted(folder.iterdir())
