"""100 000 texts looked through: our search, with endings, snippet and year, beside raw FTS5 over the same texts.

The yardstick is asked in the same run and for the same words as the first letters of words, ranked, with a snippet.
For the comparison each question is asked of both in turn, again and again, who is first changing; the median of the
processor's time counts, so that what else the machine does falls on neither. What people wait is told by the clock.
"""

import gc
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, high, middle
from navplan.domain.finding.search import Search
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage.store import new_plan
from navplan.ui.palette.palette import NAMES_AT_ONCE

TEXTS = 100_000
WORDS = 40
SHOWN = 30
SEEN = 8
ROUNDS = 60
TURNS = 7
EDITS = 100
SYLLABLES = (
    "bo",
    "lig",
    "råd",
    "gjeld",
    "barn",
    "møte",
    "tolk",
    "rut",
    "ine",
    "vern",
    "plan",
    "av",
    "tale",
    "kurs",
    "øv",
)


def figures() -> list[Figure]:
    """Milliseconds to the first results, and what the index costs a step."""
    chance = random.Random(26)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(3_000)]
    often = [1 / (n + 1) for n in range(len(words))]
    texts = [" ".join(chance.choices(words, often, k=WORDS)) for _ in range(TEXTS)]
    asked = [" ".join(chance.sample(words[20:], 2)) if n % 2 else chance.choice(words[20:]) for n in range(ROUNDS)]
    with tempfile.TemporaryDirectory() as folder:
        workspace = _plan(Path(folder), texts)
        search = Search(workspace)
        raw = _raw(texts)
        gc.collect()
        gc.freeze()  # as the window does when a plan is open: else both pay for looking through 100 000 records
        pairs = [(_timed(partial(_first_results, search, t)), _timed(partial(_ask, raw, t))) for t in asked]
        worked = [_in_turn(partial(_first_results, search, t), partial(_ask, raw, t)) for t in asked]
        pieces = _names_read(search)
        slips = [_timed(partial(search.guess, f"{text[:3]}{text[4:]}", 5)) for text in asked]
        stored = _edits(workspace)
        workspace.close()
        gc.unfreeze()
    ours, theirs = [a for a, _ in pairs], [b for _, b in pairs]
    ratio = sum(a for a, _ in worked) / sum(b for _, b in worked)
    each = middle([a / b for a, b in worked])
    fast, slow = middle(ours) * 1e3, high(ours) * 1e3
    longest = max(pieces) / sum(pieces)
    guess, store = middle(slips) * 1e3, middle(stored) * 1e3
    return [
        Figure("100 000 texts: first results, median", fast, "ms", middle(theirs) * 1e3, "< 50", fast < 50),
        Figure("100 000 texts: first results, 99th percentile", slow, "ms", high(theirs) * 1e3, "< 50", slow < 50),
        Figure("100 000 texts: all questions against raw FTS5", ratio, "×", None, "<= 2", ratio <= 2),
        Figure("100 000 texts: the middle question against it", each, "×", None, "<= 2", each <= 2),
        Figure("100 000 texts: misspelt names, median", guess, "ms", None, "< 50", guess < 50),
        Figure(
            "100 000 texts: longest wait of the first guess, of all of it", longest, "×", None, "<= 0.1", longest <= 0.1
        ),
        Figure("100 000 texts: one field stored, median", store, "ms", None, "<= 10", store <= 10),
    ]


def _names_read(search: Search) -> list[float]:
    """Seconds of the window for each piece of the names that are read before the first guess."""
    times, is_read = [], False
    while not is_read:
        began = time.perf_counter()
        is_read = search.read_names(NAMES_AT_ONCE)
        times.append(time.perf_counter() - began)
    return times


def _first_results(search: Search, text: str) -> object:
    """As the palette does it: the records, and what is painted of the rows that are seen."""
    return [(found.name, found.text, found.year) for found in search.find(text, SHOWN)[:SEEN]]


def _plan(folder: Path, texts: list[str]) -> Workspace:
    workspace = Workspace(new_plan(folder / "plan.navplan", KINDS), KINDS)
    with workspace.draft(Said("Fyll")) as draft:
        for number, text in enumerate(texts):
            title = " ".join(text.split()[:4])
            draft.add(Goal(title=title, why=text) if number % 2 else Measure(title=title, description=text, year=2026))
    return workspace


def _raw(texts: list[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE raw USING fts5(title, body, tokenize='unicode61 remove_diacritics 0')")
    rows = ((" ".join(text.split()[:4]), text) for text in texts)
    connection.executemany("INSERT INTO raw VALUES (?, ?)", rows)
    connection.execute("INSERT INTO raw (raw) VALUES ('optimize')")
    return connection


def _ask(raw: sqlite3.Connection, text: str) -> object:
    asked = " AND ".join(f'"{word}" *' for word in text.split())
    return raw.execute(
        "SELECT rowid, title, snippet(raw, 1, '[', ']', '…', 20) FROM raw WHERE raw MATCH ?"
        " AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?",
        (asked, SHOWN),
    ).fetchall()


def _timed(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return time.perf_counter() - began


def _in_turn(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """The median of the processor's seconds that each takes, asked alternately."""
    jobs = (ours, theirs)
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(TURNS):
        for which in (0, 1) if turn % 2 else (1, 0):
            began = time.process_time()
            jobs[which]()
            times[which].append(time.process_time() - began)
    return middle(times[0]), middle(times[1])


def _edits(workspace: Workspace) -> list[float]:
    goal = workspace.all(Goal)[0]
    times = []
    for number in range(EDITS):
        began = time.perf_counter()
        goal = workspace.set(goal, title=f"Mål {number}")
        times.append(time.perf_counter() - began)
    return times
