"""Whether a sentence demands something, how bindingly, and which rule says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.letters.reading.addressees import acting
from navplan.domain.letters.reading.clauses import standing
from navplan.domain.letters.reading.reasons import TRAP
from navplan.domain.letters.reading.rules import Rules, Trigger

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


def find_demand(sentence: str, before: str, rules: Rules) -> Demand | None:
    """The first words in the sentence that demand something. `before` is the sentence above it.

    A sentence that only looks like a demand gives a Demand with modality «info» and the name of the trap.
    """
    text = sentence[:LONGEST_SENTENCE]
    if text.endswith("?"):
        return None
    held = _held(text, before, rules)
    fell: tuple[str, ...] = ()
    found: list[Demand] = []
    for trigger in rules.triggers:
        for demand in _all(trigger, text, rules):
            trap = next((caught.name for caught in held if caught.catches(trigger, demand)), None)
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


@dataclass(frozen=True)
class _Caught:
    """A stretch of the sentence that a trap holds. A trap for no certain trigger holds the whole sentence."""

    name: str
    of: frozenset[str]
    start: int
    end: int

    def catches(self, trigger: Trigger, demand: Demand) -> bool:
        """Whether these demanding words lie in the trap."""
        return not self.of or (trigger.name in self.of and demand.start < self.end and self.start < demand.end)


def _held(text: str, before: str, rules: Rules) -> list[_Caught]:
    held = [
        _Caught(trap.name, trap.of, hit.start(), hit.end()) for trap in rules.traps for hit in trap.finds.finditer(text)
    ]
    stands_in = rules.words["stands_in_for"].match(text)
    if stands_in and rules.words["made_thing"].search(before):
        held.append(_Caught("sier hva noe annet skal bli", frozenset({"skal"}), 0, stands_in.end()))
    return [*held, *_quoted(text, rules)]


def _quoted(text: str, rules: Rules) -> Iterator[_Caught]:
    """What somebody said, or what something is called; words quoted from an act demand what the act demands."""
    if rules.words["quotes_law"].search(text):
        return
    for hit in rules.words["quoted"].finditer(text):
        if hit.end() - hit.start() < len(text.rstrip(" .")):
            yield _Caught("sitat", _every(rules), hit.start(), hit.end())


def _every(rules: Rules) -> frozenset[str]:
    return frozenset(trigger.name for trigger in rules.triggers)


def _all(trigger: Trigger, text: str, rules: Rules) -> Iterator[Demand]:
    """Every place where the trigger's words demand something."""
    for found in trigger.finds.finditer(text):
        stands = "main" if trigger.clause == "any" else standing(text, found.start(), found.end(), rules)
        if stands == "under" or (trigger.subject and not _somebody(text, found, rules)):
            continue
        why = (trigger.name,) if stands == "main" else (trigger.name, "gjengitt krav")
        confidence = trigger.confidence - (0 if stands == "main" else 0.05)
        yield Demand(trigger.modality, found.start(), found.end(), confidence, why)


def _somebody(text: str, found: re.Match[str], rules: Rules) -> bool:
    """Whether somebody is named who can be held to it, the reader of the letter included."""
    return bool(acting(text, found.start(), found.end(), rules) or rules.words["you"].search(text))
