"""A letter from the shelf becomes the plan's own: one Edit with its sections, expectations and figures.

From then on the plan stands on its own feet. The catalogue's ids follow along as labels, never as identity.
"""

from collections.abc import Iterable
from typing import Literal

from navplan.domain.draft import Draft
from navplan.domain.kinds import Option
from navplan.domain.letters.catalogue import (
    Catalogue,
    CatalogueDamaged,
    CatalogueExpectation,
    CatalogueFact,
    CatalogueSection,
    Shelf,
)
from navplan.domain.modules.letter import Expectation, Fact, Letter, LetterSection
from navplan.domain.modules.letter.words import LETTER_TYPES, SENDERS
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

LetterSource = Literal["known", "unknown", "changed", "own"]
"""Whether the shelf still holds the catalogue that a letter came from, holds it changed, or never had it."""

_STATE = frozenset({"departement", "direktorat", "nav_fylke", "statsforvalter"})


def bring_in_letter(workspace: Workspace, catalogue: Catalogue) -> Letter:
    """Bring the letter in as one step; a letter that is in the plan already is returned untouched."""
    found = is_in_plan(catalogue, workspace)
    if found is not None:
        return found
    with workspace.draft(
        Said(N_("Hent inn brevet for {year}: {title}"), year=catalogue.year, title=catalogue.title)
    ) as draft:
        return bring_in(catalogue, draft)


def is_in_plan(catalogue: Catalogue, reader: Reader) -> Letter | None:
    """The letter that was made from this catalogue, whatever people have called it since."""
    return next((letter for letter in reader.all(Letter) if letter.catalogue == catalogue.id), None)


def letter_source(letter: Letter, shelf: Shelf) -> LetterSource:
    """Where a letter stands to the shelf; a damaged file is as unknown as a missing one, and the letter stays."""
    if not letter.catalogue:
        return "own"
    if letter.catalogue not in shelf.ids():
        return "unknown"
    try:
        same = shelf.get(letter.catalogue).fingerprint == letter.fingerprint
    except CatalogueDamaged:
        return "unknown"
    return "known" if same else "changed"


def bring_in(catalogue: Catalogue, draft: Draft) -> Letter:
    """Draft the letter with all that stands in it; parents are born before what lies under them."""
    letter = draft.add(_letter(catalogue))
    born: dict[str, str] = {}
    for section in sorted(catalogue.sections, key=lambda s: s.order):
        parent = born.get(section.parent) if section.parent else None
        own = draft.add(_section(section, letter.id, parent)).id
        born[section.id] = own
        for expectation in section.expectations:
            draft.add(_expectation(expectation, own))
        for fact in section.facts:
            draft.add(_fact(fact, own))
    return letter


def _letter(catalogue: Catalogue) -> Letter:
    sender = _sender(catalogue.sender)
    return Letter(
        title=_one_line(catalogue.title),
        year=catalogue.year,
        type=catalogue.kind if catalogue.kind in _keys(LETTER_TYPES) else "annet",
        sender=sender,
        owner_line="stat" if sender in _STATE else "begge",
        dated=catalogue.date,
        reference=catalogue.reference or "",
        attachments=catalogue.attachments,
        missing=catalogue.missing,
        catalogue=catalogue.id,
        fingerprint=catalogue.fingerprint,
    )


def _sender(name: str | None) -> str:
    """The sender's key; empty where the copy does not say who sent it, for an office must not guess."""
    if not name:
        return ""
    return next((o.key for o in SENDERS if o.label.casefold() == name.casefold()), "annet")


def _one_line(text: str | None) -> str:
    """The text as a one-line field stores it, so that passing through a form or a workbook is no change."""
    return " ".join((text or "").split())


def _keys(options: Iterable[Option]) -> frozenset[str]:
    return frozenset(option.key for option in options)


def _section(section: CatalogueSection, letter: str, parent: str | None) -> LetterSection:
    return LetterSection(
        letter=letter,
        parent=parent,
        position=section.order,
        title=_one_line(section.title),
        level=section.level,
        theme=section.theme,
        also_themes=section.also_themes,
        source_id=section.id,
    )


def _expectation(expectation: CatalogueExpectation, section: str) -> Expectation:
    return Expectation(
        section=section,
        position=expectation.order,
        wording=expectation.text,
        modality=expectation.modality,
        addressee=expectation.addressee,
        also=expectation.also,
        law_refs=expectation.law_refs,
        theme=expectation.theme or "",
        partnership_topic=expectation.partnership_topic,
        document_required=expectation.document_required,
        document_kind=_one_line(expectation.document_kind),
        deadline=_one_line(expectation.deadline),
        source_id=expectation.id,
    )


def _fact(fact: CatalogueFact, section: str) -> Fact:
    return Fact(
        section=section,
        position=fact.order,
        wording=_one_line(fact.text),
        value=_one_line(fact.value),
        unit=_one_line(fact.unit),
        year=fact.year,
        source_id=fact.id,
    )
