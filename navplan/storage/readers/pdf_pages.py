"""A PDF of our own making as pictures of its pages, for the preview: one page at a time, at the size asked for."""

from collections.abc import Sequence
from typing import NamedTuple, Self

import pypdfium2


class Picture(NamedTuple):
    """Pixels of a page, four bytes each (blue, green, red, unused), row by row."""

    width: int
    height: int
    stride: int
    pixels: bytes


class PdfPages:
    """An open PDF. Sizes are in points (1/72 inch); close it when the preview goes."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self._sizes = tuple(self._document.get_page_size(n) for n in range(len(self._document)))

    @property
    def sizes(self) -> Sequence[tuple[float, float]]:
        """Width and height of each page."""
        return self._sizes

    def picture(self, page: int, scale: float) -> Picture:
        """Page number `page`, counted from zero, with `scale` pixels a point."""
        opened = self._document[page]
        bitmap = opened.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        made = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        opened.close()
        return made

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()

    def __enter__(self) -> Self:
        """The open PDF."""
        return self

    def __exit__(self, *_fault: object) -> None:
        """Closed at the end of the block."""
        self.close()
