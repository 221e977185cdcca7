"""Theme sheets: for each section of the year's letters what the letter expects, what the office has, what it does."""

from collections.abc import Iterable

from navplan.domain.coverage import concerns_office, expectations_of, sections_of
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Bullets, Cell, Column, Heading, Outline, Pairs, Paragraph, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View, deadline_cell, short, view_of
from navplan.domain.kinds import Choice, Day, FieldKind, Flag, Link, Links, LongText, Number
from navplan.domain.modules.letter import Letter, LetterSection
from navplan.domain.modules.partnership.parts_office import OpeningHours
from navplan.domain.modules.plan import Measure, is_closed
from navplan.domain.modules.themes import FORMS, KINDS, ThemeSheet, facts_told, sheet_of
from navplan.domain.modules.themes.access import AccessSheet
from navplan.domain.opening import office_week
from navplan.domain.people import has_small, veiled_word
from navplan.domain.records import Kind, Reader, Record, Rows, Section, field_of, fields_of
from navplan.domain.supervision import answers
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_

LONGEST = 400


def theme_sheets(reader: Reader, asked: Asked) -> Outline:
    """One part a section; a section that asks nothing of the office is left out."""
    view = view_of(reader, asked)
    return paper(
        view,
        asked,
        view.say(N_("Temaark {year}"), year=asked.year),
        view.say(N_("Det brevet venter, det vi har, og det vi gjør")),
        _blocks(view),
    )


def _blocks(view: View) -> Iterable[Block]:
    letters = view.letters()
    if not letters:
        yield Paragraph(view.say(N_("Planen har ikke noe brev for {year} ennå."), year=view.year), "lead")
    told: dict[str, str] = {}
    for letter in letters:
        yield from _letter(view, letter, told)


def _letter(view: View, letter: Letter, told: dict[str, str]) -> Iterable[Block]:
    for section in sections_of(letter, view.reader):
        asked = [e for e in expectations_of(section, view.reader) if concerns_office(e)]
        if not asked:
            continue
        yield Heading(section.title)
        yield Paragraph(view.say(N_("Tema: {theme}"), theme=Choice(THEMES).show(section.theme, view.translate)), "note")
        yield Heading(view.say(N_("Det brevet venter")), 2, bookmark=False)
        yield Bullets(tuple(expectation.wording for expectation in asked))
        yield Heading(view.say(N_("Det vi har")), 2, bookmark=False)
        yield from _facts(view, section, told)
        yield Heading(view.say(N_("Det vi gjør")), 2, bookmark=False)
        yield from _measures(view, [expectation.id for expectation in asked])


def _facts(view: View, section: LetterSection, told: dict[str, str]) -> Iterable[Block]:
    """The facts of the theme; a form that stands under an earlier section is named, not repeated."""
    form = FORMS.get(section.theme)
    sheet = sheet_of(form, view.reader) if form else None
    if sheet is None:
        yield Paragraph(view.say(N_("Temaskjemaet er ikke fylt ut.")))
        return
    if sheet.id in told:
        yield Paragraph(view.say(N_("Se «{section}»."), section=told[sheet.id]))
        return
    told[sheet.id] = section.title
    part, whole = facts_told(sheet)
    text = N_("{told} av {whole} opplysninger er fylt ut. Gjennomgått {day}.")
    yield Paragraph(view.say(text, told=part, whole=whole, day=view.day(sheet.reviewed_on) or "–"))
    yield Pairs(tuple(_pairs(view, sheet)))
    if isinstance(sheet, AccessSheet):
        yield from _signed_week(view, sheet)
    yield from _registers(view, sheet)
    missing = [said for answer in answers(section.theme, view.reader, view.today) for said in answer.missing]
    if missing:
        yield Paragraph(view.say(N_("Det som mangler:")))
        yield Bullets(tuple(said.words(view.translate) for said in missing))


def _pairs(view: View, sheet: ThemeSheet) -> Iterable[tuple[str, str]]:
    kind = _kind(sheet)
    for part in kind.form:
        if isinstance(part, Section):
            for key in part.rows:
                if words := _words(view, sheet, key):
                    yield view.label(type(sheet), key), words


def _signed_week(view: View, sheet: AccessSheet) -> Iterable[Block]:
    """The hours that the agreement owns; the form's own days, where it has some, stand below."""
    week = office_week(view.reader, sheet)
    if week.agreement is None:
        return
    columns = (
        Column(view.label(OpeningHours, "weekday"), 1.8),
        Column(view.label(OpeningHours, "opens"), 1.0),
        Column(view.label(OpeningHours, "closes"), 1.0),
        Column(view.label(OpeningHours, "type"), 1.8),
    )
    signed = [span.record for span in week.spans if isinstance(span.record, OpeningHours)]
    rows = tuple(tuple(Cell(view.chosen(row, key)) for key in ("weekday", "opens", "closes", "type")) for row in signed)
    yield Table(view.say(N_("Åpningstider etter avtalen")), columns, rows)


def _registers(view: View, sheet: ThemeSheet) -> Iterable[Block]:
    """What is kept as a list under the form: days, contacts, points, grants, in the order they were entered."""
    for part in _kind(sheet).form:
        if not isinstance(part, Rows):
            continue
        kind = next(known for known in KINDS if known.key == part.key)
        fields = [field for field in fields_of(kind.record) if field.listed]
        rows = tuple(
            tuple(_cell(view, record, field.key) for field in fields)
            for record in view.reader.linked(kind.record, part.via, sheet.id)
        )
        if rows:
            columns = tuple(Column(view.translate(field.label), _share(field.kind)) for field in fields)
            yield Table(view.translate(kind.many), columns, rows)


def _cell(view: View, record: Record, key: str) -> Cell:
    """A value as a chip where it says how something stands, else as words."""
    chip = view.chip(record, key) if isinstance(field_of(type(record), key).kind, Choice) else None
    return chip if chip and chip.tone not in (None, "neutral") else Cell(_words(view, record, key))


def _share(kind: FieldKind) -> float:
    """Long words get more of the width than days and ticks."""
    if isinstance(kind, Day | Number | Flag):
        return 1.0
    return 3.0 if isinstance(kind, LongText) else 1.8


def _kind(sheet: ThemeSheet) -> Kind:
    return next(kind for kind in KINDS if kind.record is type(sheet))


def _words(view: View, record: Record, key: str) -> str:
    field, value = field_of(type(record), key), getattr(record, key)
    if view.limit is not None and has_small(record, view.limit):
        hidden = veiled_word(field, value, view.limit, view.translate)
        if hidden:
            return hidden
    if isinstance(field.kind, Link | Links):
        return view.reader.named(field.kind.to, value) if isinstance(value, str) else ""
    return short(field.kind.show(value, view.translate), LONGEST)


def _measures(view: View, expectation_ids: list[str]) -> Iterable[Block]:
    found: dict[str, Measure] = {}
    for id in expectation_ids:
        found.update({measure.id: measure for measure in view.reader.linked(Measure, "expectations", id)})
    if not found:
        yield Paragraph(view.say(N_("Ingen tiltak er knyttet til kravene.")))
        return
    columns = (
        Column(view.label(Measure, "title"), 3.6),
        Column(view.label(Measure, "role"), 2.0),
        Column(view.label(Measure, "deadline"), 1.6),
        Column(view.label(Measure, "status"), 1.4),
    )
    rows = tuple(
        (
            Cell(f"{measure.code} {measure.title}"),
            Cell(view.role(measure.role)),
            deadline_cell(view, measure.deadline, not is_closed(measure)),
            view.chip(measure, "status"),
        )
        for measure in found.values()
    )
    yield Table("", columns, rows)
