"""What is new since last year's letter, on one page: counts, new demands, reworded ones, and what was dropped.

The page is for the meeting, so each list holds what binds most and says how many more there are. What was found
is handed in; documents do not know how letters are compared.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from navplan.domain.coverage import assessment_of, concerns_office
from navplan.domain.documents.outline import Block, Bullets, Cell, Column, Heading, Notice, Outline, Paragraph, Table
from navplan.domain.documents.paper import sender
from navplan.domain.documents.year_plan_view import View, cell, short, small
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.modules.letter.words import MODALITIES
from navplan.domain.modules.plan import Goal, Measure, is_closed
from navplan.domain.modules.relation import RELATION_TYPES
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate

NEW, REWORDED, GONE = 4, 2, 2
"""How many of each stand on the page."""

LONGEST, SHORT = 115, 60
"""Letters of a text, and of the words that were put in or taken out."""

BINDING = {option.key: place for place, option in enumerate(MODALITIES)}


class Piece(Protocol):
    """A run of words that both texts have, or only one of them."""

    @property
    def kind(self) -> str:
        """`same`, `added` or `removed`."""

    @property
    def text(self) -> str:
        """The words."""


class Change(Protocol):
    """What became of some expectations."""

    @property
    def type(self) -> str:
        """The class."""

    @property
    def old(self) -> tuple[Expectation, ...]:
        """What it was."""

    @property
    def new(self) -> tuple[Expectation, ...]:
        """What it is."""

    def words(self) -> Sequence[Piece]:
        """Both texts as one."""


class Count(Protocol):
    """How many of each letter a class holds, and how many of its changes wait."""

    @property
    def old(self) -> int:
        """Of the old letter."""

    @property
    def new(self) -> int:
        """Of the new letter."""

    @property
    def open(self) -> int:
        """Not decided."""


class Report(Protocol):
    """All changes between two letters, and their counts."""

    @property
    def changes(self) -> Sequence[Change]:
        """Every change."""

    @property
    def counts(self) -> Mapping[str, Count]:
        """By class."""

    @property
    def old_total(self) -> int:
        """The size of the old letter."""

    @property
    def new_total(self) -> int:
        """The size of the new letter."""

    @property
    def undecided(self) -> int:
        """Changes that wait for a person."""


def letter_changes(
    reader: Reader, letters: tuple[Letter, Letter], report: Report, translate: Translate, today: date
) -> Outline:
    """The page. It is a draft as long as a change waits for a decision."""
    view = View(reader, translate, letters[1].year or today.year, today)
    years = tuple(str(letter.year or letter.title) for letter in letters)
    return Outline(
        title=view.say(N_("Endringer fra {old} til {new}"), old=years[0], new=years[1]),
        subtitle=" · ".join(
            f"{view.chosen(letter, 'type')} {year}" for letter, year in zip(letters, years, strict=True)
        ),
        office=sender(reader, translate),
        made=today,
        draft=report.undecided > 0,
        blocks=tuple(_blocks(view, report, (years[0], years[1]))),
    )


def _blocks(view: View, report: Report, years: tuple[str, str]) -> Iterable[Block]:
    if report.undecided:
        words = N_("{n} av {whole} endringer er ikke avgjort. Det som står under, er forslag til da.")
        yield Notice(view.say(words, n=report.undecided, whole=len(report.changes)), "warning")
    yield _counts(view, report, years)
    yield from _new(view, [c for c in report.changes if c.type == "ny"])
    yield from _reworded(view, [c for c in report.changes if c.type == "endret"])
    yield from _gone(view, [c for c in report.changes if c.type == "utgatt"])
    yield Paragraph(view.say(N_("Alle endringene står i arket «Endringer fra i fjor» i Excel-filen.")), "note")


def _counts(view: View, report: Report, years: tuple[str, str]) -> Table:
    """A column for each class that holds something, and the totals they add up to."""
    names = {option.key: option.label for option in RELATION_TYPES}
    found = [(key, count) for key, count in report.counts.items() if count.old or count.new]
    titles = [view.say(names.get(key, N_("Uavklart"))) for key, _count in found]
    columns = (
        Column(view.say(N_("Forventninger")), 1.3),
        *(Column(title, 0.5 + len(title) / 18, numeric=True) for title in (*titles, view.say(N_("I alt")))),
    )
    rows = [
        _row(view.say(N_("I {year}"), year=years[1]), [count.new for _key, count in found]),
        _row(view.say(N_("I {year}"), year=years[0]), [count.old for _key, count in found]),
    ]
    if report.undecided:
        rows.append(_row(view.say(N_("Ikke avgjort")), [count.open for _key, count in found]))
    return Table(view.say(N_("Hva som skjedde med forventningene")), columns, tuple(rows), row_headers=True)


def _row(name: str, counts: list[int]) -> tuple[Cell, ...]:
    return (Cell(name), *(Cell(str(count)) for count in counts), Cell(str(sum(counts)), strong=True))


def _new(view: View, changes: Sequence[Change]) -> Iterable[Block]:
    """The new demands, those that bind the office most first."""
    found = sorted((e for change in changes for e in change.new), key=_weight)
    if found:
        yield Heading(_listed(view, N_("Nye krav"), NEW, len(found)), 4)
        yield Bullets(tuple(f"{_short(e.wording)} ({_duty(view, e)})" for e in found[:NEW]))


def _reworded(view: View, changes: Sequence[Change]) -> Iterable[Block]:
    """Before and now, with the words that were taken out and put in."""
    found = sorted(changes, key=lambda change: min(_weight(e) for e in change.new))
    if not found:
        return
    rows = []
    for change in found[:REWORDED]:
        gone, put = (_told(change, kind) for kind in ("removed", "added"))
        rows.append(
            (
                cell(_joined(change.old), small(view.say(N_("Tatt ut: {words}"), words=gone) if gone else "")),
                cell(_joined(change.new), small(view.say(N_("Satt inn: {words}"), words=put) if put else "")),
            )
        )
    columns = (Column(view.say(N_("Før"))), Column(view.say(N_("Nå"))))
    yield Table(_listed(view, N_("Omformulert"), REWORDED, len(found)), columns, tuple(rows))


def _gone(view: View, changes: Sequence[Change]) -> Iterable[Block]:
    """What was dropped, with the work that remains; those with work first."""
    found = [(e, _work(view, e)) for change in changes for e in change.old]
    found.sort(key=lambda pair: not pair[1])
    if found:
        yield Heading(_listed(view, N_("Utgått"), GONE, len(found)), 4)
        yield Bullets(tuple(_short(e.wording) + _left(view, work) for e, work in found[:GONE]))


def _left(view: View, work: Sequence[str]) -> str:
    return " " + view.say(N_("Står igjen: {work}."), work="; ".join(work)) if work else ""


def _listed(view: View, words: str, shown: int, whole: int) -> str:
    """The list's name, and how many of all stand in it."""
    if whole <= shown:
        return f"{view.say(words)} ({whole})"
    return view.say(N_("{name} ({shown} av {whole})"), name=view.say(words), shown=shown, whole=whole)


def _weight(expectation: Expectation) -> tuple[bool, int]:
    return not concerns_office(expectation), BINDING.get(expectation.modality, len(BINDING))


def _duty(view: View, expectation: Expectation) -> str:
    return f"{view.chosen(expectation, 'modality')} · {view.chosen(expectation, 'addressee')}"


def _work(view: View, expectation: Expectation) -> list[str]:
    """The assessment, the goals and the open measures of an expectation, shortly."""
    reader = view.reader
    own = assessment_of(expectation, reader)
    lines = [view.say(N_("vurdert som {result}"), result=view.chosen(own, "result").lower())] if own else []
    lines += [
        view.say(N_("mål {name}"), name=_short(reader.named(Goal.KEY, goal.id), 40))
        for goal in reader.linked(Goal, "expectations", expectation.id)
    ]
    lines += [
        view.say(N_("åpent tiltak {name}"), name=_short(reader.named(Measure.KEY, measure.id), 40))
        for measure in reader.linked(Measure, "expectations", expectation.id)
        if not is_closed(measure)
    ]
    return lines[:2]


def _told(change: Change, kind: str) -> str:
    return _short(" … ".join(piece.text for piece in change.words() if piece.kind == kind), SHORT)


def _joined(expectations: Iterable[Expectation]) -> str:
    return _short(" / ".join(e.wording for e in expectations))


def _short(text: str, width: int = LONGEST) -> str:
    return short(text, width)
