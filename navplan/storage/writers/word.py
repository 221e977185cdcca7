"""An outline as .docx for people who must edit: real headings, lists, tables; same bytes for the same outline."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.section import Section
from docx.shared import Emu
from docx.text.paragraph import Paragraph

from navplan.domain.documents.outline import Heading, Outline, Pairs
from navplan.domain.words import N_, Translate
from navplan.storage.writers.files import replace_file
from navplan.storage.writers.foot import foot_of
from navplan.storage.writers.signs import writable
from navplan.storage.writers.word_blocks import Composer, in_contents
from navplan.storage.writers.word_parts import add_field, add_link, begin_field, end_field, line_below, tint
from navplan.storage.writers.word_style import GROUNDS, OFFICE, RULE, dress

LONGEST_HEAD = 95
"""Signs of the running head; a longer one is cut, for it stands whole on the first page."""

LONGEST_PROPERTY = 255
"""What the file's own title, subject and author may hold."""

PACKED = (1980, 1, 1, 0, 0, 0)
"""The time on every part inside the file, so that it does not change from day to day."""


def write_word(outline: Outline, target: Path, translate: Translate) -> None:
    """Write the document to `target`, whole or not at all; raises `CannotStore`."""
    made = word_bytes(outline, translate)
    replace_file(target, lambda path: _write(path, made))


def _write(path: Path, made: bytes) -> None:
    path.write_bytes(made)


def word_bytes(outline: Outline, translate: Translate) -> bytes:
    """The Word file's bytes."""
    document = docx.Document()
    dress(document, outline.language)
    _set_properties(document, outline)
    composer = Composer(document, translate, outline)
    _open(composer, outline)
    listed = [(heading, place) for heading, place in composer.places if in_contents(heading)]
    if outline.cover and listed:
        _contents(composer, listed)
    composer.compose(outline.blocks)
    for number, section in enumerate(document.sections):
        _furnish(section, outline, translate, is_first=number == 0)
    return _packed(document)


def _set_properties(document: Document, outline: Outline) -> None:
    """What the file says of itself: the office as author, never a person."""
    told = document.core_properties
    title, office, subtitle = (
        " ".join(writable(text).split())[:LONGEST_PROPERTY]
        for text in (outline.title, outline.office, outline.subtitle)
    )
    told.title, told.author, told.subject, told.language = title, office, subtitle, outline.language
    told.last_modified_by, told.comments, told.keywords, told.revision = office, "", "", 1
    told.created = told.modified = datetime(outline.made.year, outline.made.month, outline.made.day)  # noqa: DTZ001 - the format has no zone
    relations = document.part.package.rels
    for key, relation in list(relations.items()):
        if relation.reltype in (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES):
            del relations[key]


def _open(composer: Composer, outline: Outline) -> None:
    """The title, on a cover of its own where the outline has one."""
    if outline.cover:
        composer.words(outline.office, OFFICE)
    composer.words(outline.title, "Title")
    composer.words(outline.subtitle, "Subtitle")
    composer.pairs(Pairs(outline.cover))


def _contents(composer: Composer, listed: list[tuple[Heading, str]]) -> None:
    """The list of contents with links. Page numbers are left out, so that Word need not ask to count them."""
    title = composer.words(composer.translate(N_("Innhold")), "TOC Heading")
    title.paragraph_format.page_break_before = True
    paragraph = title
    for number, (heading, place) in enumerate(listed):
        paragraph = composer.words("", f"toc {heading.level}")
        if heading.level > 1:
            paragraph.paragraph_format.left_indent = Emu(180_000)
        if number == 0:
            begin_field(paragraph, r'TOC \o "1-2" \n \h \z')
        add_link(paragraph, writable(" ".join(heading.text.split())), place)
    end_field(paragraph)


def _furnish(section: Section, outline: Outline, translate: Translate, is_first: bool) -> None:
    """Office, title and draft mark above, version, day and page x of y below; the cover has only a foot."""
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    section.different_first_page_header_footer = bool(outline.cover) and is_first
    width = sum(int(edge or 0) * sign for edge, sign in ((section.page_width, 1), (section.left_margin, -2)))
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    text = writable(" ".join(f"{outline.office} · {outline.title}".split()))
    head.add_run(text if len(text) <= LONGEST_HEAD else text[: LONGEST_HEAD - 1] + "…")
    if outline.draft:
        head.add_run("\t")
        run = head.add_run(writable(outline.mark) or translate(N_("UTKAST")))
        run.bold = True
        tint(run, GROUNDS["warning"][0])
    line_below(head, RULE)
    _fill_foot(foot, outline, translate)
    lines = [head, foot]
    if section.different_first_page_header_footer:
        lines.append(section.first_page_footer.paragraphs[0])
        _fill_foot(lines[-1], outline, translate)
    for line in lines:
        line.paragraph_format.tab_stops.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)


def _fill_foot(foot: Paragraph, outline: Outline, translate: Translate) -> None:
    version = " ".join(writable(outline.version).split())
    foot.add_run(f"{foot_of(outline, version, translate)}\t")
    text = translate(N_("Side {page} av {pages}"))
    before, _, rest = text.partition("{page}")
    between, _, after = rest.partition("{pages}")
    foot.add_run(before)
    add_field(foot, "PAGE", "1")
    foot.add_run(between)
    add_field(foot, "NUMPAGES", "1")
    foot.add_run(after)


def _packed(document: Document) -> bytes:
    """The document as a zip whose parts carry no time of their own."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, PACKED), old.read(part), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
