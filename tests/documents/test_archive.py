"""The documents of the example office are PDF/A-2a and PDF/UA-1 to an independent judge, who is asked of others of them
in each run (decision 30), and every one reads in order."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from navplan.domain.documents.outline import Block, Outline
from navplan.domain.words import as_written
from navplan.storage.writers.pdf import pdf_bytes
from tests.documents.conftest import LONG
from tests.documents.said import words_of
from tests.documents.samples import SAMPLES
from tests.documents.tagged import tagged_text
from tests.documents.validator import PROFILES, Verdict, struct_text, verdicts
from tests.drawing import SEED, comes_up

REMARK = "Noen tegn finnes ikke i skriften"
"""How the remark after the last block begins."""

SUBSTITUTED = "sample-hostile"
"""The document whose signs are read aloud by a substitute text, which only poppler knows."""

NUMBERED = re.compile(r"(\[U\+[0-9A-F]+\])")
"""A sign that the font lacks."""

LANGUAGES = {"sample-cover": "nb-NO", "sample-final": "nn-NO", "sample-plain": "en"}


def without_alt(made: bytes) -> bytes:
    return made.replace(b"/Alt (", b"/Atl (")


def without_font_files(made: bytes) -> bytes:
    return made.replace(b"/FontFile2 ", b"/FontFilen ")


def without_language(made: bytes) -> bytes:
    return made.replace(b"/Lang (", b"/Gnal (")


def without_mark(made: bytes) -> bytes:
    return made.replace(b"/Marked true", b"/Marked null")


def without_heads(made: bytes) -> bytes:
    return made.replace(b"/S /TH", b"/S /P ")


BREAKS: tuple[tuple[Callable[[bytes], bytes], str], ...] = (
    (without_alt, "ua1"),
    (without_font_files, "2a"),
    (without_font_files, "ua1"),
    (without_mark, "2a"),
    (without_heads, "ua1"),
    (without_language, "ua1"),
)
"""Faults that the judge must find, and in which profile."""


@pytest.fixture(scope="module")
def papers(files: dict[str, Path]) -> dict[str, Path]:
    """The samples, which have one of every block; and of the office's documents, made of those, what this run draws."""
    return {key: file for key, file in files.items() if key in SAMPLES or comes_up(f"judged: {key}", SEED)}


@pytest.fixture(scope="module")
def judged(papers: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """The files and broken copies judged in one go: starting Java costs more than a document."""
    folder = tmp_path_factory.mktemp("broken")
    sound = pdf_bytes(SAMPLES["sample-cover"], as_written)
    broken = []
    for spoil in {spoil for spoil, _ in BREAKS}:
        assert spoil(sound) != sound, spoil.__name__
        broken.append(folder / f"{spoil.__name__}.pdf")
        broken[-1].write_bytes(spoil(sound))
    return verdicts([*papers.values(), *broken])


def test_the_samples_have_one_of_every_block() -> None:
    assert {type(block) for sample in SAMPLES.values() for block in sample.blocks} == set(get_args(Block))


@pytest.mark.parametrize("profile", PROFILES)
def test_documents_follow_the_standard(judged: Verdict, papers: dict[str, Path], profile: str) -> None:
    assert {key: judged[path.name, profile] for key, path in papers.items()} == {key: [] for key in papers}


@pytest.mark.parametrize(("spoil", "profile"), BREAKS)
def test_the_judge_finds_what_is_broken(judged: Verdict, spoil: Callable[[bytes], bytes], profile: str) -> None:
    assert judged[f"{spoil.__name__}.pdf", profile]


@pytest.mark.parametrize("reader", [tagged_text, struct_text])
def test_every_document_reads_in_its_own_order_with_its_words_apart(
    files: dict[str, Path], outlines: dict[str, Outline], reader: Callable[[Path], str]
) -> None:
    for key in keys_for(reader, outlines):
        words = after_hyphens if reader is tagged_text else apart
        read = words(reader(files[key]).replace("\u00ad", "").split(REMARK)[0])
        said = words(" ".join(words_of(outlines[key])))
        assert read[len(read) - len(said) :] == said, key


def keys_for(reader: Callable[[Path], str], outlines: dict[str, Outline]) -> list[str]:
    """The documents that a reader is given: poppler, which takes a second a document, the others in the long lane."""
    if reader is tagged_text:
        return [key for key in outlines if key != SUBSTITUTED]
    return list(outlines if LONG else SAMPLES)


def after_hyphens(text: str) -> list[str]:
    """The words, parted after each hyphen: poppler joins «gruppe-» at the end of a line with the «og» of the next."""
    return apart(text.replace("-", "- "))


def apart(text: str) -> list[str]:
    """The words; a sign that stands as a number is an element of its own, whatever it stands beside."""
    return NUMBERED.sub(r" \1 ", text).split()


def test_the_language_is_said() -> None:
    for key, language in LANGUAGES.items():
        assert f"/Lang ({language})".encode() in pdf_bytes(SAMPLES[key], as_written)
