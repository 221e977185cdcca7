"""Every document that leaves the program, in the order in which they are offered.

A new document is one `Document` in `offered/` and a builder in a file of its own.
"""

from navplan.domain.documents.document import Document
from navplan.domain.documents.offered import (
    competence,
    control,
    indicator,
    kvp,
    overview,
    partnership,
    plan,
    safety,
    wheel,
)

DOCUMENTS = (
    *plan.DOCUMENTS,
    *wheel.DOCUMENTS,
    *indicator.DOCUMENTS,
    *partnership.DOCUMENTS,
    *competence.DOCUMENTS,
    *safety.DOCUMENTS,
    *kvp.DOCUMENTS,
    *control.DOCUMENTS,
    *overview.DOCUMENTS,
)


def document_of(key: str) -> Document:
    """The document with this key; KeyError when there is none."""
    for document in DOCUMENTS:
        if document.key == key:
            return document
    raise KeyError(key)
