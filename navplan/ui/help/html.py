"""A topic as Qt's rich text, in the colours of the theme in use. Everything that stands in a topic is escaped."""

from collections.abc import Iterable, Iterator
from html import escape

from navplan.domain.help.body import Head, Items, Line, Part, parts_of
from navplan.domain.help.sources import control_words, letter_points
from navplan.domain.help.topic import FIELD, Topic
from navplan.ui.help.book import CONTENTS, KEYS, Book
from navplan.ui.palette.commands import Command
from navplan.ui.theme import BODY, colour, text_px
from navplan.ui.words import _

DOCUMENT = "do.document"
"""What the link to the whole help as a document says."""

GAP = 10
"""Pixels between paragraphs."""


def page_of(topic: Topic, book: Book) -> str:
    """The whole topic."""
    if topic.key == CONTENTS:
        return _sheet(_contents(topic, book))
    return _sheet("".join(_written(topic, book)))


def _sheet(body: str) -> str:
    """Qt reads only a little of CSS: sizes in pixels, no boxes."""
    return (
        f"<html><head><style>"
        f"body {{ color: {colour('text').name()}; font-size: {text_px(BODY)}px; }}"
        f"a {{ color: {colour('accent-text').name()}; text-decoration: underline; }}"
        f".title {{ font-size: {text_px(22)}px; font-weight: 600; margin: 0 0 6px 0; line-height: 115%; }}"
        f".head {{ font-size: {text_px(16)}px; font-weight: 600; margin: 16px 0 4px 0; }}"
        f"p {{ margin: 0 0 {GAP}px 0; line-height: 135%; }}"
        f"li {{ margin: 0 0 5px 0; line-height: 135%; }}"
        f".quiet {{ color: {colour('muted').name()}; font-size: {text_px(13)}px; }}"
        f"</style></head><body>{body}</body></html>"
    )


def _written(topic: Topic, book: Book) -> Iterator[str]:
    yield f'<p class="quiet">{escape(_place(topic))}</p><p class="title">{escape(topic.title)}</p>'
    yield f'<p style="font-size: {text_px(17)}px">{_line(_lead(topic))}</p>'
    yield from map(_part, topic.parts)
    if topic.example:
        yield _framed(_("Eksempel"), f"<p>{escape(topic.example)}</p>")
    if topic.key == KEYS:
        yield _keys(book.keys())
    yield from _rests_on(topic, book)
    yield from _onward(topic, book)
    yield f'<p class="quiet">{escape(_dated(topic, book))}</p>'


def _lead(topic: Topic) -> Line:
    parts = parts_of(topic.lead)
    first = parts[0] if parts else None
    return () if first is None or isinstance(first, Head | Items) else first.line


def _place(topic: Topic) -> str:
    """What sort of topic it is, above its title."""
    names = {
        "start": _("Kom i gang"),
        "task": _("Slik gjør du det"),
        "page": _("Side"),
        "concept": _("Ord og begreper"),
        "law": _("Lov og veileder"),
        FIELD: _("Felt · {kind}").format(kind=topic.words[:1].upper() + topic.words[1:]),
    }
    return names.get(topic.group, "")


def _part(part: Part) -> str:
    if isinstance(part, Head):
        return _head(part.text)
    if isinstance(part, Items):
        tag = "ol" if part.numbered else "ul"
        return f"<{tag}>{''.join(f'<li>{_line(line)}</li>' for line in part.lines)}</{tag}>"
    return f"<p>{_line(part.line)}</p>"


def _line(line: Line) -> str:
    return "".join(_link(span.to, span.text) if span.to else _plain(span.text, span.strong) for span in line)


def _plain(text: str, strong: bool) -> str:
    return f'<span style="font-weight: 600">{escape(text)}</span>' if strong else escape(text)


def _head(words: str) -> str:
    return f"<p class='head'>{escape(words)}</p>"


def _link(key: str, words: str) -> str:
    return f'<a href="{escape(key)}">{escape(words)}</a>'


def _framed(title: str, body: str) -> str:
    """A tinted block with a bar at its left; Qt draws no borders of single sides."""
    bar, ground = colour("accent-mark").name(), colour("sunken").name()
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0" style="margin: 4px 0 12px 0"><tr>'
        f'<td bgcolor="{bar}" width="4"></td><td bgcolor="{ground}" style="padding: 8px 12px 2px 12px">'
        f'<p class="quiet">{escape(title)}</p>{body}</td></tr></table>'
    )


def _keys(commands: Iterable[Command]) -> str:
    rows = "".join(
        f'<tr><td style="padding: 3px 16px 3px 0"><span style="font-weight: 600">{escape(command.keys)}</span></td>'
        f'<td style="padding: 3px 0">{escape(command.words.rstrip(" …"))} '
        f'<span class="quiet">{escape(command.where)}</span></td></tr>'
        for command in commands
    )
    return _head(_("Taster nå")) + f"<table>{rows}</table>"


def _rests_on(topic: Topic, book: Book) -> Iterator[str]:
    """The points of the letters and the rules, with what was not read."""
    points = tuple(letter_points(topic, _))
    if points:
        yield _head(_("Dette svarer på i brevet"))
        yield "<ul>" + "".join(f"<li>{escape(point)}</li>" for point in points) + "</ul>"
    laws = [book.help.laws[key] for key in topic.laws]
    if laws:
        yield _head(_("Lov og veileder"))
    for law in laws:
        yield f"<p>{_plain(law.name, strong=True)}<br>{escape(law.about)}<br>"
        yield f'<span class="quiet">{escape(law.source)} {escape(control_words(law, _))}</span></p>'


def _onward(topic: Topic, book: Book) -> Iterator[str]:
    found = [other for key in topic.see if (other := book.topic(key)) is not None]
    if found:
        links = "".join(f"<li>{_link(other.key, other.title)}</li>" for other in found)
        yield _head(_("Les mer")) + f"<ul>{links}</ul>"


def _dated(topic: Topic, book: Book) -> str:
    said = _("Sist gått gjennom {day}.").format(day=f"{book.help.checked:%d.%m.%Y}")
    if topic.language != book.language:
        only = _("Dette emnet finnes bare på bokmål.")
        return f"{only} {said}"
    return said


def _contents(topic: Topic, book: Book) -> str:
    whole = _link(DOCUMENT, _("Lag hele hjelpen som PDF eller Word"))
    parts = [f"<p class='title'>{escape(topic.title)}</p><p>{whole}</p>"]
    for words, topics in book.groups():
        if topics:
            links = "".join(f"<li>{_link(other.key, other.title)}</li>" for other in topics)
            parts.append(f"{_head(words)}<ul>{links}</ul>")
    return "".join(parts)
