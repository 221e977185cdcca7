"""The tags of the PDF: a tree of structure elements, and a pen that says of each stroke which element it belongs to.

What belongs to no element (rules, grounds, running heads) is marked as an artifact, so that screen readers pass by.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

TABLE_HEAD = {"O": "/Table", "Scope": "/Column"}
ROW_HEAD = {"O": "/Table", "Scope": "/Row"}


@dataclass(frozen=True)
class Mark:
    """A piece of page content: the page, counted from zero, and the content's number there."""

    page: int
    number: int


@dataclass(frozen=True)
class Annotation:
    """Something on a page that can be acted on, such as a link: the page, and the object's name in the file."""

    page: int
    name: str


@dataclass(eq=False)
class Element:
    """A structure element of the standard type `kind`, with its content and elements in reading order.

    `alt` is read instead of its content.
    """

    kind: str
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list["Element | Mark | Annotation"] = field(default_factory=list)
    alt: str = ""

    def child(self, kind: str, attributes: dict[str, str] | None = None) -> "Element":
        """A new element, read after those that are here."""
        born = Element(kind, attributes or {})
        self.kids.append(born)
        return born


class Pen:
    """A reportlab canvas that marks everything drawn on it."""

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas
        self.pages: list[list[Element]] = [[]]
        self.annotations: list[tuple[Element, Any]] = []
        self._unread = False

    @property
    def page(self) -> int:
        """The page at hand, counted from zero."""
        return len(self.pages) - 1

    @contextmanager
    def tagged(self, element: Element, meant: str = "") -> Iterator[None]:
        """What is drawn within is content of `element`; within an artifact it stays an artifact.

        `meant` is the text that the content stands for where the font cannot show it.
        """
        if self._unread:
            yield
            return
        number = len(self.pages[-1])
        self.pages[-1].append(element)
        element.kids.append(Mark(self.page, number))
        text = f" /ActualText <FEFF{meant.encode('utf-16-be').hex().upper()}>" if meant else ""
        self._write(f"/{element.kind} <</MCID {number}{text}>> BDC")
        yield
        self._write("EMC")

    @contextmanager
    def artifact(self, kind: Literal["Layout", "Pagination"] = "Layout") -> Iterator[None]:
        """What is drawn within is for the eye only."""
        if self._unread:
            yield
            return
        self._unread = True
        self._write(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._write("EMC")
        self._unread = False

    def annotate(self, element: Element, annotation: Any) -> None:
        """Put an annotation on the page as part of `element`; within an artifact there is none."""
        if self._unread:
            return
        name = f"Note{len(self.annotations)}"
        self.annotations.append((element, annotation))
        element.kids.append(Annotation(self.page, self.canvas._doc.annotationName(name)))
        self.canvas._addAnnotation(annotation, name)

    def new_page(self) -> None:
        """Close the page at hand."""
        self.canvas.showPage()
        self.pages.append([])

    def _write(self, code: str) -> None:
        self.canvas._code.append(code)  # reportlab has no door for marked content
