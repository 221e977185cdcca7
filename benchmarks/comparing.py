"""Two letters of 300 expectations compared, carried over and previewed; and letters that say one thing 300 times."""

import random
import time
from collections.abc import Callable
from datetime import date

from benchmarks.figures import Figure, middle
from navplan.domain.letters.carry_over import carry_over, preview
from navplan.domain.letters.compare import propose, store_proposals
from navplan.domain.letters.compare_decide import Decision, accept
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace, random_id
from tests.memory import MemoryStore

SIZE = 300
ROUNDS = 5
THEMES = ("bolig", "kvp", "tolk", "ungdom", "kompetanse", "partnerskap")
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


def _wordings(chance: random.Random) -> list[str]:
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(900)]
    return [" ".join(("Nav-kontoret skal", *chance.choices(words, k=14))) for _ in range(SIZE)]


def _reworded(wording: str, chance: random.Random) -> str:
    words = wording.split()
    for _ in range(chance.randrange(6)):
        words[chance.randrange(2, len(words))] = chance.choice(SYLLABLES)
    return " ".join(words)


def _plan(old: list[str], new: list[str]) -> tuple[Workspace, Letter, Letter]:
    workspace = Workspace(MemoryStore(), KINDS, new_id=random_id)
    letters = []
    with workspace.draft(Said("To brev")) as draft:
        for year, wordings in ((2025, old), (2026, new)):
            letter = draft.add(Letter(title="Kommunebrev", year=year))
            letters.append(letter)
            for place, theme in enumerate(THEMES):
                section = draft.add(LetterSection(letter=letter.id, title=theme, theme=theme, position=place))
                for number, wording in enumerate(wordings[place :: len(THEMES)]):
                    draft.add(Expectation(section=section.id, position=number, wording=wording))
        for expectation in [change.after for change in draft.changes if change.record is Expectation][: len(old)]:
            own = draft.add(Assessment(expectation=expectation.id if expectation else "", comment="Slik gjør vi det."))
            draft.add(Evidence(assessment=own.id, title="Rutine"))
    return workspace, letters[0], letters[1]


def _timed(job: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        job()
        times.append(time.perf_counter() - began)
    return middle(times)


def figures() -> list[Figure]:
    """Seconds for each step; the aim is that nobody waits."""
    chance = random.Random(26)
    old = _wordings(chance)
    new = [_reworded(wording, chance) for wording in old]
    chance.shuffle(new)
    workspace, last, this = _plan(old, new)
    compared = _timed(lambda: propose(last, this, workspace))
    alike = _plan(["Kommunen skal gi råd om bolig og gjeld."] * SIZE, ["Kommunen må gi råd om bolig og gjeld."] * SIZE)
    same = _timed(lambda: propose(alike[1], alike[2], alike[0]))
    accept(workspace, store_proposals(workspace, last, this), Decision(date(2026, 1, 15)))
    shown = _timed(lambda: preview(last, this, workspace))
    began = time.perf_counter()
    carry_over(workspace, last, this)
    carried = time.perf_counter() - began
    return [
        Figure("300 × 300 expectations compared", compared, "s", None, "< 1", compared < 1),
        Figure("300 × 300 that all say the same, compared", same, "s", None, "< 1", same < 1),
        Figure("300 assessments: preview", shown, "s", None, "< 0.5", shown < 0.5),
        Figure("300 assessments carried over", carried, "s", None, "< 1", carried < 1),
    ]
