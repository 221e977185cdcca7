"""Which acts, sections and circulars a sentence cites, and which act «loven» means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from navplan.domain.letters.reading.rules import Rules

_SPLIT = re.compile(r", | og | eller | til ")
_NEAR_BEFORE, _NEAR_AFTER = 12, 20
"""Characters between an act and its section that still hold them together."""


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
    return re.split(r" §| kapittel| artikkel| \(", citation)[0]


def _names(text: str, rules: Rules) -> list[Cited]:
    found = [Cited(law.value, hit.start(), hit.end()) for law in rules.laws for hit in law.finds.finditer(text)]
    taken = {place for known in found for place in range(known.start, known.end)}
    for hit in rules.words["some_law"].finditer(text):
        if hit.start() not in taken and hit.end() - 1 not in taken:
            name = hit["long"] or hit["circular"]
            found.append(Cited(_first_small(name) if name else _in_bokmaal(hit, rules), hit.start(), hit.end()))
    return sorted(found, key=lambda cited: cited.start)


def _first_small(name: str) -> str:
    return name[0].lower() + name[1:]


def _in_bokmaal(hit: re.Match[str], rules: Rules) -> str:
    """One name for one act, however the letter spells it: «barnevernsl.» and «barnevernslova» too."""
    name = " ".join((hit["n"] or hit["new"] or hit["short"]).lower().split())
    for spelling in rules.spellings:
        name = spelling.finds.sub(spelling.value, name)
    return f"{name}loven"


def _citations(text: str, rules: Rules, last: str | None) -> Iterator[str]:
    if not rules.words["cites"].search(text):
        return
    names = _names(text, rules)
    with_section: set[Cited] = set()
    for word, form in (("paragraph", "§"), ("chapter_of_law", "kapittel"), ("article", "artikkel")):
        for hit in rules.words[word].finditer(text):
            owner = _owner(names, hit, text)
            if owner:
                with_section.add(owner)
            elif form != "§":
                continue
            name = owner.name if owner else _only_in(hit[1], rules) or last
            told = _told(form, hit)
            yield f"{name} {told}" if name else told
    yield from (cited.name for cited in names if cited not in with_section)


def _told(form: str, hit: re.Match[str]) -> str:
    """The section as the letter writes it, with the parts of it that are meant."""
    numbers = [_tight(number) for number in _SPLIT.split(hit[1])]
    ranged = " til " in hit[1] and len(numbers) == 2
    listed = f"{numbers[0]} til {numbers[1]}" if ranged else _listed(numbers)
    several = len(numbers) > 1 or "–" in listed
    sign = form * 2 if several and form == "§" else form
    part = " ".join(hit["part"].split()).strip(" ,") if "part" in hit.re.groupindex and hit["part"] else ""
    return f"{sign} {listed}{' ' + part if part else ''}"


def _only_in(number: str, rules: Rules) -> str | None:
    """The act that alone has this section among those that letters cite without a name."""
    return next((own.value for own in rules.sections if own.finds.fullmatch(number.strip())), None)


def _owner(names: list[Cited], hit: re.Match[str], text: str) -> Cited | None:
    """The act whose section it is: named right after with «i», right before, or else earlier in the sentence."""
    for name in names:
        between = text[hit.end() : name.start] if name.start >= hit.end() else ""
        if between and len(between) <= _NEAR_AFTER and between.split()[:1] == ["i"]:
            return name
    before = [n for n in names if n.end <= hit.start()]
    near = [n for n in before if len(_bare(text[n.end : hit.start()])) <= _NEAR_BEFORE]
    return next(reversed(near or before), None)


def _bare(between: str) -> str:
    """What stands between an act and a section, without other sections and what is put in brackets."""
    return re.sub(r"\([^()]*\)|§+\s*[\d\w-]+", "", between).strip(" ,(")


def _listed(numbers: list[str]) -> str:
    return numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} og {numbers[-1]}"


def _tight(number: str) -> str:
    """A section's number without blanks round its hyphen: «25 - 1» is «25-1»; «20 a» stays as the letter has it."""
    return re.sub(r"\s*-\s*", "-", number.strip(" §"))
