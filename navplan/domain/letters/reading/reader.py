"""From lines to a proposed letter. Every step is a rule that can be told; nothing is learnt and nothing is fetched."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from navplan.domain.letters.reading.addressees import Asked, addressee, mentions, usual_receiver, whose_work
from navplan.domain.letters.reading.blocks import Block, to_blocks
from navplan.domain.letters.reading.demands import LONGEST_SENTENCE, Demand, find_demand, own_words
from navplan.domain.letters.reading.details import deadline_in, is_partnership_topic, needs_document, theme_of
from navplan.domain.letters.reading.footnotes import without_footnotes
from navplan.domain.letters.reading.head import read_head, year_of
from navplan.domain.letters.reading.headings import Page, find_headings, numbering
from navplan.domain.letters.reading.laws import LawReader, most_cited
from navplan.domain.letters.reading.lines import Line, Measure, ended, measure
from navplan.domain.letters.reading.noise import (
    without_ending,
    without_furniture,
    without_letterhead,
    without_running_lines,
)
from navplan.domain.letters.reading.outline import NO_TITLE, Part, outline
from navplan.domain.letters.reading.reasons import reason
from navplan.domain.letters.reading.result import ReadExpectation, ReadLetter, ReadSection
from navplan.domain.letters.reading.rules import Rules, bundled_rules
from navplan.domain.letters.reading.run_in import part_run_in
from navplan.domain.letters.reading.sentences import sentences
from navplan.domain.letters.reading.slides import parts_of, slides
from navplan.domain.letters.reading.tidy import tidy

Progress = Callable[[int, int], None]
"""Told how many sections of how many are read. Whoever wants to stop the reading raises from here."""


def read_letter(lines: Iterable[Line], rules: Rules | None = None, progress: Progress | None = None) -> ReadLetter:
    """Propose sections and expectations. Any text is read; at worst one section without demands comes out."""
    known = rules or bundled_rules()
    given = list(lines)
    raw = list(tidy(given))
    deck = slides(given, raw, known)
    parts = _parts_of_slides(deck, known) if deck else _parts_of_letter(raw, known)
    head = read_head(raw, known)
    title = parts[0].title
    sections = tuple(_without_boxes(list(_sections(parts, known, progress)), parts))
    first = [block.text for part in parts[:2] for block in part.blocks]
    return ReadLetter(
        title="" if title == NO_TITLE else title,
        year=year_of(title, first, head.date, known),
        date=head.date,
        reference=head.reference,
        sender=head.sender,
        sections=sections,
    )


def _parts_of_letter(raw: Sequence[Line], rules: Rules) -> list[Part]:
    usual = measure(raw)
    page = Page(to_blocks(_text_of(raw, usual, rules), usual, rules), usual, rules)
    return outline(replace(page, blocks=part_run_in(page.blocks, find_headings(page))))


def _parts_of_slides(deck: Sequence[Line], rules: Rules) -> list[Part]:
    printed = without_running_lines(deck, rules)
    return parts_of(printed, measure(printed), rules)


def _text_of(raw: Sequence[Line], usual: Measure, rules: Rules) -> list[Line]:
    """The lines that are the letter's text."""
    printed = without_furniture(without_running_lines(raw, rules), rules)
    return without_ending(without_letterhead(without_footnotes(printed, usual, rules), rules), rules)


def _sections(parts: Sequence[Part], rules: Rules, progress: Progress | None) -> Iterator[ReadSection]:
    texts = [block.text for part in parts for block in part.blocks]
    laws = LawReader(rules, most_cited(" ".join(texts), rules))
    usual = usual_receiver((text[:LONGEST_SENTENCE] for text in texts), rules)
    for place, part in enumerate(parts):
        if progress:
            progress(place, len(parts))
        yield ReadSection(
            id=f"s{place + 1}",
            title=part.title,
            level=part.level,
            parent=None if part.parent is None else f"s{part.parent + 1}",
            expectations=tuple(_SectionReader(part, rules, laws, usual).read()),
        )


def _without_boxes(sections: Sequence[ReadSection], parts: Sequence[Part]) -> Iterator[ReadSection]:
    """The sections without boxes of facts or questions: a heading over a list that says nothing to anybody."""
    parents = {section.parent for section in sections}
    for section, part in zip(sections, parts, strict=True):
        listed = len(part.blocks) > 1 and all(block.marker for block in part.blocks)
        kept = section.parent is None or section.id in parents or part.number or section.expectations
        if kept or not listed:
            yield section


@dataclass(frozen=True)
class _Lead:
    """What the items of a list take over from the words that open it."""

    modality: str | None
    asked: Asked
    laws: tuple[str, ...]
    guessed: bool = False
    """Whether the words only hint at demands, so that an item that is a sentence of its own speaks for itself."""


class _SectionReader:
    """Reads one section sentence by sentence; what a sentence leaves out it takes from those above."""

    def __init__(self, part: Part, rules: Rules, laws: LawReader, usual: str) -> None:
        self._usual = usual
        self._part = part
        self._rules = rules
        self._laws = laws
        self._lead: _Lead | None = None
        self._found: list[ReadExpectation] = []
        self._before = ""
        self._row = ""
        self._last: ReadExpectation | None = None
        named = (m for m in mentions(part.title, rules) if m.who != "alle")
        self._heading = next((m.who for m in named if not m.governed or m.who == "partnerskap"), None)
        self._since = 0
        self._marked = False

    def read(self) -> list[ReadExpectation]:
        if self._part.opens and find_demand(self._part.title, "", self._rules):
            self._open_list(f"{self._part.title}:")
        for block, below in pairwise([*self._part.blocks, None]):
            self._laws.new_paragraph()
            self._last = None
            self._row = block.first.row if block else ""
            if block is not None and block.first.style == "cell":
                self._cell(block)
            elif block is not None and self._is_item(block):
                self._marked = bool(block.marker)
                if not _opens_sublist(block, below):
                    self._item(block)
            elif block is not None:
                self._marked = False
                self._paragraph(block, opens=bool(below and below.marker))
        return self._found

    def _cell(self, block: Block) -> None:
        """A table's cell: its sentences, and what its column asks of it where it has no demanding words itself."""
        self._lead = None
        column = block.first.column
        asks = find_demand(f"{column}:", "", self._rules) if column else None
        if asks is None and column and self._rules.words["column_asks"].search(column):
            asks = Demand("forventes", 0, 0, 0.6, (_COLUMN,))
        for sentence in sentences(numbering(block.text, self._rules)[1], self._rules):
            if asks and asks.modality != "info" and not find_demand(sentence, "", self._rules) and " " in sentence:
                self._inherit(sentence, _Lead(asks.modality, self._asked(column, asks), ()), _COLUMN)
            elif self._due(sentence):
                self._inherit(sentence, _Lead("forventes", Asked(None, None, ()), ()), _DUE)
            else:
                self._sentence(sentence)

    def _due(self, sentence: str) -> bool:
        """Whether the row gives a time limit for what one of the letter's receivers does."""
        words = self._rules.words
        limited = words["due_row"].search(self._row) and not find_demand(sentence, "", self._rules)
        return bool(limited and words["due"].match(sentence))

    def _is_item(self, block: Block) -> bool:
        if self._lead is None or block.leads or self._part.opens or (self._marked and block.gap):
            return bool(block.marker)
        return bool(block.marker) or block.first.style == "item" or not block.ended or block.text[:1].islower()

    def _paragraph(self, block: Block, *, opens: bool) -> None:
        """`opens` says that a list follows, though no colon tells so."""
        self._lead = None
        number, text = numbering(block.text, self._rules)
        said = list(sentences(text if len(number) > 1 else block.text, self._rules))
        for place, sentence in enumerate(said, start=1):
            if sentence.endswith(":") or (opens and place == len(said) and self._announces(sentence)):
                self._open_list(sentence)
            else:
                self._sentence(sentence)

    def _announces(self, sentence: str) -> bool:
        """Whether a sentence before a list opens it though no colon says so."""
        return not ended(sentence) or bool(self._rules.words["announces_list"].search(sentence))

    def _open_list(self, sentence: str) -> None:
        demand = find_demand(sentence, self._before, self._rules)
        laws = self._laws.read(sentence)
        modality = demand.modality if demand and demand.modality != "info" else None
        if modality is None and self._rules.words["list_priority"].search(sentence):
            modality = "forventes" if not self._rules.words["fact_list"].search(sentence) else None
        guessed = demand is None or demand.modality != modality
        self._lead = _Lead(modality, self._settled(sentence, self._asked(sentence, demand), modality), laws, guessed)
        bare = demand and demand.end >= len(sentence.rstrip(" :"))
        if demand and not bare and demand.modality != "info" and self._rules.words["list_lead"].search(sentence):
            self._add(sentence, demand, laws)
        self._before = sentence

    def _item(self, block: Block) -> None:
        text = numbering(block.text, self._rules)[1]
        for place, sentence in enumerate(sentences(text, self._rules)):
            own = find_demand(sentence, self._before, self._rules)
            speaks = own and not (self._lead and self._lead.modality and (own.weak or own.modality == "info"))
            if speaks or place or self._lead is None:
                self._sentence(sentence, self._lead.asked if self._lead and own and not place else None)
            elif self._lead.modality and not (self._lead.guessed and self._is_sentence(sentence)):
                self._inherit(sentence, self._lead)

    def _is_sentence(self, text: str) -> bool:
        """Whether an item is no mere topic: it has a verb and ends as a sentence."""
        return ended(text) and text[:1].isupper() and bool(self._rules.words["finite"].search(text))

    def _inherit(self, sentence: str, lead: _Lead, reason: str = "listepunkt arver innledningen") -> None:
        """An item without demanding words of its own demands what the words above the list demand."""
        demand = Demand(lead.modality or "info", 0, 0, 0.75, (reason,))
        laws = self._laws.read(sentence) or lead.laws
        self._add(sentence, demand, laws, lead.asked)

    def _sentence(self, sentence: str, lead: Asked | None = None) -> None:
        """Read one sentence; `lead` is whom the words above its list speak to, if it is an item of one."""
        laws = self._laws.read(sentence)
        if laws and self._found and self._rules.words["basis_given"].match(sentence):
            self._found[-1] = replace(self._found[-1], law_refs=(*self._found[-1].law_refs, *laws))
        demand = find_demand(sentence, self._before, self._rules) or self._continued(sentence)
        if demand:
            asked = self._asked(sentence, demand)
            self._add(sentence, demand, laws, lead if lead and lead.who and not asked.who else asked)
        self._since = 0 if demand else self._since + 1
        self._before = sentence

    def _continued(self, sentence: str) -> Demand | None:
        """«Det samme gjelder …» and «Dette gjøres ved å …» demand what the sentence above demands."""
        if self._last is None or self._last.modality == "info" or self._since > 1:
            return None
        for word, name in (("same_applies", _SAME), ("means", _HOW)):
            if self._rules.words[word].match(sentence):
                return Demand(self._last.modality, 0, 0, 0.6, (name,))
        return None

    def _asked(self, sentence: str, demand: Demand | None) -> Asked:
        if demand is None:
            return Asked(None, None, ())
        if demand.why[0] in _CONTINUES and self._last:
            return Asked(self._last.addressee, None, (self._last.addressee, *self._last.also))
        return addressee(sentence, demand.start, demand.end, demand.modality, self._rules)

    def _settled(self, sentence: str, asked: Asked, modality: str | None) -> Asked:
        """With somebody to answer for it: those above in the paragraph, the heading, or whoever is mentioned."""
        return asked if asked.who or not modality else replace(asked, who=self._unnamed(sentence, asked, modality))

    def _unnamed(self, sentence: str, asked: Asked, modality: str) -> str:
        """Nobody is the one to act: the first that tells of the table's row, the work itself, the demand above,
        the heading, whoever is mentioned and the section's other demands; else whom the letter mostly speaks to."""
        beside = next((m.who for m in mentions(self._row, self._rules) if m.who != "alle"), None)
        above = self._taken_over(modality)
        explains = above if self._rules.words["explains"].match(sentence) else None
        told = (
            beside or explains or self._worker(sentence) or above,
            "alle" if modality == "ambisjon" else None,
            None if modality in _ASKED and self._heading in _STATE else self._heading,
            asked.perhaps,
            next((e.addressee for e in reversed(self._found) if e.addressee not in _NOT_FOR_ALL), None),
        )
        return next((who for who in told if who), self._usual)

    def _worker(self, sentence: str) -> str | None:
        """Who does the work; in a letter that hardly speaks of the office, all work is the municipality's."""
        who = whose_work(sentence, self._rules)
        return who if who != "nav_kontor" else self._usual

    def _taken_over(self, modality: str) -> str | None:
        """The addressee of the demand above, if there is one and it holds for this one too."""
        last = self._last
        if last is None or last.modality in ("info", "ambisjon") or last.addressee == "alle":
            return None
        return last.addressee if self._passes_on(last, modality) else None

    def _passes_on(self, last: ReadExpectation, modality: str) -> bool:
        """Whether the addressee above is taken over: the office's own are, those of the state only by the next word."""
        if last.addressee in _STATE:
            return last.source == self._before and modality in _BINDING
        return last.addressee != "partnerskap"

    def _add(self, sentence: str, demand: Demand, laws: tuple[str, ...], given: Asked | None = None) -> None:
        if not any(map(str.isalnum, sentence)):
            return  # a mark that stands alone, as of an empty item
        asked = given or self._asked(sentence, demand)
        who, why, confidence = asked.who, demand.why, demand.confidence
        if who is None:
            who = self._unnamed(sentence, asked, demand.modality)
            why = (*why, "mottaker er ikke nevnt")
            confidence -= 0.1
        self._last = ReadExpectation(
            source=sentence.rstrip(":"),
            modality=demand.modality,
            addressee=who,
            also=asked.others(who),
            law_refs=laws,
            theme=theme_of((sentence, self._row, self._part.title), self._rules) or "annet",
            partnership_topic=is_partnership_topic(sentence, self._rules),
            document_required=demand.modality != "info" and needs_document(sentence, self._rules),
            deadline=deadline_in(sentence, self._rules) or deadline_in(self._row, self._rules),
            confidence=round(max(0.1, confidence), 2),
            why=tuple(reason(rule) for rule in why),
            words=own_words(sentence, demand),
        )
        self._found.append(self._last)


def _opens_sublist(block: Block, below: Block | None) -> bool:
    """Whether an item is only the verb of those below, which have another mark or begin so: «vurdere», «om …»."""
    if below is None or not below.marker or len(block.text.split()) != 1:
        return False
    return below.marker != block.marker or below.text.startswith(("om ", "at ", "å "))


_STATE = frozenset({"direktorat", "statsforvalter", "nav_fylke"})
"""Addressees that a demand without subject is not for, unless the sentence right above was."""

_NOT_FOR_ALL = _STATE | {"alle", "partnerskap"}
"""Addressees of one demand that say nothing of the others in its section."""

_ASKED = frozenset({"ber_om", "anbefales", "oppfordres"})
"""What a sender asks of others also under a heading about what the sender does."""

_BINDING = frozenset({"skal", "må", "bør"})

_SAME = "gjelder også"
_HOW = "sier hvordan"
_COLUMN = "kolonnen krever"
_DUE = "sendes innen fristen"
_CONTINUES = frozenset({_SAME, _HOW})
