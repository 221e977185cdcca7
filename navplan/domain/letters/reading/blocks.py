"""Broken lines become blocks again: headings, paragraphs and list items, whatever page end came between."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from navplan.domain.letters.reading.lines import Line, Measure, ended, lower_start
from navplan.domain.letters.reading.rules import Rules

_COORDINATION = re.compile(r"^(?:og|eller|samt|til|og/eller)\b", re.IGNORECASE)
_KEEPS_HYPHEN = re.compile(r"(?:\b\w|[A-ZÆØÅ0-9]|\b[Nn]av|\b[A-ZÆØÅ]\w*[A-ZÆØÅ]\w*)-$")
_COUNTED = re.compile(r"^(\d{1,2})\.\s+(?=\S)(?!(?:januar|februar|mars|april|mai|juni|juli|august|september)\b)")
_A_YEAR = re.compile(r"(?:19|20)\d\d\b")
_INNER_STOP = re.compile(r"[a-zæøå)»]{2}[.!?]\s+[A-ZÆØÅ]")


@dataclass
class Block:
    """One paragraph, heading or list item. `marker` is the bullet or number it had; `gap` says blank lines above."""

    lines: list[Line]
    marker: str = ""
    gap: bool = False
    text: str = field(default="")
    blank_above: int = 0
    """How many blank lines stand above it; in plain text more of them may stand above higher headings."""
    loose: bool = False
    """Whether its last line came after a blank one, so that blank lines mean nothing here."""

    @property
    def first(self) -> Line:
        """The line whose looks speak for the block."""
        return self.lines[0]

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return ended(self.text)

    @property
    def leads(self) -> bool:
        """Whether it opens a list."""
        return self.text.rstrip().endswith(":")


def to_blocks(lines: Iterable[Line], usual: Measure, rules: Rules) -> list[Block]:
    """Join the lines. Every word of every line ends up in exactly one block, in the same order."""
    blocks: list[Block] = []
    for spot in _spots(list(lines)):
        line = spot.line
        marker, rest = _marker(line.text, rules)
        same_heading = marker in _DASHES and bool(blocks) and _same_heading(blocks[-1], spot, usual)
        if blocks and not marker:
            marker, rest = _counted(blocks[-1], line.text)
        if same_heading or (blocks and not marker and _continues(blocks, spot, usual, rules)):
            block = blocks[-1]
            block.lines.append(line)
            block.text = join(block.text, line.text)
            block.loose = spot.gap
        elif rest:
            blocks.append(Block([line], marker, spot.gap, rest, spot.blank_above))
    return blocks


_PARAGRAPH_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+(?=[A-ZÆØÅ])")
"""How each paragraph of a circular may begin: «2.3 Kommunen skal …»."""
_DASHES = ("–", "—", "-")


@dataclass(frozen=True)
class _Spot:
    """A line that is not blank, how many blank ones stand above it, and the text right below it."""

    line: Line
    blank_above: int
    below: str

    @property
    def gap(self) -> bool:
        """Whether it begins anew: below a blank line, or first of all."""
        return self.blank_above > 0


def _spots(lines: Sequence[Line]) -> Iterator[_Spot]:
    blank = 1
    for place, line in enumerate(lines):
        if line.blank:
            blank += 1
        else:
            yield _Spot(line, blank, lines[place + 1].text if place + 1 < len(lines) else "")
            blank = 0


def _same_heading(above: Block, spot: _Spot, usual: Measure) -> bool:
    """Whether a line that begins with a dash is the rest of a heading: both are as large, and larger than the text."""
    large = bool(usual.body_size) and spot.line.size > usual.body_size * 1.15
    return large and not spot.gap and abs(spot.line.size - above.first.size) < 1


def join(before: str, after: str) -> str:
    """Two pieces of a text across a line break; a word parted by a hyphen becomes one again."""
    after = after.lstrip()
    before = before.rstrip()
    if not before or not after:
        return before or after
    if before.endswith("-") and not before.endswith(" -"):
        if _COORDINATION.match(after):
            return f"{before} {after}"
        if _KEEPS_HYPHEN.search(before) or not after[0].islower():
            return before + after
        return before[:-1] + after
    return f"{before}{'' if before.endswith('/') and after[0].islower() else ' '}{after}"


def _marker(text: str, rules: Rules) -> tuple[str, str]:
    for name in ("bullet", "lettered"):
        found = rules.words[name].match(text)
        if found:
            return found[0].strip(), text[found.end() :].strip()
    return "", text


def _counted(above: Block, text: str) -> tuple[str, str]:
    """«1.» right under words that open a list, and «2.» right under the item «1.», are marks of items."""
    found = _COUNTED.match(text)
    first = found and found[1] == "1" and above.leads
    if found and (first or above.marker == f"{int(found[1]) - 1}."):
        return f"{int(found[1])}.", text[found.end() :].strip()
    return "", text


def _continues(blocks: Sequence[Block], spot: _Spot, usual: Measure, rules: Rules) -> bool:
    """Whether the line goes on with the block above."""
    block, line, gap = blocks[-1], spot.line, spot.gap
    last = block.lines[-1]
    if line.style != last.style or line.style in _WHOLE or line.style.startswith("heading"):
        return False
    if _looks_differ(last, line):
        return lower_start(line.text) and not block.ended and not last.bold and not line.bold
    if (block.text.endswith("-") and not block.text.endswith(" -")) or block.text.endswith("§"):
        return True
    if lower_start(line.text):
        return not _starts_item(blocks, spot, usual)
    if (block.ended and not rules.words["dangling"].search(block.text)) or block.leads:
        begins = gap or block.leads or _heading_shape(spot, usual) or _PARAGRAPH_NUMBER.match(line.text)
        return not begins and usual.full(last.text, line.text)
    return _goes_on(block, spot, usual, rules)


def _goes_on(block: Block, spot: _Spot, usual: Measure, rules: Rules) -> bool:
    """An unfinished block, and a line that begins with a capital or a number."""
    full = usual.full(block.lines[-1].text, spot.line.text)
    if not full and not spot.gap and usual.full_heading(block.lines[-1], spot.line.text):
        return not rules.words["numbered"].match(spot.line.text) or _A_YEAR.match(spot.line.text) is not None
    if rules.words["numbered"].match(spot.line.text) and not full:
        return False
    if rules.words["dangling"].search(block.text) and (full or not rules.words["stranded"].match(block.text)):
        return True
    if not full or not spot.gap:
        return full and not _full_heading(block, spot, rules)
    return block.loose or (len(block.lines) == 1 and bool(_INNER_STOP.search(block.text)))


def _full_heading(block: Block, spot: _Spot, rules: Rules) -> bool:
    """A heading that happens to fill its line: it stands first after a blank line and has no verb."""
    if len(block.lines) > 1 or not block.gap or rules.words["finite"].search(block.text):
        return False
    begins_sentence = spot.line.text[:1].isupper() and not spot.line.text[:3].isupper()
    return begins_sentence and bool(rules.words["finite"].search(spot.line.text))


def _heading_shape(spot: _Spot, usual: Measure) -> bool:
    """A line that was ended on purpose, ends no sentence, and has a new beginning right below it."""
    if ended(spot.line.text) or not spot.below.strip():
        return False
    return not lower_start(spot.below) and not usual.full(spot.line.text, spot.below)


_WHOLE = frozenset({"item", "cell", "paragraph", "title"})
"""Styles of files that tell where a paragraph begins and ends: each line is whole."""


def _looks_differ(one: Line, other: Line) -> bool:
    if one.bold != other.bold or one.italic != other.italic:
        return True
    return bool(one.size and other.size) and abs(one.size - other.size) > max(one.size, other.size) * 0.06


def _starts_item(blocks: Sequence[Block], spot: _Spot, usual: Measure) -> bool:
    """A line with a small letter opens a list item when its bullet was lost: after «:», or after such an item.

    A full line may end in «:» and its sentence go on below; then what is below ends the sentence at once.
    """
    block, line, gap = blocks[-1], spot.line, spot.gap
    if not line.text[:1].isalpha():
        return False
    if block.leads:
        goes_on = usual.full(block.lines[-1].text, line.text) and ended(line.text) and not lower_start(spot.below)
        return gap or not goes_on
    in_list = len(blocks) > 1 and block.text[:1].islower() and (blocks[-2].leads or blocks[-2].text[:1].islower())
    if not in_list or block.marker:
        return False
    return gap or not usual.full(block.lines[-1].text, line.text)
