"""Who or what is the subject of a verb that demands, and whether such a subject can be held to it by this letter.

Norwegian puts one part of the sentence before the finite verb. If that is the subject, its head word tells what it is;
if it is anything else («Her», «I slike saker», «Dersom …,»), the subject stands right behind the verb.
"""

import re
from dataclasses import dataclass

from navplan.domain.letters.reading.addressees import mentions
from navplan.domain.letters.reading.clauses import boundaries, boundary
from navplan.domain.letters.reading.rules import Judgement, Rules

RECEIVER, SENDER, SOURCE, USER, STATE = "mottaker", "avsender", "kilde", "bruker", "regjering"
"""Kinds of subjects: somebody a letter speaks to, who wrote it, a report or a paper, somebody who is served, and
the government, which demands things of those a letter is written to."""

_OURSELVES = ("vi", "me")
_LONGEST_HEAD = 60
"""Characters of a subject's end that are looked at; longer heads are none."""

_PASSIVE = re.compile(r"\w+(?:es|ast)\b")
_SENDERS = re.compile(
    r"\b(?:vi|me|direktoratet|departementet|statsforvalt\w+|\w*lov(?:en|a)?|rundskriv\w*|forskrift\w*)$", re.IGNORECASE
)
"""Whose words bind those a letter is written to: the sender's and the law's."""


_IN_WHICH = re.compile(r"(?:i|av|gjennom|under) ", re.IGNORECASE)
_INFINITIVE = re.compile(r"å ", re.IGNORECASE)
_NOBODY = re.compile(r"(?:ingen|inga|intet|ikke noe|ikkje noko) \w", re.IGNORECASE)
"""«Ingen familie må vente»: a subject that is nobody binds those the letter is for."""
_GOES_ON = re.compile(r"\s*at\b", re.IGNORECASE)
_SPEAKING = re.compile(r"(?:vi|me|direktoratet|departementet|statsforvalt\w+) ", re.IGNORECASE)
"""The sender, where the words that ask begin with it: «vi ønsker at»."""


@dataclass(frozen=True)
class Subject:
    """What kind of subject a verb has (None: nothing known) and what follows the two."""

    kind: str | None
    words: str
    rest: str


def subject_of(text: str, start: int, end: int, rules: Rules) -> Subject:
    """The subject of the verb that stands from `start` to `end`."""
    known = rules.subjects.words
    if _SPEAKING.match(text, start, end):
        return Subject(SENDER, "", text[end:])
    before = text[boundary(text, start, rules) : start].strip()
    restarted = rules.words["restarted"].search(before)
    if restarted or (before.endswith(",") and known["fronted"].match(before)):
        return _behind(text, end, rules)
    before = before.rsplit(" at ", 1)[-1]
    before = known["particle"].sub("", before)
    if known["one_who"].match(before):
        return Subject(USER, before, text[end:])
    if not before or _INFINITIVE.match(before):
        return Subject(None, "", text[end:])
    if known["fronted"].match(before) or _mere_adverb(before, rules):
        return _behind(text, end, rules)
    words = _phrase(before, rules)
    return Subject(None if _NOBODY.match(words) else _kind(words, rules), words, text[end:])


def judged(trigger: str, said: str, subject: Subject, rules: Rules) -> str | None:
    """The name of the judgement that says that the trigger demands nothing with this subject."""
    for one in rules.subjects.judged:
        if one.subject == subject.kind and trigger in one.of and _holds(one, said, subject.rest):
            return one.name
    return None


def passed_on(text: str, start: int, rules: Rules) -> bool:
    """Whether the words stand in what somebody else says: «Rapporten viser at …», «Kommunene selv mener at …»."""
    for frame in rules.subjects.telling.finditer(text, 0, start):
        subject = subject_of(text, frame.start(), frame.end(), rules)
        if subject.words and _SENDERS.search(subject.words):
            continue
        if subject.kind not in (None, STATE) or _source_named(text[: frame.start()], rules):
            return not any(not _GOES_ON.match(text, cut.end()) for cut in boundaries(text, frame.end(), start, rules))
    return False


def _source_named(before: str, rules: Rules) -> bool:
    """«I meldingen til Stortinget står det at …»: where it stands is a report, whatever its title."""
    fronted = _IN_WHICH.match(before)
    if fronted is None:
        return False
    words = _phrase(before[fronted.end() :], rules).split()
    return any(_kind(" ".join(words[:count]), rules) in (SOURCE, "ordning") for count in range(1, len(words) + 1))


def _holds(one: Judgement, said: str, rest: str) -> bool:
    if one.active and _PASSIVE.match(said):
        return False
    if one.only:
        return bool(one.only.match(rest.lstrip()))
    return not any(pattern.match(rest.lstrip()) for pattern in one.unless)


def _behind(text: str, end: int, rules: Rules) -> Subject:
    """The subject right behind the verb: the first word of the next few that is known."""
    found = rules.subjects.words["behind"].match(text[end:].lstrip())
    if not found:
        return Subject(None, "", text[end:])
    words = rules.subjects.words["stops"].split(found["who"], maxsplit=1)[0].split()
    after = text[end:].lstrip()[found.start("who") :]
    for count in range(1, len(words) + 1):
        phrase = " ".join(words[:count])
        kind = _kind(phrase, rules)
        if kind:
            return Subject(kind, phrase, after[len(phrase) :])
    return Subject(None, "", text[end:])


def _phrase(before: str, rules: Rules) -> str:
    """The words of the subject up to its head: what follows a preposition, «som» or a verb only describes it."""
    verb = rules.words["finite"].search(before)
    if verb:
        before = before[: verb.start()]
    stop = rules.subjects.words["stops"].search(before)
    if stop and stop.start() > 0:
        before = before[: stop.start()]
    return rules.subjects.words["trailing"].sub("", before.strip())


def _mere_adverb(before: str, rules: Rules) -> bool:
    return " " not in before and before.casefold().endswith(("vis", "dig", "lig", "leg"))


def _kind(phrase: str, rules: Rules) -> str | None:
    """What the head words are; of several joined with «og» a receiver counts, else the last that is known."""
    kinds = [_one_kind(part.strip(), rules) for part in rules.subjects.words["joined"].split(phrase)]
    if RECEIVER in kinds:
        return RECEIVER
    return next((kind for kind in reversed(kinds) if kind), None)


def _one_kind(part: str, rules: Rules) -> str | None:
    named = next((mention for mention in mentions(part, rules) if mention.end == len(part)), None)
    if named:
        return SENDER if named.who == "direktorat" or part.casefold() in _OURSELVES else RECEIVER
    if rules.subjects.words["ours"].search(part):
        return None
    return next((noun.value for noun in rules.subjects.nouns if noun.finds.search(part[-_LONGEST_HEAD:])), None)
