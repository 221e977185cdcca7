"""What the preview's table shows: one row for each thing in the workbook, those that must be decided first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from navplan.domain.exchange.preview import WHOLE_ROW, Decided, FieldChange, NewRecord, Place, Preview
from navplan.domain.fields import Field
from navplan.domain.kinds import Flag
from navplan.domain.records import Kind, Record, fields_of
from navplan.domain.words import N_
from navplan.domain.workspace import Workspace
from navplan.ui.editors.shown import name_of, shown
from navplan.ui.words import _, ngettext

What = Literal["conflict", "returned", "missing", "change", "born", "refusal"]

ASKED: tuple[What, ...] = ("conflict", "returned", "missing")
"""Where a person decides whether the plan or the file holds."""

KEPT = {"conflict": N_("Behold planens"), "returned": N_("Forblir fjernet"), "missing": N_("Blir stående")}
TAKEN = {
    "conflict": N_("Ta filens"),
    "returned": N_("Legges til igjen"),
    "missing": N_("Fjernes"),
    "change": N_("Endres"),
    "born": N_("Ny"),
    "refusal": N_("Ikke tatt med"),
}
WHY = {
    "conflict": N_("Endret både i filen og i planen siden filen ble laget."),
    "returned": N_("Endret i filen, men fjernet fra planen siden filen ble laget."),
    "missing": N_("Raden finnes ikke lenger i filen. Skal den fjernes fra planen også?"),
    "change": N_("Endret i filen."),
    "born": N_("Lagt til i filen."),
    "refusal": N_("Kan ikke tas med."),
}
COMPUTED = N_("Cellen er en formel. Verdien er den Excel viste da filen ble lagret.")
"""What is said besides of a value that a formula gave."""

TONES = {"conflict": "warning", "returned": "warning", "missing": "warning", "born": "success", "refusal": "danger"}


@dataclass
class PreviewRow:
    """One thing: what it is, its number among its kind, and what stands in the columns; `takes` is the answer."""

    what: What
    number: int
    name: str
    field: str
    before: str
    after: str
    place: Place
    why: str
    takes: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether a person decides."""
        return self.what in ASKED

    @property
    def verdict(self) -> str:
        """What becomes of it, in words."""
        return _(KEPT[self.what] if self.is_asked and not self.takes else TAKEN[self.what])

    @property
    def tone(self) -> str:
        """The tone of the verdict; a removal that was chosen is the gravest."""
        if self.is_asked and self.takes:
            return "danger" if self.what == "missing" else "info"
        return TONES.get(self.what, "accent")


def place_words(place: Place) -> str:
    """«Tiltak D7», «Tiltak, rad 7»."""
    if place.column and place.row:
        return f"{place.sheet} {place.column}{place.row}"
    if place.row:
        return _("{sheet}, rad {row}").format(sheet=place.sheet, row=place.row)
    if place.column:
        return _("{sheet}, kolonne {column}").format(sheet=place.sheet, column=place.column)
    return place.sheet


def rows_of(preview: Preview, plan: Workspace) -> list[PreviewRow]:
    """All rows, in the order a person should see them."""
    born = {new.record.id: new.record for new in (*preview.born, *preview.returned)}
    return list(_Rows(preview, plan, born).all())


def decided(rows: list[PreviewRow]) -> Decided:
    """The answers, as taking in wants them."""
    taken = {what: frozenset(row.number for row in rows if row.what == what and row.takes) for what in ASKED}
    return Decided(taken["conflict"], taken["returned"], taken["missing"])


class _Rows:
    def __init__(self, preview: Preview, plan: Workspace, born: dict[str, Record]) -> None:
        self._preview = preview
        self._plan = plan
        self._born = born

    def all(self) -> Iterator[PreviewRow]:
        for number, change in enumerate(self._preview.conflicts):
            yield self._change("conflict", number, change)
        for number, new in enumerate(self._preview.returned):
            yield self._new("returned", number, new)
        yield from self._missing()
        for number, change in enumerate(self._preview.changes):
            yield self._change("change", number, change)
        for number, new in enumerate(self._preview.born):
            yield self._new("born", number, new)
        for number, refusal in enumerate(self._preview.refusals):
            said, what = refusal.said.words(_), refusal.what.words(_)
            yield PreviewRow("refusal", number, refusal.place.sheet, what, "", said, refusal.place, said)

    def _change(self, what: What, number: int, change: FieldChange) -> PreviewRow:
        name = self._named(self._plan.kind(change.record.KEY), change.record)
        before, after = (self._shown(change.field, value) for value in (change.before, change.value))
        why = f"{_(WHY[what])} {_(COMPUTED)}" if change.computed else _(WHY[what])
        return PreviewRow(what, number, name, _(change.field.label), before, after, change.place, why)

    def _new(self, what: What, number: int, new: NewRecord) -> PreviewRow:
        kind = self._plan.kind(new.record.KEY)
        plain = kind.record()
        filled = [f for f in fields_of(kind.record) if getattr(new.record, f.key) != getattr(plain, f.key)]
        told = "\n".join(f"{_(f.label)}: {self._shown(f, getattr(new.record, f.key))}" for f in filled)
        why = _(WHY[what])
        if new.computed:
            fields = ", ".join(_(f.label) for f in new.computed)
            why = f"{why} {_('Fra formler i filen: {fields}.').format(fields=fields)}"
        return PreviewRow(what, number, self._named(kind, new.record), _(WHOLE_ROW), "", told, new.place, why)

    def _missing(self) -> Iterator[PreviewRow]:
        for number, gone in enumerate(self._preview.missing):
            kind = self._plan.kind(gone.record.KEY)
            why = _(WHY["missing"])
            if gone.follows:
                also = ngettext("{n} ting til går med.", "{n} ting til går med.", gone.follows)
                why = f"{why} {also.format(n=gone.follows)}"
            name = self._named(kind, gone.record)
            after = _("Raden er borte")
            yield PreviewRow("missing", number, name, _(WHOLE_ROW), name, after, Place(_(kind.many)), why)

    def _named(self, kind: Kind, record: Record) -> str:
        return f"{_(kind.one).capitalize()}: {name_of(self._plan, record)}"

    def _shown(self, field: Field, value: object) -> str:
        """In words; a no is said, for here it is news. Records that come with the file are named too."""
        if isinstance(field.kind, Flag):
            return field.kind.show(bool(value), _)
        words = shown(self._plan, field, value)
        ids = value if isinstance(value, tuple) else (value,)
        new = [name_of(self._plan, self._born[id]) for id in ids if isinstance(id, str) and id in self._born]
        return ", ".join(filter(None, (words, *new)))
