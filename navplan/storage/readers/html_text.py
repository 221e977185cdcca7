"""HTML: what a reader would see of a page, as lines. Scripts, styles and menus are left; nothing is fetched or run."""

import re
from html.parser import HTMLParser

from navplan.domain.letters.reading import Line
from navplan.storage.readers.plain_text import decoded
from navplan.storage.readers.refusals import Refused

_SILENT = re.compile("script|style|noscript|template|head|svg|math|iframe|object|nav|form|button|select")
_BREAKS = re.compile(
    "p|div|section|article|header|footer|main|aside|ul|ol|li|dl|dd|dt|tr|td|th|table|blockquote|pre|figure|hr|address"
    "|h[1-6]"
)
_HEADING = re.compile("h[1-6]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
_MOST_LINES = 50_000


class _Page(HTMLParser):
    """Gathers the text of a page block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._text: list[str] = []
        self._silent: list[str] = []
        self._style = ""
        self._raised = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _SILENT.fullmatch(tag):
            self._silent.append(tag)
        elif tag == "br":
            self._flush()
        elif tag == "sup":
            self._raised = True
        elif _BREAKS.fullmatch(tag):
            self._block(_style(tag))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent and self._silent.pop() != tag:
                pass
        elif tag == "sup":
            self._raised = False
        elif _BREAKS.fullmatch(tag):
            self._block("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data.translate(_RAISE) if self._raised and data.strip().isdigit() else data)

    def _block(self, style: str) -> None:
        self._flush()
        self._style = style

    def _flush(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self._text)).strip()
        self._text.clear()
        if not text:
            return
        if len(self.lines) >= _MOST_LINES:
            raise Refused("heavy")
        if self._style == "item":
            text = f"• {text}"
        self.lines += [Line(text, style="paragraph" if self._style == "" else self._style), Line("")]

    def finish(self) -> list[Line]:
        """Everything gathered."""
        self.close()
        self._flush()
        return self.lines


def _style(tag: str) -> str:
    if _HEADING.fullmatch(tag):
        return f"heading{tag[1]}"
    return {"li": "item", "td": "cell", "th": "cell"}.get(tag, "")


_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def html_lines(data: bytes) -> list[Line]:
    """The lines of an HTML page."""
    found = _CHARSET.search(data[:2048])
    text = decoded(data)
    if (
        found
        and found[1].lower() in (b"iso-8859-1", b"windows-1252", b"latin1")
        and not data.startswith(b"\xef\xbb\xbf")
    ):
        text = data.decode("cp1252", "replace")
    page = _Page()
    page.feed(text)
    return page.finish()
