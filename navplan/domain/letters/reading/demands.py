"""Whether a sentence demands something, how bindingly, and which rule says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.letters.reading.addressees import acting
from navplan.domain.letters.reading.clauses import standing
from navplan.domain.letters.reading.reasons import TRAP
from navplan.domain.letters.reading.rules import Rules, Trap, Trigger
from navplan.domain.letters.reading.subjects import Subject, judged, passed_on, subject_of

LONGEST_SENTENCE = 2_000
"""Characters of a sentence that the rules look at."""


@dataclass(frozen=True)
class Demand:
    """What was found in a sentence; `start` and `end` are the place of the words that demand."""

    modality: str
    start: int
    end: int
    confidence: float
    why: tuple[str, ...]
    weak: bool = False
    """Whether the words hardly speak for themselves, so that those above a list count for more."""


def find_demand(sentence: str, before: str, rules: Rules) -> Demand | None:
    """The first words in the sentence that demand something. `before` is the sentence above it.

    A sentence that only looks like a demand gives a Demand with modality «info» and the name of the trap.
    """
    text = sentence[:LONGEST_SENTENCE]
    if text.endswith("?") and not rules.words["asks_politely"].match(text):
        return None
    traps = _Traps(text, before, rules)
    fell: tuple[str, ...] = ()
    found: list[Demand] = []
    folded = text.lower()
    for trigger in (trigger for trigger in rules.triggers if trigger.may_find(folded)):
        if trigger.last and found:
            continue
        for demand in _all(trigger, text, rules):
            trap = traps.catch(trigger, demand)
            if trap is None:
                found.append(demand)
                break
            fell = (*fell, f"{TRAP}{trap}")
    if found:
        return min(found, key=lambda demand: (demand.start, -demand.confidence))
    if fell:
        return Demand("info", 0, 0, 0.5, fell[:1])
    told = rules.words["information"].search(text)
    return Demand("info", told.start(), told.end(), 0.6, ("opplysning",)) if told else None


def own_words(sentence: str, demand: Demand) -> str:
    """The words that demanded, with what follows a short one: «skal sørge for»; empty where none of its own did."""
    if not demand.end:
        return ""
    said = sentence[demand.start : demand.end].split()
    if len(said) < _SAID:
        said += sentence[demand.end :].split()[: _SAID - len(said)]
    return " ".join(said[:_MOST_SAID]).strip(" ,.;:")


_SAID, _MOST_SAID = 3, 8
"""How many words are shown at least and at most."""


class _Traps:
    """The traps of one sentence, looked for only when words that could lie in one are found."""

    def __init__(self, text: str, before: str, rules: Rules) -> None:
        self._text, self._before, self._rules = text, before, rules
        self._found: dict[Trap, tuple[tuple[int, int], ...]] = {}

    def catch(self, trigger: Trigger, demand: Demand) -> str | None:
        """The name of the trap that the words lie in. A trap for no certain trigger holds the whole sentence."""
        subject = subject_of(self._text, demand.start, demand.end, self._rules)
        for trap in self._rules.traps:
            if (trap.of and trigger.name not in trap.of) or trap.spares == (subject.kind or ""):
                continue
            spans = self._spans(trap)
            if any(not trap.of or (demand.start < end and start < demand.end) for start, end in spans):
                return trap.name
        if trigger.name == "skal" and self._stands_in(demand):
            return "sier hva noe annet skal bli"
        return "sitat" if self._quoted(demand) else self._not_theirs(trigger, demand, subject)

    def _not_theirs(self, trigger: Trigger, demand: Demand, subject: Subject) -> str | None:
        """Whether the subject of the words is somebody or something that the letter cannot hold to it."""
        if passed_on(self._text, demand.start, self._rules):
            return "andre sier det"
        return judged(trigger.name, self._text[demand.start : demand.end], subject, self._rules)

    def _spans(self, trap: Trap) -> tuple[tuple[int, int], ...]:
        if trap not in self._found:
            self._found[trap] = tuple(hit.span() for hit in trap.finds.finditer(self._text))
        return self._found[trap]

    def _stands_in(self, demand: Demand) -> bool:
        """Whether «den skal …» speaks of a thing that the sentence above made."""
        found = self._rules.words["stands_in_for"].match(self._text)
        return bool(found and demand.start < found.end() and self._rules.words["made_thing"].search(self._before))

    def _quoted(self, demand: Demand) -> bool:
        """Whether somebody said it, or something is called so; words quoted from an act demand what the act demands."""
        if self._rules.words["quotes_law"].search(self._text):
            return False
        whole = len(self._text.rstrip(" ."))
        return any(
            demand.start < hit.end() and hit.start() < demand.end and hit.end() - hit.start() < whole
            for hit in self._rules.words["quoted"].finditer(self._text)
        )


def _all(trigger: Trigger, text: str, rules: Rules) -> Iterator[Demand]:
    """Every place where the trigger's words demand something."""
    for found in trigger.finds.finditer(text):
        stands = "main" if trigger.clause == "any" else standing(text, found.start(), found.end(), rules)
        if stands == "under" or (trigger.subject and not _somebody(text, found, rules)):
            continue
        why = (trigger.name,) if stands == "main" else (trigger.name, "gjengitt krav")
        confidence = trigger.confidence - (0 if stands == "main" else 0.05)
        yield Demand(trigger.modality, found.start(), found.end(), confidence, why, weak=trigger.last)


def _somebody(text: str, found: re.Match[str], rules: Rules) -> bool:
    """Whether somebody is named who can be held to it, the reader of the letter included."""
    return bool(acting(text, found.start(), found.end(), rules) or rules.words["you"].search(text))
