"""The whole help on paper: every topic in the order of the contents, with links between them, and the rules last."""

from collections.abc import Iterator

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Bullets, Cell, Column, Heading, Notice, Outline, Paragraph, Table
from navplan.domain.documents.paper import sender
from navplan.domain.help.body import Head, Items, Part, parts_of, plain_line, plain_text
from navplan.domain.help.field_topic import field_keys, field_topic, laws_of
from navplan.domain.help.reading import Help
from navplan.domain.help.sources import control_words, letter_points
from navplan.domain.help.topic import GROUPS, Law, Topic
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate


def help_book(reader: Reader, asked: Asked) -> Outline:
    """Nothing of the plan but the office's name stands in it."""
    translate = asked.translate
    help = Help(asked.language)
    return Outline(
        title=translate(N_("Hjelp til NavPlan")),
        subtitle=translate(N_("Alle emnene, sist gått gjennom {day}")).format(day=f"{help.checked:%d.%m.%Y}"),
        office=sender(reader, translate),
        made=asked.today,
        language=asked.language,
        draft=False,
        blocks=tuple(_blocks(help, translate)),
    )


def _blocks(help: Help, translate: Translate) -> Iterator[Block]:
    yield Paragraph(translate(N_("Den samme hjelpen åpner du i programmet med F1.")), "lead")
    if any(topic.language != help.language for topic in help.topics.values()):
        yield Notice(translate(N_("Noen av emnene finnes bare på bokmål.")))
    for group, words in GROUPS:
        topics = [topic for topic in help.topics.values() if topic.group == group]
        if topics:
            yield Heading(translate(words))
        for topic in topics:
            yield from _topic(topic, help, translate)
    yield from _fields(help, translate)
    yield from _laws(help, translate)


def _topic(topic: Topic, help: Help, translate: Translate) -> Iterator[Block]:
    yield Heading(topic.title, 2, name=topic.key)
    yield Paragraph(plain_text(parts_of(topic.lead)), "lead")
    yield from map(_part, topic.parts)
    if topic.example:
        yield _note(translate(N_("Eksempel")), topic.example)
    points = tuple(letter_points(topic, translate))
    if points:
        yield _note(translate(N_("Dette svarer på i brevet")), f"{'; '.join(points)}.")
    if topic.laws:
        names = "; ".join(help.laws[key].name for key in topic.laws)
        yield _note(translate(N_("Lov og veileder")), f"{names}.")


def _note(title: str, words: str) -> Paragraph:
    return Paragraph(f"{title}: {words}", "note")


def _part(part: Part) -> Block:
    if isinstance(part, Head):
        return Heading(part.text, 3, bookmark=False)
    if isinstance(part, Items):
        return Bullets(tuple(map(plain_line, part.lines)), part.numbered)
    return Paragraph(plain_line(part.line))


def _fields(help: Help, translate: Translate) -> Iterator[Block]:
    """The fields that a law or the guide asks for, with what is asked."""
    asked = tuple(_asked(help, translate))
    yield Heading(translate(N_("Felt som lov eller veileder spør om")))
    columns = (
        Column(translate(N_("Felt")), 2.6),
        Column(translate(N_("Hva det er")), 4.2),
        Column(translate(N_("Lov og veileder")), 3.0),
    )
    rows = tuple(_field_row(topic, laws) for topic, laws in asked)
    yield Table("", columns, rows, row_headers=True)


def _asked(help: Help, translate: Translate) -> Iterator[tuple[Topic, tuple[Law, ...]]]:
    for key in field_keys():
        laws = laws_of(key, help)
        topic = field_topic(key, help, translate) if laws else None
        if topic is not None:
            yield topic, laws


def _field_row(topic: Topic, laws: tuple[Law, ...]) -> tuple[Cell, ...]:
    kind = topic.words[:1].upper() + topic.words[1:]
    return (
        Cell(topic.title, strong=True, below=(Cell(kind, small=True),)),
        Cell(topic.lead),
        Cell("; ".join(law.name for law in laws)),
    )


def _laws(help: Help, translate: Translate) -> Iterator[Block]:
    yield Heading(translate(N_("Lov og veileder")))
    yield Paragraph(translate(N_("Fortalt med våre ord. Les alltid kilden selv når ordlyden betyr noe.")))
    columns = (
        Column(translate(N_("Regel")), 2.6),
        Column(translate(N_("Hva den handler om")), 4.4),
        Column(translate(N_("Kilde og kontroll")), 4.0),
    )
    rows = tuple(
        (
            Cell(law.name, strong=True),
            Cell(law.about),
            Cell(law.source, below=(Cell(control_words(law, translate), small=True),)),
        )
        for law in help.laws.values()
    )
    yield Table("", columns, rows, row_headers=True)
