"""What was taken out of a text and what was put in, word by word."""

from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq


@dataclass(frozen=True)
class Piece:
    """A run of words that both texts have, or that only the later or only the earlier one has."""

    kind: Literal["same", "added", "removed"]
    text: str


def word_differences(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts told as one, with as few words marked as can be.

    Joined by single spaces, all but the added give the earlier text and all but the removed give the later.
    Where words were exchanged, the removed stand before the added.
    """
    old, new = before.split(), after.split()
    pieces: list[Piece] = []
    removed: list[str] = []
    added: list[str] = []
    for step in LCSseq.opcodes(old, new):
        if step.tag == "equal":
            _put_changes(pieces, removed, added)
            pieces.append(Piece("same", " ".join(old[step.src_start : step.src_end])))
        else:
            removed += old[step.src_start : step.src_end]
            added += new[step.dest_start : step.dest_end]
    _put_changes(pieces, removed, added)
    return tuple(pieces)


def _put_changes(pieces: list[Piece], removed: list[str], added: list[str]) -> None:
    if removed:
        pieces.append(Piece("removed", " ".join(removed)))
        removed.clear()
    if added:
        pieces.append(Piece("added", " ".join(added)))
        added.clear()
