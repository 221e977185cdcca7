"""E1: the agreement on paper, for signing and for the archive, in bokmål or nynorsk.

It says only what is locked by the signature, so a signed version makes the same document for ever.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from navplan.domain.documents.outline import (
    Block,
    Cell,
    Column,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    SignOff,
    Table,
)
from navplan.domain.documents.year_plan_view import cell, small
from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Day, Link, Links, LongText
from navplan.domain.languages import BOKMAAL, NYNORSK
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.content import Told, ToldList, clause_of, clause_title, told
from navplan.domain.modules.partnership.gaps import clauses_in
from navplan.domain.modules.partnership.kinds import list_name
from navplan.domain.modules.partnership.layout import layout_of
from navplan.domain.modules.partnership.library import Library, read_library
from navplan.domain.modules.partnership.parts_office import Party
from navplan.domain.modules.partnership.parts_work import Annex, Signature
from navplan.domain.modules.partnership.rules import is_signed
from navplan.domain.modules.partnership.words import ANNEX_TYPES
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_, Said, Translate

OWN_NUMBERS = {"A1": "1.0", "A15": "8.0", "A16": "9.0", "A18": "10.0"}
"""Clauses that the guide has no number for; the others carry the guide's."""

SAID_ELSEWHERE = (Annex, Signature)
"""Lists that stand at the end of the document."""


def agreement_document(
    agreement: Agreement, reader: Reader, translate: Translate, today: date, language: str = BOKMAAL
) -> Outline:
    """One version of the agreement as people sign it. A draft can be shown in nynorsk; a signature settles it."""
    is_nynorsk = agreement.language == "nn" or (language == NYNORSK and not is_signed(agreement))
    paper = _Paper(agreement, reader, translate, "nn" if is_nynorsk else "nb")
    return Outline(
        title=agreement.title or translate(N_("Partnerskapsavtale")),
        subtitle=paper.say(N_("Versjon {version}"), version=agreement.version),
        office=agreement.office_name or translate(N_("Nav-kontoret")),
        made=paper.signed_on() or today,
        language=NYNORSK if is_nynorsk else BOKMAAL,
        draft=agreement.status in ("utkast", "hoering"),
        version=agreement.version,
        cover=tuple(paper.cover()),
        blocks=tuple(paper.blocks()),
    )


def printed_number(key: str) -> str:
    """The clause's number on paper: the guide's where it has one."""
    return layout_of(key).guide or OWN_NUMBERS[key]


def printed_order(keys: Iterable[str]) -> list[str]:
    """Clauses in the order of their printed numbers."""
    return sorted(keys, key=lambda key: [int(part) for part in printed_number(key).split(".")])


class _Paper:
    """One version with the words of its written standard."""

    def __init__(self, agreement: Agreement, reader: Reader, translate: Translate, language: str) -> None:
        self.language = language
        self.agreement = agreement
        self.reader = reader
        self.translate = translate
        self.library: Library = read_library()
        self.words = self.library.paper_words[language]
        parties = reader.linked(Party, "agreement", agreement.id)
        self.municipalities = ", ".join(party.name for party in parties if party.name)

    def say(self, text: str, **values: object) -> str:
        return Said(text, **values).words(self.translate)

    def label(self, key: str) -> str:
        return self.translate(field_of(Agreement, key).label)

    def signatures(self) -> tuple[Signature, ...]:
        rows = self.reader.linked(Signature, "agreement", self.agreement.id)
        return tuple(sorted(rows, key=lambda row: row.owner != "stat"))

    def signed_on(self) -> date | None:
        days = [row.signed_on for row in self.signatures() if row.signed_on]
        return max(days) if days and self.agreement.status not in ("utkast", "hoering", "klar") else None

    def cover(self) -> Iterator[tuple[str, str]]:
        facts = (
            "office_name",
            "state_name",
            "version",
            "valid_from",
            "valid_to",
            "archive_state",
            "archive_municipality",
        )
        for key in facts:
            value = field_of(Agreement, key).kind.show(getattr(self.agreement, key), self.translate)
            if value:
                yield self.label(key), value
            if key == "state_name" and self.municipalities:
                yield self.translate(N_("Kommunal part")), self.municipalities

    def blocks(self) -> Iterator[Block]:
        for key in printed_order(clauses_in(self.agreement, self.reader)):
            yield from self.clause(key)
        yield from self.annexes()
        yield Heading(self.words["signatures"])
        yield from self.sign_off()

    def clause(self, key: str) -> Iterator[Block]:
        title = self.library.title(key, self.language) or self.translate(clause_title(key))
        yield Heading(f"{printed_number(key)} {title}")
        fixed = self.library.fixed_text(key, self.language)
        gaps = {
            "office": self.agreement.office_name or "…",
            "state": self.agreement.state_name or "…",
            "municipalities": self.municipalities or "…",
        }
        yield Paragraph(fixed.format(**gaps))
        clause = clause_of(self.agreement, key, self.reader)
        if clause and clause.local_text:
            yield Paragraph(clause.local_text)
        yield from self.facts_and_lists(key)

    def facts_and_lists(self, key: str) -> Iterator[Block]:
        pairs: list[tuple[str, str]] = []
        for part in told(self.agreement, key, self.reader, self.translate):
            if isinstance(part, ToldList):
                yield from _pairs(pairs)
                if part.part not in SAID_ELSEWHERE:
                    yield list_table(part, self.translate, self._caption(part))
            elif isinstance(part.field.kind, LongText):
                yield from _pairs(pairs)
                yield from self._long(part)
            else:
                pairs.append((self.translate(part.field.label), part.words))
        yield from _pairs(pairs)

    def _long(self, part: Told) -> Iterator[Block]:
        yield Heading(self.translate(part.field.label), 4, bookmark=False)
        yield Paragraph(part.words)

    def _caption(self, part: ToldList) -> str:
        return self.translate(list_name(part.part))

    def annexes(self) -> Iterator[Block]:
        rows = sorted(self.reader.linked(Annex, "agreement", self.agreement.id), key=lambda row: row.nr or 99)
        if not rows:
            return
        yield Heading(self.words["annexes"])
        columns = (
            Column(self.say(N_("Nr.")), 0.5, numeric=True),
            Column(self.say(N_("Vedlegg")), 3),
            Column(self.say(N_("Dato")), 1.2),
            Column(self.translate(field_of(Annex, "enclosed").label), 1.2),
        )
        lines = tuple(
            (
                Cell(str(row.nr or "")),
                cell(row.title or self._type(row), small(" · ".join(filter(None, (self._type(row), row.reference))))),
                Cell(Day().show(row.dated, self.translate)),
                Cell(self.words["enclosed"] if row.enclosed else self.words["not_enclosed"]),
            )
            for row in rows
        )
        yield Table(self.words["annexes"], columns, lines)

    def _type(self, row: Annex) -> str:
        return Choice(ANNEX_TYPES).show(row.type, self.translate)

    def sign_off(self) -> Iterator[Block]:
        rows = self.signatures()
        done = [row for row in rows if row.signed_on]
        if self.signed_on() and done:
            for row in done:
                place = f"{row.place}, {Day().show(row.signed_on, self.translate)}"
                who = ", ".join(part for part in (row.name, row.title) if part)
                reference = (
                    ((self.translate(field_of(Signature, "reference").label), row.reference),) if row.reference else ()
                )
                yield Pairs(((self._party(row.owner), who), (self.say(N_("Sted og dato")), place), *reference))
            return
        yield SignOff(tuple((self._party(row.owner), self._expected(row)) for row in rows))

    def _party(self, owner: str) -> str:
        key = "for_state" if owner == "stat" else "for_municipality"
        return self.words[key].format(municipalities=self.municipalities or "…")

    def _expected(self, row: Signature) -> str:
        if row.name:
            return ", ".join(part for part in (row.name, row.title) if part)
        if row.owner == "stat":
            names = (self.agreement.state_signatory, self.agreement.state_signatory_title)
        else:
            parties = self.reader.linked(Party, "agreement", self.agreement.id)
            names = (parties[0].signatory, parties[0].signatory_title) if parties else ("", "")
        return ", ".join(part for part in names if part)


def _pairs(pairs: list[tuple[str, str]]) -> Iterator[Block]:
    if pairs:
        yield Pairs(tuple(pairs))
        pairs.clear()


def list_table(part: ToldList, translate: Translate, caption: str) -> Table:
    """A list as a table: what is looked for first in columns, the rest as small print in the widest."""
    shown = [n for n, field in enumerate(part.columns) if field.listed] or [0]
    rest = [n for n in range(len(part.columns)) if n not in shown]
    home = max(shown, key=lambda n: (_width(part.columns[n]), -n))
    columns = tuple(Column(translate(part.columns[n].label), _width(part.columns[n])) for n in shown)
    rows = []
    for row in part.rows:
        below = [small(f"{translate(part.columns[n].label)}: {row[n]}") for n in rest if row[n]]
        rows.append(tuple(cell(row[n] or "–", *below) if n == home else Cell(row[n]) for n in shown))
    return Table(caption, columns, tuple(rows))


def _width(field: Field) -> float:
    if isinstance(field.kind, LongText):
        return 3.0
    if isinstance(field.kind, Link | Links):
        return 1.8
    limit = getattr(field.kind, "limit", 0)
    return 2.4 if limit >= 160 else 1.6 if limit > 80 else 0.7 if field.key == "nr" else 1.0
