"""How many are trained in violence and threats, as a reader may see it: masked once for all tables of a document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from navplan.domain.documents.safety_view import Report
from navplan.domain.safety.counts import Coverage, coverage
from navplan.domain.small_numbers import Key, Masked, Sum, part_of
from navplan.domain.words import N_

PARTS = ("done", "left", "whole")


@dataclass(frozen=True)
class Trained:
    """Every group of an employer, and each employer in all: trained, not trained, and how many they are."""

    report: Report
    rows: tuple[Coverage, ...]
    values: Mapping[Key, int | None]
    masked: Masked

    def words(self, *about: object) -> str:
        """«7 av 12», or what may be said of it, of (group, employer) or of (employer,)."""
        done, whole = (self._said((part, *about)) for part in ("done", "whole"))
        return self.report.say(N_("{done} av {whole}"), done=done, whole=whole)

    def bar(self, *about: object) -> tuple[int, int] | None:
        """The same to be drawn; None where a number is hidden."""
        done, whole = (self.values[part, *about] or 0 for part in ("done", "whole"))
        is_shown = self.masked.of(("done", *about), ("whole", *about)) == "shown"
        return (done, whole or 1) if is_shown else None

    def _said(self, key: Key) -> str:
        return self.masked.said(key, self.values[key], self.report.view.translate)


def trained(report: Report) -> Trained:
    """All of it, hidden together, so that no table gives back what another hides."""
    rows = coverage(report.reader, report.view.today)
    values: dict[Key, int | None] = {}
    for about, done, whole in _numbers(rows):
        values |= {("done", *about): done, ("left", *about): whole - done, ("whole", *about): whole}
    return Trained(report, rows, values, report.view.masked(values, _sums(rows)))


def _numbers(rows: tuple[Coverage, ...]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    for row in rows:
        yield (row.group, row.employer), row.done, row.whole
    for employer in ("stat", "kommune"):
        own = [row for row in rows if row.employer == employer]
        yield (employer,), sum(row.done for row in own), sum(row.whole for row in own)


def _sums(rows: tuple[Coverage, ...]) -> Iterator[Sum]:
    for about, _done, _whole in _numbers(rows):
        yield part_of(("whole", *about), ("done", *about), ("left", *about))
    for employer in ("stat", "kommune"):
        own = [row for row in rows if row.employer == employer]
        for part in PARTS:
            yield Sum((part, employer), tuple((part, row.group, employer) for row in own))
