"""T13, guided: inputs that reach lines of our own readers which no input has reached are kept and bent further.

What is bent at random soon meets only the first check. Here the interpreter tells which lines of the reader follow one
another for an input; one that shows a new pair is kept as a seed for the next ones. Third-party readers are met through
the child process and its limits instead (`doors.py`).
"""

import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from tests.torture.counting import ROOT

OURS = str(ROOT / "navplan")
HANG = 5.0
"""Seconds of processor time for one input; the design's measure of an endless loop (4.1, T7)."""
MOST_BYTES = 1_500
"""Of an input that is bent; longer ones say little more and cost much."""

ODD = (
    *("null", "true", "0", "-1", "9" * 40, "1.5", "1e999", "NaN"),
    *('""', '"x"', '"\\ud800"', "[]", "[null]", "{}", '{"a": 1}'),
)
"""Values that stand in the place of others in notes."""

Reader = Callable[[bytes], object]
Arc = tuple[CodeType, int, int]


@dataclass(frozen=True)
class Target:
    """A reader of ours: what it is given first, words that it knows, and what it may refuse with."""

    read: Reader
    seeds: tuple[bytes, ...]
    words: tuple[bytes, ...] = ()
    refusals: tuple[type[Exception], ...] = ()
    is_note: bool = False
    """Its lines are JSON: then half of the inputs are bent by a value in the place of another."""


@dataclass
class Explored:
    """How many inputs were tried, how many pairs of lines they showed, those that showed new ones, and what failed."""

    runs: int = 0
    arcs: set[Arc] = field(default_factory=set)
    kept: list[bytes] = field(default_factory=list)
    faults: list[tuple[str, bytes]] = field(default_factory=list)


class _Watch:
    """Which lines of our own modules follow one another, as the interpreter tells it."""

    def __init__(self) -> None:
        self.arcs: set[Arc] = set()
        self._ours: dict[CodeType, bool] = {}

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Callable[..., Any] | None:
        code = frame.f_code
        if (is_ours := self._ours.get(code)) is None:
            is_ours = self._ours[code] = code.co_filename.startswith(OURS)
        if not is_ours:
            return None
        last = 0

        def line(frame: FrameType, event: str, argument: Any) -> Callable[..., Any]:
            nonlocal last
            if event == "line":
                self.arcs.add((code, last, frame.f_lineno))
                last = frame.f_lineno
            return line

        return line


def reached(target: Target, data: bytes) -> tuple[set[Arc], str]:
    """The pairs of lines that an input shows, and what went wrong with it; empty: nothing."""
    watch, began, was = _Watch(), time.process_time(), sys.gettrace()
    sys.settrace(watch)
    try:
        wrong = read(target, data)
    finally:
        sys.settrace(was)
    spent = time.process_time() - began
    return watch.arcs, wrong or (f"{spent:.0f} s" if spent > HANG else "")


def read(target: Target, data: bytes) -> str:
    """What goes wrong when the target reads this input; empty: nothing, or a refusal as it should be."""
    try:
        target.read(data)
    except target.refusals:
        return ""
    except Exception as fault:  # noqa: BLE001  # whatever comes is what is looked for
        return f"{type(fault).__name__}: {fault}"
    return ""


def explore(target: Target, seed: int, runs: int, known: Iterable[bytes] = ()) -> Explored:
    """Read seeds and what is `known`, then so many inputs bent from those that showed something new."""
    chance, found = random.Random(seed), Explored()
    for data in (*target.seeds, *known):
        _try(target, data, found)
    while found.runs < runs:
        bend = bent_note if target.is_note and chance.random() < 0.5 else bent
        _try(target, bend(chance, found.kept, target.words), found)
    return found


def _try(target: Target, data: bytes, found: Explored) -> None:
    arcs, wrong = reached(target, data)
    found.runs += 1
    if wrong:
        found.faults.append((wrong, data))
    if not found.kept or not arcs <= found.arcs:
        found.arcs |= arcs
        found.kept.append(data)


def bent(chance: random.Random, kept: list[bytes], words: tuple[bytes, ...]) -> bytes:
    """One of the inputs, the newest oftenest, bent in one to four places."""
    place = max(chance.randrange(len(kept)), chance.randrange(len(kept)))
    data = bytearray(kept[place])
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(6):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + chance.randint(1, 40)]
            case 2:
                data[at:at] = data[max(0, at - chance.randint(1, 60)) : at]
            case 3:
                other = chance.choice(kept)
                begin = chance.randrange(len(other) + 1)
                data[at:at] = other[begin : begin + chance.randint(1, 200)]
            case _:
                data[at:at] = chance.choice(words or (b" ",))
    return bytes(data[:MOST_BYTES])


def bent_note(chance: random.Random, kept: list[bytes], words: tuple[bytes, ...]) -> bytes:
    """One of the inputs with another value in one to three places of a line of it, if that is JSON."""
    lines = chance.choice(kept).split(b"\n")
    place = chance.randrange(len(lines))
    try:
        tree = [json.loads(lines[place])]
    except (ValueError, RecursionError):
        return bent(chance, kept, words)
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(_places(tree)))
        holder[key] = json.loads(chance.choice(ODD))
    lines[place] = json.dumps(tree[0]).encode()
    return b"\n".join(lines)[:MOST_BYTES]


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    for key in range(len(tree)) if isinstance(tree, list) else tree:
        yield tree, key
        if isinstance(tree[key], list | dict):
            yield from _places(tree[key])


def fewest(target: Target, inputs: Iterable[bytes], most: int) -> list[bytes]:
    """So many of the inputs at most, chosen so that together they show as many pairs of lines as they can."""
    shown = {data: reached(target, data)[0] for data in inputs}
    chosen, seen = list[bytes](), set[Arc]()
    while shown and len(chosen) < most:
        best = max(shown, key=lambda data: len(shown[data] - seen))
        if shown[best] <= seen:
            break
        chosen.append(best)
        seen |= shown.pop(best)
    return chosen


def write_corpus(file: Path, inputs: Iterable[bytes]) -> None:
    """Inputs as a list of texts in which each sign is a byte."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([data.decode("latin-1") for data in inputs], indent=1) + "\n", encoding="utf-8")


def corpus(file: Path) -> list[bytes]:
    """The inputs of a target that were kept from earlier runs."""
    return [text.encode("latin-1") for text in json.loads(file.read_text(encoding="utf-8"))] if file.exists() else []
