"""Files that cannot be read: a plain sentence each, within bounds, and nothing is left running."""

import contextlib
import io
import logging
import multiprocessing
import os
import random
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from navplan.domain.ports import CannotRead
from navplan.storage.readers import MOST_TEXT_BYTES, child, read_lines
from navplan.storage.readers.html_text import html_lines
from navplan.storage.readers.pdf_text import pdf_lines
from navplan.storage.readers.plain_text import markdown_lines, plain_lines
from navplan.storage.readers.refusals import SENTENCES, Refused
from navplan.storage.readers.word_text import word_lines

LONG = os.environ.get("NAVPLAN_LONG") == "1"
LETTERS = Path(__file__).resolve().parents[1] / "data" / "letters"


def said(file: Path) -> str:
    with pytest.raises(CannotRead) as refused:
        read_lines(file)
    return str(refused.value)


def make_pdf(
    path: Path, text: str = "Kommunen skal følge opp alle barn i kommunen.", encrypt: object = None, pages: int = 1
) -> Path:
    canvas = Canvas(str(path), encrypt=encrypt)
    for _ in range(pages):
        canvas.drawString(50, 700, text)
        canvas.showPage()
    canvas.save()
    return path


def package(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return path


def empty(folder: Path) -> Path:
    (folder / "a.pdf").write_bytes(b"")
    return folder / "a.pdf"


def photo(folder: Path) -> Path:
    (folder / "bilde.pdf").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 8)
    return folder / "bilde.pdf"


def locked(folder: Path) -> Path:
    return make_pdf(folder / "a.pdf", encrypt=pdfencrypt.StandardEncryption("hemmelig", ownerPassword="eier"))


def scanned(folder: Path) -> Path:
    canvas = Canvas(str(folder / "a.pdf"))
    canvas.rect(50, 50, 400, 700, fill=1)
    canvas.showPage()
    canvas.save()
    return folder / "a.pdf"


def many_pages(folder: Path) -> Path:
    writer = pypdf.PdfWriter()
    for _ in range(2_000):
        writer.add_blank_page(200, 200)
    writer.write(folder / "a.pdf")
    return folder / "a.pdf"


def cut_pdf(folder: Path) -> Path:
    whole = make_pdf(folder / "hel.pdf").read_bytes()
    (folder / "a.pdf").write_bytes(whole[:60])
    return folder / "a.pdf"


def too_large(folder: Path) -> Path:
    with (folder / "a.txt").open("wb") as file:
        file.truncate(MOST_TEXT_BYTES + 1)
    return folder / "a.txt"


def bomb(folder: Path) -> Path:
    return package(folder / "a.docx", {"word/document.xml": b"<x>" + b"0" * (80 * 1024 * 1024)})


def dense(folder: Path) -> Path:
    return package(folder / "a.docx", {"word/document.xml": b"<x>", "word/media/x.bin": b"\0" * (8 * 1024 * 1024)})


def many_members(folder: Path) -> Path:
    return package(folder / "a.docx", {f"word/{n}.xml": b"" for n in range(2_100)})


def entities(folder: Path) -> Path:
    document = docx.Document()
    document.save(str(folder / "hel.docx"))
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    with zipfile.ZipFile(folder / "hel.docx") as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    xml = members["word/document.xml"].decode().partition("?>")[2]
    bomb_xml = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ha">{laughs}]>' + xml.replace(
        "<w:sectPr", "&a9;<w:sectPr", 1
    )
    members["word/document.xml"] = bomb_xml.encode()
    return package(folder / "a.docx", members)


def cut_word(folder: Path) -> Path:
    docx.Document().save(str(folder / "hel.docx"))
    (folder / "a.docx").write_bytes((folder / "hel.docx").read_bytes()[:900])
    return folder / "a.docx"


def spreadsheet(folder: Path) -> Path:
    return package(folder / "a.xlsx", {"xl/workbook.xml": b"<x/>"})


def old_word(folder: Path) -> Path:
    (folder / "a.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    return folder / "a.docx"


def program(folder: Path) -> Path:
    (folder / "a.txt").write_bytes(random.Random(1).randbytes(5_000))
    return folder / "a.txt"


def unknown(folder: Path) -> Path:
    (folder / "a.odt").write_bytes(b"tekst")
    return folder / "a.odt"


def blank(folder: Path) -> Path:
    (folder / "a.txt").write_text(" \n\n \n", encoding="utf-8")
    return folder / "a.txt"


def blank_word(folder: Path) -> Path:
    docx.Document().save(str(folder / "a.docx"))
    return folder / "a.docx"


def only_script(folder: Path) -> Path:
    (folder / "a.html").write_text("<script>while(true){}</script><style>p{}</style>", encoding="utf-8")
    return folder / "a.html"


def missing(folder: Path) -> Path:
    return folder / "borte.pdf"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (empty, "er tom"),
        (photo, "er ikke en PDF"),
        (locked, "beskyttet med passord"),
        (scanned, "bare bilder"),
        (many_pages, "har 2000 sider"),
        (cut_pdf, "er skadet"),
        (too_large, "er for stor (6 MB)"),
        (bomb, "mye større"),
        (dense, "mye større"),
        (many_members, "mye større"),
        (cut_word, "er skadet"),
        (spreadsheet, "av en type"),
        (old_word, "gammelt Word-format"),
        (program, "ikke lesbar tekst"),
        (unknown, "av en type"),
        (blank, "er tom"),
        (blank_word, "er tom"),
        (only_script, "er tom"),
        (missing, "kan ikke åpnes"),
    ],
)
def test_a_file_that_cannot_be_read_says_so_in_a_sentence(
    make: Callable[[Path], Path], words: str, tmp_path: Path
) -> None:
    file = make(tmp_path)
    begun = time.perf_counter()
    sentence = said(file)
    assert words in sentence
    assert f"«{file.name}»" in sentence
    assert time.perf_counter() - begun < 10
    assert not multiprocessing.active_children()


def test_entities_that_multiply_are_not_expanded(tmp_path: Path) -> None:
    file = entities(tmp_path)
    assert any(word in said(file) for word in ("skadet", "tom"))


def test_a_pdf_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    file = make_pdf(tmp_path / "a.pdf", encrypt=pdfencrypt.StandardEncryption("", ownerPassword="eier"))
    assert "Kommunen skal" in read_lines(file)[0].text


def test_a_reader_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        child.read_in_child("pdf", make_pdf(tmp_path / "a.pdf"), child.Bounds(seconds=0.0))
    assert refused.value.reason == "slow"
    assert not multiprocessing.active_children()


def test_the_user_can_stop_the_reading(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="avbrutt"):
        read_lines(make_pdf(tmp_path / "a.pdf"), cancelled=lambda: True)
    assert not multiprocessing.active_children()


def test_a_child_that_dies_without_a_word_means_a_damaged_file(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        child.read_in_child("pdf", tmp_path)  # a folder: the reader has no answer for it
    assert refused.value.reason == "damaged"


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot limit a process so")
def test_memory_is_limited_in_the_child(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    hungry = spawn.Process(target=_eat, args=(theirs,))
    hungry.start()
    hungry.join(20)
    assert ours.recv() == "stopped"


def _eat(answer: "multiprocessing.connection.Connection") -> None:
    child.limit_memory(child.MEMORY)
    try:
        bytearray(2 * child.MEMORY)
    except MemoryError:
        answer.send("stopped")
    else:
        answer.send("went on")


def test_every_reason_has_a_sentence_that_names_the_file() -> None:
    assert all("«{name}»" in sentence for sentence in SENTENCES.values())


def _damage(data: bytes, chance: random.Random) -> bytes:
    mutated = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(mutated))
        kind = chance.randrange(4)
        if kind == 0:
            mutated[place] = chance.randrange(256)
        elif kind == 1:
            del mutated[place : place + chance.randint(1, 60)]
        elif kind == 2:
            mutated[place:place] = mutated[max(0, place - 40) : place]
        else:
            mutated[place:place] = chance.choice(
                [b"<<", b">>", b"<p><li", b"\0\0", b"[0 1", b"999999999", b"/Kids", b"%"]
            )
        if not mutated:
            return b"x"
    return bytes(mutated)


def _samples(folder: Path) -> list[tuple[Callable[[bytes], object], bytes]]:
    def from_file(read: Callable[[Path], object]) -> Callable[[bytes], object]:
        def reader(data: bytes) -> object:
            (folder / "mutert").write_bytes(data)
            return read(folder / "mutert")

        return reader

    document = docx.Document()
    document.add_heading("Krav", 1)
    document.add_paragraph("Kommunen skal følge opp.")
    packed = io.BytesIO()
    document.save(packed)
    text = (LETTERS / "nynorsk.txt").read_bytes()
    page = (
        b"<html><body><h1>Krav</h1><ul><li>Kommunen skal<sup>1</sup> svare</li></ul><table><tr><td>a</td></tr></table>"
    )
    flat = Canvas(str(folder / "flat.pdf"), pageCompression=0)
    flat.drawString(50, 700, "Kommunen skal svare alle som spør.")
    flat.save()
    return [
        (html_lines, page),
        (plain_lines, text),
        (markdown_lines, b"# Krav\n\n* Kommunen skal\n\n```\nkode\n```\n> sitat **sterkt**\n\nTittel\n====\n"),
        (from_file(word_lines), packed.getvalue()),
        (from_file(pdf_lines), make_pdf(folder / "hel.pdf").read_bytes()),
        (from_file(pdf_lines), (folder / "flat.pdf").read_bytes()),
    ]


@pytest.mark.filterwarnings("ignore")
def test_mutated_files_give_lines_or_a_reason(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, logger="pypdf")
    chance = random.Random(2_026)
    samples = _samples(tmp_path)
    for turn in range(20_000 if LONG else 180):
        read, data = samples[turn % len(samples)]
        damaged = _damage(data, chance)
        with contextlib.suppress(Refused, RecursionError):
            read(damaged)


def test_the_child_tells_page_by_page_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    read_lines(make_pdf(tmp_path / "a.pdf", pages=3), progress=lambda page, of: told.append((page, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_child_that_holds_too_much_memory_is_ended_by_its_parent(tmp_path: Path) -> None:
    if child.memory_of(os.getpid()) is None:
        pytest.skip("this system does not tell how much memory a process holds")
    with pytest.raises(Refused) as refused:
        child.read_in_child("pdf", make_pdf(tmp_path / "a.pdf"), child.Bounds(memory=1024))
    assert refused.value.reason == "heavy"


def test_a_process_that_is_gone_holds_no_memory() -> None:
    assert child.memory_of(2**22 + 1) is None
