"""Finding topics by their words, with the same rules for words as the search in the plan (`sought.py`).

The help has no index: the texts are folded once, and only words that could be another form of what was typed are looked
at closely. That is fast enough for a hundred topics and two thousand fields while somebody is writing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from navplan.domain.finding.snippet import Marker, Snippet
from navplan.domain.help.topic import FIELD, Topic
from navplan.domain.sought import Term, folded, plain, term, terms

TITLE, WORDS, LEAD, TEXT = 8, 6, 3, 1
"""How much a hit in each part of a topic weighs; a field weighs half, for who asks of a thing wants the topic first."""


@dataclass(frozen=True)
class Sought:
    """A topic as it is looked through: its parts folded."""

    topic: Topic

    @cached_property
    def folded(self) -> tuple[tuple[int, str], ...]:
        """Each part in small letters, with its weight."""
        one = self.topic
        parts = [(TITLE, one.title), (WORDS, one.words), (LEAD, one.lead)]
        if one.group != FIELD:  # what is said of every field of a kind tells none of them from the others
            parts.append((TEXT, one.said))
        return tuple((weight, folded(plain(text))) for weight, text in parts if text)


@dataclass(frozen=True)
class HelpHit:
    """A topic that was found, with the place where it says it."""

    topic: Topic
    name: Snippet
    text: Snippet


def seek(known: Iterable[Sought], text: str, limit: int) -> tuple[HelpHit, ...]:
    """The topics that have every word of the text, best first."""
    wanted = terms(text)
    found = [(weight, one.topic) for one in known if (weight := _weight(one, wanted))] if wanted else []
    found.sort(key=lambda hit: (-hit[0], len(hit[1].title)))
    marker = Marker(wanted)
    return tuple(_hit(topic, marker) for _weight_, topic in found[:limit])


def _weight(one: Sought, wanted: Sequence[Term]) -> int:
    """How well a topic answers; nought when it lacks a word."""
    total = 0
    for word in wanted:
        best = max((weight for weight, text in one.folded if _stands_in(word, text)), default=0)
        if not best:
            return 0
        total += best
    return total if one.topic.group == FIELD else total * 2


def _stands_in(wanted: Term, text: str) -> bool:
    """Whether a word of the folded text begins with what was looked for, or is another form of it."""
    if wanted.start in text and re.search(rf"(?<![^\W_]){re.escape(wanted.start)}", text):
        return True
    if wanted.form not in text:
        return False
    alike = re.findall(rf"(?<![^\W_]){re.escape(wanted.form)}[^\W_]*", text)
    return any(term(word).form == wanted.form for word in set(alike))


def _hit(topic: Topic, marker: Marker) -> HelpHit:
    text = marker.best((topic.lead,) if topic.group == FIELD else topic.said.split("\n"))
    return HelpHit(topic, marker.marked(topic.title), text if text.text else Snippet(topic.lead))
