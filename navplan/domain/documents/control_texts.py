"""The office's own routine texts on paper: one routine after the other as they hold now, kept versions named."""

from collections.abc import Iterable

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Bullets, Heading, Notice, Outline, Pairs, Paragraph
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.control.approval import VALID, is_changed_since, versions_of
from navplan.domain.modules.control.figures import relevant
from navplan.domain.modules.control.records import ControlRoutine
from navplan.domain.records import Reader
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_


def routine_texts(reader: Reader, asked: Asked) -> Outline:
    """Every routine whose text stands in the register, theme by theme."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view,
        asked,
        view.say(N_("Rutinetekster")),
        view.say(N_("Rutinene slik de er skrevet per {day}"), day=view.day(asked.today)),
        _blocks(view),
    )


def _blocks(view: View) -> Iterable[Block]:
    written = [routine for routine in relevant(view.reader.all(ControlRoutine)) if routine.wording]
    if not written:
        text = N_("Ingen rutiner har tekst i registeret. Skriv den i rutinen under «Slik gjør vi».")
        yield Paragraph(view.say(text), "lead")
    for option in THEMES:
        of_theme = [routine for routine in written if routine.theme == option.key]
        if of_theme:
            yield Heading(view.translate(option.label), 1)
        for routine in of_theme:
            yield from _routine(view, routine)


def _routine(view: View, routine: ControlRoutine) -> Iterable[Block]:
    yield Heading(f"{routine.code} {routine.title}".strip(), 2)
    if routine.status != VALID:
        words = N_("Rutinen er ikke godkjent. Status: {status}.")
        yield Notice(view.say(words, status=view.chosen(routine, "status").lower()), "warning")
    elif is_changed_since(routine, view.reader):
        yield Notice(view.say(N_("Teksten er endret etter siste godkjenning.")), "warning")
    if routine.purpose:
        yield Paragraph(routine.purpose, "lead")
    yield Pairs(tuple((label, words) for label, words in _facts(view, routine) if words))
    for part in routine.wording.split("\n\n"):
        yield Paragraph(part)
    kept = versions_of(routine, view.reader)
    if kept:
        words = N_("Versjon {n}: godkjent {day} av {role}")
        said = (view.say(words, n=v.number or "", day=view.day(v.approved_on), role=v.approved_by) for v in kept)
        yield Bullets(tuple(said))


def _facts(view: View, routine: ControlRoutine) -> Iterable[tuple[str, str]]:
    yield view.label(ControlRoutine, "owner"), view.role(routine.owner)
    yield view.label(ControlRoutine, "owner_line"), view.chosen(routine, "owner_line")
    roles = ", ".join(filter(None, (view.role(role) for role in routine.applies_to)))
    yield view.label(ControlRoutine, "applies_to"), roles
    yield view.label(ControlRoutine, "laws"), "; ".join(routine.laws)
    yield view.label(ControlRoutine, "place"), routine.place
    yield view.label(ControlRoutine, "made_known"), view.chosen(routine, "made_known")
    yield view.label(ControlRoutine, "next_revision"), view.day(routine.next_revision)
    yield view.label(ControlRoutine, "question"), routine.question
