"""Every document that leaves the program, in the order in which they are offered.

A new document is one `Document` in `offered/` and a builder in a file of its own.
"""

from typing import NamedTuple

from navplan.domain.documents.document import Document
from navplan.domain.documents.offered import (
    competence,
    control,
    help_book,
    indicator,
    kvp,
    overview,
    partnership,
    plan,
    safety,
    wheel,
)
from navplan.domain.words import N_


class Group(NamedTuple):
    """Documents that people look for under one heading."""

    title: str
    documents: tuple[Document, ...]


GROUPS = (
    Group(N_("Brev og plan"), (*plan.DOCUMENTS, *overview.DOCUMENTS)),
    Group(N_("Årshjul"), wheel.DOCUMENTS),
    Group(N_("Nøkkeltall"), indicator.DOCUMENTS),
    Group(N_("Partnerskap"), partnership.DOCUMENTS),
    Group(N_("Kompetanse"), competence.DOCUMENTS),
    Group(N_("Vold og trusler"), safety.DOCUMENTS),
    Group(N_("Kvalifiseringsprogrammet"), kvp.DOCUMENTS),
    Group(N_("Internkontroll og temaer"), control.DOCUMENTS),
    Group(N_("Hjelp"), help_book.DOCUMENTS),
)

DOCUMENTS = tuple(document for group in GROUPS for document in group.documents)


def document_of(key: str) -> Document:
    """The document with this key; KeyError when there is none."""
    for document in DOCUMENTS:
        if document.key == key:
            return document
    raise KeyError(key)
