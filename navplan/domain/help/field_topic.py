"""The topic of a declared field: made of its declaration, and of what is written of it besides where there is any.

So a field that is declared tomorrow has its help at once, and label, short help, options and source stand in one place.
"""

from collections.abc import Iterator

from navplan.domain.fields import Field, Guard
from navplan.domain.help.reading import Help
from navplan.domain.help.topic import FIELD, Law, Topic
from navplan.domain.kinds import Choice, Choices, Day, FieldKind, Flag, Link, Links, LongText, Number, Tags, Text
from navplan.domain.modules import KINDS
from navplan.domain.records import Kind, Section, field_of, fields_of
from navplan.domain.words import N_, Translate

ORIGINS = {
    "lov": N_("Merket **Lov** betyr at lov eller forskrift spør om dette."),
    "veileder": N_("Merket **Veileder** betyr at veilederen til partnerskapsavtalen, eller KS, spør om dette."),
    "nyttig": N_("Merket **Nyttig** betyr at dette er et råd fra NavPlan. Ingen krever det."),
}

WAYS: dict[type[FieldKind], str] = {
    Day: N_("Skriv datoen slik du sier den: «31.12», «i morgen», «uke 12» eller «+14». Kalenderen åpner du til høyre."),
    Choice: N_("Velg én av disse:"),
    Choices: N_("Velg så mange som passer:"),
    Tags: N_("Skriv ett ord eller én henvisning om gangen, og trykk Enter."),
    Flag: N_("Huk av når det stemmer. Mellomrom setter og fjerner haken."),
}
"""How a field of each kind is filled in."""


def kind_of(key: str) -> Kind | None:
    """The kind of record with this key."""
    return next((kind for kind in KINDS if kind.key == key), None)


def field_keys() -> Iterator[str]:
    """The topic key of every declared field."""
    for kind in KINDS:
        yield from (f"{FIELD}.{kind.key}.{field.key}" for field in fields_of(kind.record))


def field_topic(key: str, help: Help, translate: Translate) -> Topic | None:
    """The topic with a key such as `field.measure.deadline`; None when no field is called that."""
    record, _dot, name = key.removeprefix(f"{FIELD}.").partition(".")
    kind = kind_of(record)
    if kind is None or name not in {field.key for field in fields_of(kind.record)}:
        return None
    return _topic(kind, field_of(kind.record, name), help, translate)


def laws_of(key: str, help: Help) -> tuple[Law, ...]:
    """The rules that a field rests on: those its declaration names, then those of the note on it."""
    record, _dot, name = key.removeprefix(f"{FIELD}.").partition(".")
    kind = kind_of(record)
    field = field_of(kind.record, name) if kind is not None else None
    named = help.laws_named(field.basis.source) if field is not None and field.basis is not None else ()
    note = help.notes.get(f"{record}.{name}")
    return tuple(dict.fromkeys((*named, *(help.laws[law] for law in (note.laws if note else ())))))


def _topic(kind: Kind, field: Field, help: Help, translate: Translate) -> Topic:
    key = f"{FIELD}.{kind.key}.{field.key}"
    note = help.notes.get(f"{kind.key}.{field.key}")
    lines = [translate(field.help)] if field.help else []
    if note is not None:
        lines.append(note.text)
    lines += _told(kind, field, translate)
    return Topic(
        key=key,
        title=translate(field.label),
        lead=lines[0],
        text="\n\n".join(lines[1:]),
        example=note.example if note else "",
        laws=tuple(law.key for law in laws_of(key, help)),
        see=(*(note.see if note else ()), *_see(field)),
        words=translate(kind.one),
        language=help.language,
    )


def _told(kind: Kind, field: Field, translate: Translate) -> Iterator[str]:
    """Where it stands, where the demand comes from, how it is filled in, and who reads it."""
    section = _section(kind, field.key)
    words = N_("Feltet står i skjemaet for {kind}, under «{section}».") if section else N_("Feltet hører til {kind}.")
    yield translate(words).format(kind=translate(kind.one), section=translate(section))
    if field.basis is not None:
        yield translate(ORIGINS[field.basis.rank])
    yield from _way(field, translate)
    if field.needed:
        yield translate(N_("Skjemaet sier fra når feltet er tomt. Du kan lagre likevel."))
    if field.guard is Guard.FREE and isinstance(field.kind, Text | LongText | Tags):
        yield translate(N_("Skriv om roller og grupper, aldri om enkeltpersoner. Personvernvakten leser feltet."))


def _section(kind: Kind, key: str) -> str:
    sections = (part for part in kind.form if isinstance(part, Section))
    return next((part.title for part in sections if key in part.rows), "")


def _way(field: Field, translate: Translate) -> Iterator[str]:
    kind = field.kind
    if isinstance(kind, Choice | Choices):
        options = "\n".join(f"- {translate(option.label)}" for option in kind.options)
        yield f"{translate(WAYS[type(kind)])}\n{options}"
    elif isinstance(kind, Link | Links):
        target = kind_of(kind.to)
        words = translate(N_("Skriv noen bokstaver, og velg fra listen: {kinds}."))
        yield words.format(kinds=translate(target.many).lower() if target else kind.to)
    elif isinstance(kind, Number):
        yield from _number(kind, translate)
    elif isinstance(kind, Text | LongText):
        yield translate(N_("Det er plass til {n} tegn.")).format(n=kind.limit)
    elif type(kind) in WAYS:
        yield translate(WAYS[type(kind)])


def _number(kind: Number, translate: Translate) -> Iterator[str]:
    if kind.unit:
        yield translate(N_("Skriv et tall. Enheten er {unit}.")).format(unit=translate(kind.unit))
    if kind.minimum is not None and kind.maximum is not None:
        words = translate(N_("Tallet må være fra {least} til {most}."))
        yield words.format(least=kind.minimum, most=kind.maximum)
    if kind.counts_people:
        yield translate(N_("Tallet teller personer. I dokumenter som går ut av kontoret, skjules tall under fem."))


def _see(field: Field) -> tuple[str, ...]:
    """The topics that explain what kind of field this is."""
    found = ["concept.origin"] if field.basis is not None else []
    if isinstance(field.kind, Number) and field.kind.counts_people:
        found.append("concept.small_numbers")
    if field.guard is Guard.FREE and isinstance(field.kind, Text | LongText | Tags):
        found.append("concept.privacy")
    if isinstance(field.kind, Day):
        found.append("concept.dates")
    return tuple(found)
