"""The drawings of «Vold og trusler» as tables: the bow-tie, the times to help, and the small matrix of a score."""

from collections.abc import Sequence
from itertools import zip_longest

from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.documents.score_table import score_table
from navplan.domain.kinds import Day
from navplan.domain.modules.safety import SafetyExercise
from navplan.domain.modules.safety.rules import Scale, Score
from navplan.domain.modules.safety.words import CONSEQUENCES, PROBABILITIES
from navplan.domain.safety.bow_tie import columns_of
from navplan.domain.safety.matrix import WORDS
from navplan.domain.safety.picture import Seen
from navplan.domain.words import N_, Said, Translate


def bow_tie_table(seen: Seen, translate: Translate) -> Table:
    """What stands in the five columns of the bow-tie, from what may cause it to what it may become."""
    columns = columns_of(seen, translate)
    rows = zip_longest(*(texts for _head, texts, _look in columns), fillvalue="")
    caption = Said(N_("Sløyfediagram for {name}"), name=seen.name).words(translate)
    heads = tuple(Column(translate(head)) for head, _texts, _look in columns)
    return Table(caption, heads, tuple(tuple(Cell(text) for text in row) for row in rows))


def help_table(exercises: Sequence[SafetyExercise], translate: Translate) -> Table:
    """Seconds from alarm to the first colleague, one row an exercise."""
    heads = (Column(translate(N_("Øvelse"))), Column(translate(N_("Dato"))), Column(translate(N_("Sekunder")), 1, True))
    rows = ((e.title, Day().show(e.done_on, translate), str(e.help_seconds or 0)) for e in exercises)
    caption = translate(N_("Tid fra alarm til første kollega"))
    return Table(caption, heads, tuple(tuple(Cell(text) for text in row) for row in rows))


def scale_table(scale: Scale, score: Score | None, caption: str, translate: Translate) -> Table:
    """The level of every pair of numbers on the office's scale."""

    def level(here: Score) -> str:
        return f"{here[0] * here[1]} {translate(WORDS[scale.level(here)]).lower()}"

    return score_table(
        caption, (_numbered(PROBABILITIES, translate), _numbered(CONSEQUENCES, translate)), level, score, translate
    )


def _numbered(words: Sequence[str], translate: Translate) -> list[str]:
    return [f"{number} {translate(name)}" for number, name in enumerate(words, start=1)]
