"""The words in the foot of a document, the same on all its pages and in every format."""

from navplan.domain.documents.outline import Outline
from navplan.domain.kinds import Day
from navplan.domain.words import N_, Said, Translate


def foot_of(outline: Outline, version: str, translate: Translate) -> str:
    """Version, day and tracking number, as far as the document has them; `version` as the format can write it."""
    day = Day().show(outline.made, translate)
    told = Said(N_("Versjon {version} · {day}"), version=version, day=day).words(translate) if version else day
    return f"{told} · {traced(outline.trace, translate)}" if outline.trace else told


def traced(trace: str, translate: Translate) -> str:
    """The tracking number with its name."""
    return Said(N_("Sporingsnr. {number}"), number=trace).words(translate)
