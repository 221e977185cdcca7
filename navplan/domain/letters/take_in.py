"""A letter that has been gone through becomes the plan's own, as one step that can be taken back."""

from navplan.domain.draft import Draft
from navplan.domain.letters.personal import without
from navplan.domain.letters.proposal import Item, Part, Proposal
from navplan.domain.letters.reading_file import ReadFile, longest
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.records import Record, field_of
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

_STATE = frozenset({"departement", "direktorat", "nav_fylke", "statsforvalter"})


def take_in_letter(workspace: Workspace, proposal: Proposal, file: ReadFile) -> Letter:
    """Take the letter in as one step. Raises ValueError when something in its head must be filled in first."""
    with workspace.draft(Said(N_("Ta i bruk brevet for {year}"), year=proposal.head.year)) as draft:
        return take_in(proposal, file, draft)


def take_in(proposal: Proposal, file: ReadFile, draft: Draft) -> Letter:
    """Draft the letter with its sections and what was kept of its expectations; parents are born first."""
    if proposal.missing:
        raise ValueError(f"must be filled in first: {', '.join(proposal.missing)}")
    letter = draft.add(_letter(proposal, file))
    above: list[LetterSection] = []
    for position, part in enumerate(proposal.parts, start=1):
        while above and (above[-1].level or 0) >= part.level:
            above.pop()
        section = draft.add(_section(part, letter.id, above[-1].id if above else None, position))
        above.append(section)
        kept = (item for item in part.items if item.kept)
        for place, item in enumerate(kept, start=1):
            draft.add(_expectation(item, section, place))
    return letter


def _letter(proposal: Proposal, file: ReadFile) -> Letter:
    head = proposal.head
    return Letter(
        title=_fit(Letter, "title", head.title),
        year=head.year,
        type=head.type,
        sender=head.sender,
        owner_line="stat" if head.sender in _STATE else "begge",
        dated=head.dated,
        reference=_fit(Letter, "reference", head.reference),
        file_name=_fit(Letter, "file_name", file.file_name),
        checksum=file.checksum,
        source_text=without(file.text, proposal.struck),
    )


def _section(part: Part, letter: str, parent: str | None, position: int) -> LetterSection:
    title = _fit(LetterSection, "title", part.title)
    theme = part.theme or "annet"
    return LetterSection(letter=letter, parent=parent, position=position, title=title, level=part.level, theme=theme)


def _expectation(item: Item, section: LetterSection, position: int) -> Expectation:
    return Expectation(
        section=section.id,
        position=position,
        wording=_fit(Expectation, "wording", item.wording),
        modality=item.modality,
        addressee=item.addressee,
        also=item.also,
        law_refs=item.law_refs,
        theme="" if item.theme == section.theme else item.theme,
        partnership_topic=item.partnership_topic,
        document_required=item.document_required,
        deadline=_fit(Expectation, "deadline", item.deadline),
        source=_fit(Expectation, "source", item.source),
    )


def _fit(record: type[Record], key: str, text: str) -> str:
    """The text as its field stores it: without stray blanks, and no longer than there is room for."""
    most = longest(field_of(record, key))
    text = "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()
    return text if len(text) <= most else f"{text[: most - 2].rstrip()} …"
