"""HTML: what a reader would see of a page, as lines. Scripts, styles and menus are left; nothing is fetched or run."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from navplan.domain.letters.reading import Line
from navplan.storage.readers.plain_text import decoded
from navplan.storage.readers.refusals import Refused
from navplan.storage.readers.tables import Cell, table_lines

_SILENT = re.compile("script|style|noscript|template|head|svg|math|iframe|object|nav|form|button|select")
_MAY_SURROUND = ("header", "footer", "div", "aside", "section", "dialog", "a")
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|brodsmuler?|cookies?(?:-?\w+)?|toc|skip(?:-?link)?)(?:$|[\s_-])", re.IGNORECASE
)
_ROLES = frozenset({"navigation", "dialog", "alertdialog", "search", "menu", "menubar"})
"""How a page marks what is around its text: the way to it, its own contents, questions about cookies."""
_BREAKS = re.compile(
    "p|div|section|article|header|footer|main|aside|ul|ol|li|dl|dd|dt|tr|td|th|table|blockquote|pre|figure|hr|address"
    "|h[1-6]"
)
_HEADING = re.compile("h[1-6]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
_MOST_LINES = 50_000


@dataclass
class _Table:
    """A table while it is being read; `headed` says that its first row is of names."""

    rows: list[list[Cell]] = field(default_factory=list)
    headed: bool = False
    cell: Cell | None = None

    def open_cell(self, *, named: bool) -> None:
        """Begin a cell at the end of the current row."""
        if not self.rows:
            self.rows.append([])
        if len(self.rows) == 1:
            self.headed = named if not self.rows[0] else self.headed and named
        self.cell = []
        self.rows[-1].append(self.cell)


class _Page(HTMLParser):
    """Gathers the text of a page block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._text: list[str] = []
        self._silent: list[str] = []
        self._style = ""
        self._raised = False
        self._tables: list[_Table] = []
        self._flushed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("main", "article"):
            self._silent.clear()
        if _SILENT.fullmatch(tag) or tag in self._silent[-1:] or (tag in _MAY_SURROUND and _surrounds(attrs)):
            self._silent.append(tag)
        elif tag == "br":
            self._flush()
        elif tag == "sup":
            self._raised = True
        elif _BREAKS.fullmatch(tag):
            self._block(_style(tag))
            self._lay_out(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent and self._silent.pop() != tag:
                pass
        elif tag == "sup":
            self._raised = False
        elif _BREAKS.fullmatch(tag):
            self._block("")
            if tag == "table":
                self._end_table()

    def _lay_out(self, tag: str) -> None:
        """Open a table, a row or a cell; cells without a row are forgiven, as browsers do."""
        if tag == "table":
            self._tables.append(_Table())
        elif self._tables and tag == "tr":
            self._tables[-1].rows.append([])
        elif self._tables and tag in ("td", "th"):
            self._tables[-1].open_cell(named=tag == "th")

    def _end_table(self) -> None:
        """A table inside another stays a part of the outer one's cell."""
        if not self._tables:
            return
        table = self._tables.pop()
        self._keep(list(table_lines(table.rows, headed=table.headed)))

    def _keep(self, lines: list[Line]) -> None:
        cell = self._tables[-1].cell if self._tables else None
        (self.lines if cell is None else cell).extend(lines)

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
        self._flushed += 1
        if self._flushed >= _MOST_LINES:
            raise Refused("heavy")
        if self._style == "item":
            text = f"• {text}"
        self._keep([Line(text, style="paragraph" if self._style == "" else self._style), Line("")])

    def finish(self) -> list[Line]:
        """Everything gathered."""
        self.close()
        self._flush()
        while self._tables:
            self._end_table()
        return self.lines


def _surrounds(attrs: list[tuple[str, str | None]]) -> bool:
    """Whether an element says of itself that it is no part of the text."""
    said = {name: value or "" for name, value in attrs}
    named = _AROUND.search(f"{said.get('class', '')} {said.get('id', '')}")
    return bool(named) or said.get("role", "").casefold() in _ROLES


def _style(tag: str) -> str:
    if _HEADING.fullmatch(tag):
        return f"heading{tag[1]}"
    return "item" if tag == "li" else ""


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
