"""A run of text as a PDF draws it: the smallest thing that has a place on the page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text as it was drawn, in the order it was drawn."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    apart: bool = False
    """Whether what is drawn after it was put somewhere else, so that a blank belongs between."""
    italic: bool = False

    @property
    def reach(self) -> float:
        """About where its last letter ends: what the font's letters are wide is not asked for."""
        return self.x + len(self.text.strip()) * self.size * _LETTER


_LETTER = 0.45
"""The width of a letter in heights of letters, rather too little than too much."""
