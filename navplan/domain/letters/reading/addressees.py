"""Who a demand is for: the one who is to act, and others that the sentence names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from navplan.domain.letters.reading.rules import Rules

_ASKING = frozenset({"anbefales", "oppfordres", "ber_om", "forventes", "ønskelig", "ambisjon"})
_SHARED = "partnerskap"
_HELD = re.compile(
    r"(?:har|blir|vert|\w+(?:es|ast)|er (?:\w+ )?(?:bedt|bedne|\w+fordret|oppmoda|anbefalt|venta))\b", re.IGNORECASE
)
"""Words that ask something of their subject: «kommunene har en rolle», «kommunene anbefales»."""
_BY_AGENT = re.compile(r"\b\w{3,}(?:es|ast|t|de)(?: \w+){0,2} av (?:den |de |dei |det )?$", re.IGNORECASE)
"""What stands before the one who acts in a passive sentence: «skal følges opp av lederen»."""
_OURSELVES = ("vi", "me")
"""Who asks, wherever it stands: «i år forventer vi at …»."""
_RARELY = 4
"""So many times more often the municipality is named where a letter is not about the office's own work."""


@dataclass(frozen=True)
class Mention:
    """One actor named in a sentence. `governed` says that a preposition stands before it."""

    who: str
    start: int
    end: int
    governed: bool


@lru_cache(maxsize=512)
def mentions(text: str, rules: Rules) -> tuple[Mention, ...]:
    """Everyone named, in order; of names that lie in each other the longest counts."""
    found: list[Mention] = []
    for named in rules.addressees:
        for hit in named.finds.finditer(text):
            governed = bool(rules.words["preposition"].search(text, max(0, hit.start() - 40), hit.start()))
            found.append(Mention(named.value, hit.start(), hit.end(), governed))
    found.sort(key=lambda m: (m.start, -m.end))
    return tuple(_outermost(found))


def _outermost(found: list[Mention]) -> Iterator[Mention]:
    reached = -1
    for mention in found:
        if mention.start >= reached:
            yield mention
            reached = mention.end


def acting(text: str, start: int, end: int, rules: Rules) -> str | None:
    """The one who is to do it: the subject before the words, or right behind them where the order is turned."""
    named = mentions(text, rules)
    if _SPEAKS.match(text, start):
        others = [m for m in named if text[m.start : m.end].casefold() not in _OURSELVES]
        return next((m.who for m in others if m.start >= end and not m.governed), None)
    by = next((m for m in named if m.start > start and _BY_AGENT.search(text, end, m.start)), None)
    if by and not any(m.end <= start and not m.governed and m.who != "alle" for m in named):
        return by.who
    inside = next((m for m in named if start < m.start and m.end < end and not m.governed), None)
    if inside:
        return inside.who
    behind = next((m for m in named if m.start >= end), None)
    turned = " " not in text[start:end] or text[start:end].endswith(" for")
    if behind and turned and not text[end : behind.start].strip():
        return behind.who
    clause = _own_clause(text, start)
    before = [
        m for m in named if clause <= m.start and m.end <= start and not m.governed and _is_subject(text, m, start)
    ]
    told = text.rfind(" at ", 0, start)
    return next((m.who for m in [*(m for m in before if m.start > told), *before]), None)


def _own_clause(text: str, start: int) -> int:
    """Where the clause begins that has its own subject: behind the last «, og» with words between it and the verb."""
    opened = next((hit.end() for hit in reversed(list(_ANEW.finditer(text, 0, start)))), 0)
    between = text[opened:start]
    return opened if len(between.split()) > 1 or _NAMED_FIRST.match(between) else 0


_NAMED_FIRST = re.compile(r"(?:kommun|nav|kontor|partn|statsforv|dere\b|de\b|dei\b|vi\b)\w*[ -]", re.IGNORECASE)
"""One word that is enough of a subject: «, og kommunene må …», not «, og derfor må …»."""
_ANEW = re.compile(r", (?:og|men|samt) (?!at |som |til |også |òg |å )")
_SENT_TO = re.compile(
    r"\b(?:send|sendes|sendast|sende|sendt|oversend\w*|meld\w*|rapporter\w*)(?: \w+){0,2}?(?: til)?(?: den| det)? $",
    re.IGNORECASE,
)
"""What stands before somebody that a paper goes to."""
_SPEAKS = re.compile(r"(?:vis|minn|syn|gjør|gjer)\w*|krev(?:er)?(?= (?:derfor |difor )?at\b)", re.IGNORECASE)
"""What the sender does in saying it, so that «vi» before it is not the one to act: «vi minner om plikten …»."""


def _is_subject(text: str, mention: Mention, start: int) -> bool:
    """«NAV» and «vi» are named in passing so often that they count only first in a clause or next to the verb."""
    if mention.who != "alle":
        return True
    clause = text[: mention.start].replace(";", ",").rsplit(",", 1)[-1]
    return len(clause.split()) <= 2 or len(text[mention.end : start].split()) <= 1


@dataclass(frozen=True)
class Asked:
    """Whom a demand is put to: `who` is certain, `perhaps` only stands in the sentence."""

    who: str | None
    perhaps: str | None
    named: tuple[str, ...]

    def others(self, chosen: str) -> tuple[str, ...]:
        """Everyone named but the one chosen."""
        return tuple(who for who in self.named if who != chosen)


def addressee(text: str, start: int, end: int, modality: str, rules: Rules) -> Asked:
    """The main addressee as far as the sentence itself tells it."""
    named = mentions(text, rules)
    everyone = tuple(dict.fromkeys(m.who for m in named))
    others = (m for m in [*_after(named, start), *named] if m.who != "alle" and not _SENT_TO.search(text, 0, m.start))
    perhaps = next((m.who for m in others), None)
    if rules.words["shared_duty"].search(text) and len(everyone) > 1:
        return Asked(_SHARED, perhaps, everyone)
    if modality in _ASKING:
        return Asked(_asked(text, named, start, end, rules), perhaps, everyone)
    chosen = acting(text, start, end, rules)
    if chosen is None and _talked_over(text, named, rules):
        chosen = _SHARED
    free = next((m.who for m in _after(named, start) if not m.governed and m.who != "alle"), None)
    return Asked(chosen or free, perhaps, everyone)


def _after(named: Sequence[Mention], start: int) -> list[Mention]:
    return [m for m in named if m.start > start]


def _asked(text: str, named: Sequence[Mention], start: int, end: int, rules: Rules) -> str | None:
    """Of a recommendation: whom it is put to. What is to be talked over in the partnership is for the partnership."""
    beside = next((m for m in named if (m.start == start or 0 <= start - m.end <= 1) and not m.governed), None)
    if beside and beside.who != "alle" and _HELD.match(text, max(start, beside.end + 1)):
        return beside.who
    named = [m for m in named if m is not beside and text[m.start : m.end].casefold() not in _OURSELVES]
    if _talked_over(text, named, rules):
        return _SHARED
    free = [m for m in named if m.start >= end and not m.governed and (m.who != "alle" or m.start - end < 25)]
    if free:
        return free[0].who
    before = [m for m in named if m.end <= start and m.who not in ("direktorat", "alle") and not m.governed]
    return before[0].who if before else None


def _talked_over(text: str, named: Sequence[Mention], rules: Rules) -> bool:
    return any(m.who == _SHARED and m.governed for m in named) and bool(rules.words["partnership"].search(text))


def usual_receiver(texts: Iterable[str], rules: Rules) -> str:
    """Whom a demand is for when nothing says: the office, or the municipality in a letter that hardly speaks of it."""
    counts = dict.fromkeys(("nav_kontor", "kommune"), 0)
    for text in texts:
        for mention in mentions(text, rules):
            if mention.who in counts and not mention.governed:
                counts[mention.who] += 1
    return "kommune" if counts["kommune"] > counts["nav_kontor"] * _RARELY else "nav_kontor"


def whose_work(text: str, rules: Rules) -> str | None:
    """Who does the work that a sentence speaks of, told by the words for it; None when they tell nothing or both."""
    hits = {named.value: len(named.finds.findall(text)) for named in rules.work}
    best = max(hits, key=lambda who: hits[who])
    return best if hits[best] > sum(hits.values()) - hits[best] else None
