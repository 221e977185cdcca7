"""T13, guided: our own readers take whatever bytes they are given, within bounds, or refuse as they should.

Short: each input that was kept from a long run, and a few new ones. Long: as many as the clock allows; the few that
show most are written to `out/guided`, from where they are taken into `tests/data/guided`.
"""

import contextlib
import json
import random
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

import pytest

from navplan.domain import privacy
from navplan.domain.fields import Guard
from navplan.domain.kinds import Refused as RefusedValue
from navplan.domain.letters.reading import Line, read_letter, to_json
from navplan.domain.modules import KINDS
from navplan.domain.modules.control import ControlDeviation
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.plan import Measure
from navplan.domain.ports import CannotRead
from navplan.domain.records import fields_of
from navplan.domain.records import to_json as to_record
from navplan.domain.waiting_kept import from_note
from navplan.domain.words import as_written
from navplan.storage.as_told import UNREADABLE
from navplan.storage.backups.listing import MANIFESTS, Backup
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.chain import struck_by
from navplan.storage.encryption import slots
from navplan.storage.probe import read_header
from navplan.storage.readers.html_text import html_lines
from navplan.storage.readers.plain_text import markdown_lines, text_lines
from navplan.storage.readers.refusals import Refused
from navplan.storage.rows import past_of
from navplan.storage.sharing import manifest
from navplan.storage.writers.files import NAME_LIMIT, safe_name
from tests.torture import guided
from tests.torture.counting import LONG, ROOT, Tally, size
from tests.torture.guided import Explored, Target

CORPUS = ROOT / "tests" / "data" / "guided"
LETTERS = ROOT / "tests" / "data" / "letters"
WORDS = tuple(
    word.encode()
    for word in (
        *("\n", "\n\n", " " * 200, "\t", "|", ":", ";", "(" * 30, "-" * 40, "===", "```", "# ", "- ", "• ", "1.1 "),
        *(
            "Kommunen skal ",
            "Kontoret må ",
            "bør ",
            "ikke",
            "Oppgaver",
            "Vedlegg",
            "Med hilsen",
            "Side 3 av 9",
            "§ 14 a",
        ),
        *("innen 1. mars 2027", "29.02.2027", "53", "9" * 40, "01017012345", "https://a.no", "²", "æøå", "«", "»"),
        *("<p>", "</p>", "<table>", "<td>", "<ul><li>", "<!--", "&amp;", "&#x110000;"),
        *("\x00", "\u00ad", "\u200d", "\u202e", "\ufeff"),
    )
)
"""What letters are made of, and signs that are not seen."""

NOTES = (
    b"null",
    b"true",
    b"-",
    b"0",
    b"1e99",
    b"[",
    b"[]",
    b"{",
    b"{}",
    b'"',
    b"\\u0000",
    b"\\ud800",
    b"," * 9,
    b"[" * 1_200,
)
"""What notes in JSON are made of."""

KINDS_OF_VALUES = tuple({repr(field.kind): field.kind for kind in KINDS for field in fields_of(kind.record)}.values())
"""What the fields hold, each once."""

MOST_KEPT = 30
"""Inputs of a target that are tried again with every `make test`."""

DEEP = b"[" * 1_400
"""Nested beyond reading."""

STAMPS = ("20261122T100000Z", "20261123T100000Z")

TOLD_OF = (Measure, Letter, ControlDeviation)
"""Kinds with fields of every sort."""

FORBIDDEN = set('<>:"/\\|?*')


def letter(lines: Callable[[bytes], list[Line]], data: bytes) -> None:
    """Read as a letter is, and what it says is whole."""
    found = to_json(read_letter(lines(data)))
    ids = [section["id"] for section in found["sections"]]
    assert len(set(ids)) == len(ids)
    assert all(one["source"].strip() for section in found["sections"] for one in section["expectations"])


def name(data: bytes) -> None:
    """A file's name that Windows takes, whatever a title says; made of it again it is the same."""
    made = safe_name(data.decode("utf-8", "replace"))
    assert made
    assert len(made) <= NAME_LIMIT
    assert not FORBIDDEN & set(made)
    assert made.isprintable()
    assert made == made.strip(" .")
    assert safe_name(made) == made


def values(data: bytes) -> None:
    """What a person types, in every field there is: a value, or a sentence."""
    text = data.decode("utf-8", "replace")
    for kind in KINDS_OF_VALUES:
        with contextlib.suppress(RefusedValue):
            kind.parse(text)


def guard(data: bytes) -> None:
    """The guard at the door, in each of its ways, says where in the text."""
    text = data.decode("utf-8", "replace")
    for way in (Guard.FREE, Guard.LETTER):
        assert all(0 <= found.start < found.end <= len(text) for found in privacy.scan(text, way))


def history(data: bytes) -> None:
    """A row of history as a stranger may have written it: not read, or shown as people read it."""
    title, _, told = data.decode("utf-8", "replace").partition("\n")
    row = {"seq": 1, "at": "2026-11-22T10:00:00+00:00", "action": "a", "title": title, "kind": "", "record": "r"}
    row |= {"before": None, "after": told, "way": None, "link": "", "known_as": None, "sum": None}
    row |= dict.fromkeys(("login", "name", "machine", "key"))
    for record in TOLD_OF:
        try:
            past = past_of(record, row)
        except UNREADABLE:
            continue
        assert past.after is not None
        assert isinstance(past.title.words(), str)
        for field in fields_of(record):
            assert isinstance(field.kind.show(getattr(past.after, field.key), as_written), str)


def list_of_copies(folder: Path, data: bytes) -> None:
    """The list of a place that others can write to."""
    for name in MANIFESTS:
        (folder / name).write_bytes(data)
    for one in BackupShelf(folder).all():
        assert one.taken
        assert isinstance(one.why, str)
        assert isinstance(one.size, int)


def on_disk(read: Callable[[Path], object], place: Path, data: bytes) -> None:
    place.write_bytes(data)
    read(place)


def targets(folder: Path) -> dict[str, Target]:
    """Our readers, by name."""
    brev = (LETTERS / "nynorsk.txt").read_bytes()[:1_200]
    page = b"<html><h1>Krav</h1><ul><li>Kommunen skal<sup>1</sup> svare</li></ul><table><tr><td>a</td></tr></table>"
    mark = b"# Krav\n\n* Kommunen skal svare\n\n```\nkode\n```\n> sitat **sterkt**\n\nTittel\n======\n"
    told = json.dumps(
        {
            "document": "ab12", "revision": 3, "parent": 2, "sha256": "0" * 64, "writer": "Kari",
            "at": "2026-11-22T10:00:00+00:00", "schema": 19, "program": "0.1.0",
        }
    ).encode()  # fmt: skip
    waits = json.dumps(
        [{"action": "a", "title": {"text": "Nytt mål"}, "changes": [["goal", None, {"id": "g"}]]}]
    ).encode()
    typed = tuple(text.encode() for text in ("1. mars 2027", "ja", "1 234,5", "Vedtatt; Utkast", "uke 53", "-3"))
    signs = {"key": 16, "salt": 64, "hidden": 40, "proof": 64}
    key = json.dumps({"turn": 1, "cost": 16} | {name: "0" * many for name, many in signs.items()}).encode()
    named = (b'{"struck":[[1,"a","b","c"]]}', b'{"struck":[[1e999,"a","b","c"]]}')
    wards = ("Bruker Ola Nordmann, født 01.02.1990, tlf. 900 00 000", "010170 12345, Storgata 3, 0155 Oslo")
    plan = (ROOT / "tests" / "data" / "plan_20.navplan").read_bytes()[:400]
    listed = [Backup(f"{at}.r3.apning.00000000.navplan", at, 3, "apning", 9, "") for at in STAMPS]
    for one in listed:
        (folder / one.name).touch()
    list_ = json.dumps([asdict(one) for one in listed])
    rows = [json.dumps(to_record(record)) for record in (Measure(id="m", title="Tiltak"), Letter(id="b"))]
    return {
        "history": Target(history, tuple(f'{{"text": "Ny"}}\n{row}'.encode() for row in rows), NOTES, is_note=True),
        "copies": Target(partial(list_of_copies, folder), (list_.encode(), DEEP), NOTES, is_note=True),
        "letter": Target(partial(letter, text_lines), (brev, mark), WORDS, (Refused,)),
        "markdown": Target(partial(letter, markdown_lines), (mark,), WORDS, (Refused,)),
        "html": Target(partial(letter, html_lines), (page,), WORDS, (Refused, RecursionError)),
        "name": Target(name, (b"Virksomhetsplan 2027", "CON.pdf/æøå".encode()), (b"CON", b"..", b"~$", *WORDS)),
        "values": Target(values, typed, (b"e9", b"1e999", b"kl.", b"/", *WORDS)),
        "guard": Target(guard, tuple(ward.encode() for ward in wards), WORDS),
        "manifest": Target(manifest.told, (told,), NOTES, is_note=True),
        "waiting": Target(
            lambda data: from_note(data, KINDS), (waits,), (b"null", b"[]", b"{}", b"true", b"1", *WORDS)
        ),
        "striking": Target(lambda data: list(struck_by(data)), (*named, DEEP), NOTES, is_note=True),
        "key file": Target(partial(on_disk, slots.read, folder / "a.nokkel"), (key, DEEP), NOTES, is_note=True),
        "head": Target(partial(on_disk, read_header, folder / "plan.navplan"), (plan,), (b"\0" * 16,), (CannotRead,)),
    }


NAMES = (
    *("letter", "markdown", "html", "name", "values", "guard"),
    *("manifest", "waiting", "striking", "key file", "head", "history", "copies"),
)


def test_every_reader_has_a_name(tmp_path: Path) -> None:
    assert set(targets(tmp_path)) == set(NAMES)


@pytest.mark.parametrize("which", NAMES)
def test_whatever_bytes_come_are_read_or_refused(which: str, tmp_path: Path) -> None:
    target, seed = targets(tmp_path)[which], random.randrange(10**6) if LONG else 2_026
    known = guided.corpus(CORPUS / f"{which}.json")
    assert known or LONG, "nothing was kept of this target's long run"
    found = guided.explore(target, seed, size(len(known) + 6, 20_000), known)
    told = f"{found.runs} runs, {len(found.arcs)} pairs of lines, {len(found.kept)} kept"
    print(f"guided {which}: seed {seed}, {told}")  # noqa: T201  # to be replayed
    if LONG:
        _keep(which, target, seed, found)
    assert not found.faults, found.faults[:3]


def _keep(which: str, target: Target, seed: int, found: Explored) -> None:
    tally = Tally(f"guided {which}", seed, trials=found.runs)
    tally.notes.update(pairs=len(found.arcs), kept=len(found.kept), faults=len(found.faults))
    tally.keep()
    guided.write_corpus(ROOT / "out" / "guided" / f"{which}.json", guided.fewest(target, found.kept, MOST_KEPT))


def _fragile(data: bytes) -> None:
    """A reader with a fault four checks deep, where bytes bent at random do not come."""
    if data[:1] != b"K":
        return
    if data[1:2] != b"A":
        return
    if data[2:3] != b"P":
        return
    if data[3:4] == b"7":
        raise IndexError("deep within")


def test_what_shows_new_lines_leads_to_a_fault_that_chance_does_not_find(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutation check: without the keeping of what showed something new, as many runs find nothing."""
    monkeypatch.setattr(guided, "OURS", __file__)
    target = Target(_fragile, (b"....",), (b"K", b"A", b"P", b"7"))
    assert guided.explore(target, 7, 6_000).faults
    monkeypatch.setattr(guided, "OURS", "nowhere")
    assert not guided.explore(target, 7, 6_000).faults


def test_a_reader_that_never_ends_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guided, "HANG", -1.0)
    assert guided.explore(Target(len, (b"a",)), 1, 2).faults
