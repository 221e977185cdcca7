"""The rows of the list: the changes that are shown, under the headings of the letter they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.coverage import sections_of
from navplan.domain.letters.compare_report import ChangeReport, LetterChange
from navplan.domain.modules.letter import LetterSection
from navplan.domain.records import Reader
from navplan.ui.views.changes.steps import Between
from navplan.ui.words import N_, _, ngettext

SHOWN = (
    ("open", N_("Ikke avgjort")),
    ("all", N_("Alle")),
    ("fresh", N_("Nytt i år")),
    ("gone", N_("Ikke med i år")),
)
"""Which changes are shown: those that wait, all, and the two lists of what has nothing on the other side."""


@dataclass(frozen=True)
class Heading:
    """A section's heading, and how many changes stand under it now."""

    title: str
    line: str


@dataclass(frozen=True)
class ChangeRow:
    """One change; `id` stays the same when it is decided."""

    id: str
    change: LetterChange


Row = Heading | ChangeRow


def is_shown(change: LetterChange, shown: str, type: str) -> bool:
    """Whether the filters let a change through; an empty type lets all types through."""
    if type and change.type != type:
        return False
    if shown == "open":
        return not change.is_decided
    if shown == "fresh":
        return bool(change.new) and not change.old
    if shown == "gone":
        return bool(change.old) and not change.new
    return True


def id_of(change: LetterChange) -> str:
    """What tells a change from all others in the report."""
    return change.relation.id if change.relation else (change.new or change.old)[0].id


def grouped(changes: Iterable[LetterChange], between: Between, reader: Reader) -> tuple[Row, ...]:
    """The changes under the headings of the new letter; what is only in the old one last, under its own."""
    groups: dict[str, list[LetterChange]] = {}
    for change in changes:
        groups.setdefault((change.new or change.old)[0].section, []).append(change)
    rows: list[Row] = []
    for letter in (between.new, between.old):
        for section in sections_of(letter, reader):
            found = groups.get(section.id, [])
            if found:
                rows.append(_heading(section, len(found), letter is between.old, between))
                rows += [ChangeRow(id_of(change), change) for change in found]
    return tuple(rows)


def _heading(section: LetterSection, count: int, is_old: bool, between: Between) -> Heading:
    line = ngettext("{n} endring", "{n} endringer", count).format(n=count)
    if is_old:
        line = _("bare i {year} · {count}").format(year=between.years[0], count=line)
    return Heading(section.title, line)


def unchanged(report: ChangeReport) -> tuple[LetterChange, ...]:
    """The proposals that say «unchanged» and wait for a decision."""
    return tuple(change for change in report.changes if change.type == "lik" and not change.is_decided)
