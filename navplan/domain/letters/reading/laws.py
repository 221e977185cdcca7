"""Which acts, sections and circulars a sentence cites, and which act «loven» means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.letters.reading.rules import Rules

_SPLIT = re.compile(r", | og | til ")


@dataclass(frozen=True)
class Cited:
    """One name of an act in a text."""

    name: str
    start: int
    end: int


class LawReader:
    """Reads citations sentence by sentence and remembers the act last named, for «loven» points back to it."""

    def __init__(self, rules: Rules, usual: str | None) -> None:
        self._rules = rules
        self._last = usual
        self._here: tuple[str, ...] = ()
        self._above: tuple[str, ...] = ()

    def new_paragraph(self) -> None:
        """Sections cited in an earlier paragraph are not meant any longer."""
        self._here = ()

    def read(self, sentence: str) -> tuple[str, ...]:
        """What the sentence cites, as «name § number» or «name»; one that explains the one above cites the same."""
        self._above = self._cited(sentence) or (self._above if self._rules.words["explains"].match(sentence) else ())
        return self._above

    def _cited(self, sentence: str) -> tuple[str, ...]:
        found = tuple(dict.fromkeys(_citations(sentence, self._rules, self._last)))
        if self._rules.words["purpose_of_law"].search(sentence) and (found or self._last):
            self._last = _name(found[-1]) if found else self._last
            named = found or self._here
            return (*(ref for ref in named if ref != self._last), f"{self._last} (formålsbestemmelsen)")
        if found:
            self._last = _name(found[-1])
            self._here = found
            return found
        if self._here and self._rules.words["new_rule"].search(sentence):
            return self._here
        if self._last and self._rules.words["the_law"].search(sentence):
            return (self._last,)
        return ()


def most_cited(text: str, rules: Rules) -> str | None:
    """The act that a letter names most often: what «loven» means before any act is named."""
    counts: dict[str, int] = {}
    for cited in _names(text, rules):
        counts[cited.name] = counts.get(cited.name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None


def _name(citation: str) -> str:
    return re.split(r" §| kapittel| \(", citation)[0]


def _names(text: str, rules: Rules) -> list[Cited]:
    found = [Cited(law.value, hit.start(), hit.end()) for law in rules.laws for hit in law.finds.finditer(text)]
    for hit in rules.words["some_law"].finditer(text):
        if not any(known.start < hit.end() and hit.start() < known.end for known in found):
            name = hit["n"] or hit["long"] or hit["circular"]
            found.append(
                Cited(
                    " ".join(name.split()).lower() if hit["n"] else name[0].lower() + name[1:], hit.start(), hit.end()
                )
            )
    return sorted(found, key=lambda cited: cited.start)


def _citations(text: str, rules: Rules, last: str | None) -> Iterator[str]:
    names = _names(text, rules)
    with_section: set[Cited] = set()
    for word, form in (("paragraph", "§"), ("chapter_of_law", "kapittel")):
        for hit in rules.words[word].finditer(text):
            owner = _owner(names, hit, text)
            if owner:
                with_section.add(owner)
            elif form == "kapittel":
                continue
            name = owner.name if owner else last
            numbers = [_tight(number) for number in _SPLIT.split(hit[1])]
            told = f"{form * 2 if len(numbers) > 1 and form == '§' else form} {_listed(numbers)}"
            yield f"{name} {told}" if name else told
    yield from (cited.name for cited in names if cited not in with_section)


def _owner(names: list[Cited], hit: re.Match[str], text: str) -> Cited | None:
    """The act whose section it is: named right before it, or right after with «i»."""
    before = [n for n in names if n.end <= hit.start() and len(text[n.end : hit.start()].strip(" ,(")) <= 12]
    after = [n for n in names if 0 <= n.start - hit.end() <= 8]
    return (before[-1] if before else None) or (after[0] if after else None)


def _listed(numbers: list[str]) -> str:
    return numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} og {numbers[-1]}"


def _tight(number: str) -> str:
    """A section's number without blanks: «25 - 1» is «25-1», «20 a» is «20a»."""
    return re.sub(r"\s+", "", number)
