"""What is printed around the text: page numbers, running heads and feet, addresses, greetings and signatures."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from navplan.domain.letters.reading.lines import Line, ended
from navplan.domain.letters.reading.rules import Rules

_LETTERHEAD = 60
"""Lines from the top where fields and receivers are looked for."""

_SENDER = 12
"""Lines from the top among which the sender's name stands."""

_EDGE = 4
"""Lines at the top and at the bottom of a page that may be printed on every page."""

_LONGEST_RUNNING = 160
"""Characters of the longest line that is printed on every page."""

_OFTEN, _FEWEST_RUNNING = 3, 4
"""How often a line must come, and how many words it must have, to be printed on pages that nothing tells apart."""

_SIGNATURE = 25
"""Lines from a greeting to an attachment: names, titles, a list of attachments, the foot of the page."""

_FIRST_NUMBERED = 3
"""The last page that may be the first to carry its number."""


def without_running_lines(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """The lines without those that come back at the edge of page after page, whatever number they carry."""
    pages = _pages(lines)
    if len(pages) < 2:
        pages = _pages(paged_by_number(lines, rules))
    if len(pages) < 2:
        return _without_repeated(lines)
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(lines[i].text) for i in _edges(page, lines)})
    often = {shape for shape, times in seen.items() if times >= max(2, (len(pages) * 2 + 4) // 5) and shape}
    dropped = {
        i for page in pages for i in _edges(page, lines) if _shape(lines[i].text) in often and not _is_text(lines[i])
    }
    title = _title_among(dropped, lines, rules)
    return [line for place, line in enumerate(lines) if place not in dropped or place == title]


def _without_repeated(lines: Sequence[Line]) -> list[Line]:
    """Where nothing tells the pages apart: a longer line that comes again and again, word for word, is printed."""
    shapes = [_shape(line.text) for line in lines]
    seen = Counter(shapes)
    return [line for line, shape in zip(lines, shapes, strict=True) if seen[shape] < _OFTEN or not _may_run(line)]


def _may_run(line: Line) -> bool:
    return len(line.text.split()) >= _FEWEST_RUNNING and not ended(line.text)


def paged_by_number(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """The lines of a text that lost its page breaks, parted where a page number stands that counts upwards."""
    breaks = _page_breaks(lines, rules)
    page, paged = 1, []
    for place, line in enumerate(lines):
        paged.append(replace(line, page=page))
        page += place in breaks
    return paged


def _page_breaks(lines: Sequence[Line], rules: Rules) -> set[int]:
    """The lines that end in a page's number, the same words each time and one page more than the last."""
    breaks: dict[str, list[int]] = {}
    bare: set[str] = set()
    reached: dict[str, int] = {}
    for place, line in enumerate(lines):
        found = rules.words["page_break"].search(line.text) if len(line.text) <= _LONGEST_RUNNING else None
        if not found:
            continue
        shape, number = _shape(line.text), int(found["n"] or found["of"] or found["bare"])
        bare |= {shape} if found["bare"] else set()
        if number == reached.get(shape, number - 1) + 1 and (shape in reached or number <= _FIRST_NUMBERED):
            reached[shape] = number
            breaks.setdefault(shape, []).append(place)
    best = max(breaks, key=lambda shape: (len(breaks[shape]) > 1, shape not in bare, len(breaks[shape])), default="")
    return set(breaks.get(best, ()))


def _title_among(dropped: set[int], lines: Sequence[Line], rules: Rules) -> int | None:
    """A letter's title may be printed on every page; then the first of them is the title itself, unless the title
    stands above it already."""
    first = [place for place in sorted(dropped) if lines[place].page == lines[min(dropped)].page][:_EDGE]
    words, year = rules.words["title_words"], rules.words["year_in_title"]
    found = next((i for i in first if words.search(lines[i].text) and year.search(lines[i].text)), None)
    above = (line.text for line in lines[: found or 0] if not _is_text(line) and not ended(line.text))
    return None if any(words.match(text.lstrip()) and year.search(text) for text in above) else found


def without_furniture(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """The lines without page numbers, addresses, lists of contents and the sender's name printed once more."""
    top = {line.text.strip() for line in lines[:_SENDER] if rules.words["sender_line"].match(line.text)}
    lines = [line for i, line in enumerate(lines) if i < _SENDER or line.text.strip() not in top]
    furniture = [rules.words["page_number"], rules.words["address_line"], rules.words["contents_line"]]
    return [line for line in lines if line.blank or not any(found.search(line.text) for found in furniture)]


def without_letterhead(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """The lines without the fields and the receiver above the first paragraph, and what a field goes on with."""
    kept: list[Line] = []
    in_field = False
    for place, line in enumerate(lines):
        if _is_text(line) or place > _LETTERHEAD:
            return [*kept, *lines[place:]]
        if line.blank:
            kept.append(line)
        elif any(rules.words[name].match(line.text) for name in ("head_field", "recipient")):
            in_field = True
        elif rules.words["dated_line"].match(line.text) or (in_field and _goes_on(line.text, rules)):
            continue
        else:
            in_field = False
            kept.append(line)
    return kept


def _goes_on(text: str, rules: Rules) -> bool:
    """Whether a line is the rest of a field or its value."""
    return text[:1].islower() or _is_value(text, rules)


def _is_value(text: str, rules: Rules) -> bool:
    """Whether a line holds nothing but dates and references: the values of a row of labels."""
    bare = rules.words["reference"].sub(" ", rules.words["date"].sub(" ", text))
    return bare != text and sum(c.isalpha() for c in bare) <= 3


def without_ending(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """The lines up to the greeting, and what is attached after it if that is text again."""
    starts = (i for i, line in enumerate(lines) if rules.words["closing"].match(line.text))
    start = next((i for i in starts if i >= len(lines) // 5 or _attached_soon(lines, i, rules)), None)
    if start is None:
        return _without_list_of_attachments(lines, rules)
    for place in range(start + 1, len(lines)):
        if _text_again(lines, place, rules):
            return [*lines[:start], Line(""), *lines[place:]]
    return list(lines[:start])


def _attached_soon(lines: Sequence[Line], closing: int, rules: Rules) -> bool:
    """Whether an attachment begins right below a greeting: a short letter may come before all its demands."""
    below = range(closing + 1, min(closing + _SIGNATURE, len(lines)))
    return any(rules.words["after_closing"].match(lines[i].text) and _text_again(lines, i, rules) for i in below)


def _text_again(lines: Sequence[Line], place: int, rules: Rules) -> bool:
    """Whether an attachment begins here: it says so, has a heading's style, or is long enough to be a paragraph."""
    line = lines[place]
    if rules.words["after_closing"].match(line.text) and any(
        _is_text(later) for later in lines[place + 1 : place + 12]
    ):
        return True
    return line.heading_level > 0 or (len(line.text) > 200 and ended(line.text))


def _without_list_of_attachments(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """A letter without a greeting may still end in a list of attachments or copies."""
    for place in range(len(lines) - 1, max(len(lines) - 25, 0), -1):
        if rules.words["attachments"].match(lines[place].text) and not any(map(_is_text, lines[place + 1 :])):
            return list(lines[:place])
    return list(lines)


def _pages(lines: Sequence[Line]) -> list[list[int]]:
    pages: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        if not line.blank:
            pages.setdefault(line.page, []).append(place)
    return list(pages.values())


def _edges(page: list[int], lines: Sequence[Line]) -> list[int]:
    edge = page if len(page) <= 2 * _EDGE else [*page[:_EDGE], *page[-_EDGE:]]
    return [i for i in edge if len(lines[i].text) <= _LONGEST_RUNNING]


def _shape(text: str) -> str:
    """The line with every number made alike, so that «Side 3 av 9» is one and the same line everywhere."""
    shape = re.sub(r"\d+", "#", re.sub(r"\s+", " ", text.strip().casefold()))
    return shape if len(shape) > 1 or shape == "#" else ""


def _is_text(line: Line) -> bool:
    """Whether a line reads as running text, which is no head or foot even when it comes back."""
    return len(line.text) > 60 and ended(line.text)
