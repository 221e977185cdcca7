"""What the plan has for the words that somebody typed: the records, best first, with the place where it says so."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from navplan.domain.finding.names import OWN_NOTES, Names, Place
from navplan.domain.finding.snippet import Marker, Snippet
from navplan.domain.kinds import Link
from navplan.domain.records import Kind, Record, fields_of
from navplan.domain.sought import terms, texts_of
from navplan.domain.workspace import Workspace

_FAR = 8
"""Links up to a year at most; a plan has no longer chain."""

MORE = 4
"""So many times as many are asked for when those that were found are not enough."""


class Found:
    """A record that was found, how it is called and where the words stand; worked out when it is first asked for."""

    def __init__(self, workspace: Workspace, record: Record, marker: Marker, is_guess: bool = False) -> None:
        self.record = record
        self.kind: Kind = workspace.kind(record.KEY)
        self.is_guess = is_guess
        """The name is only like what was typed."""
        self._workspace = workspace
        self._marker = marker

    @cached_property
    def name(self) -> Snippet:
        """What people call it."""
        return self._marker.marked(self.kind.name_of(self.record))

    @cached_property
    def text(self) -> Snippet:
        """The piece of its other texts that has the words; empty when only the name has them."""
        return self._marker.best(text for field, text in texts_of(self.record) if field.key not in self.kind.name)

    @cached_property
    def year(self) -> int | None:
        """The year it belongs to, if it belongs to one."""
        return year_of(self.record, self._workspace)

    def is_of(self, year: int) -> bool:
        """Whether it belongs to this year, or to none; what has a period belongs to every year in it."""
        last = getattr(self.record, "to_year", None)
        return self.year is None or self.year == year or (isinstance(last, int) and self.year <= year <= last)


class Search:
    """Looks up words in one plan."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._names = Names(workspace)

    def find(self, text: str, limit: int) -> tuple[Found, ...]:
        """The records that have every word of the text, best first. Raises CannotStore when the file cannot be read."""
        return self._found(self._places(text, limit), text)

    def _places(self, text: str, limit: int) -> list[Place]:
        """The best that people themselves have written; more is asked for where the program's own notes took room."""
        asked = limit
        while True:
            hits = self._workspace.find(text, asked)
            places = [(hit.key, hit.id) for hit in hits if hit.key not in OWN_NOTES]
            if len(places) >= limit or len(hits) < asked:
                return places[:limit]
            asked *= MORE

    def read_names(self, records: int) -> bool:
        """Read the names of so many records more, for guesses; whether all have been read."""
        return self._names.read_on(records)

    def guess(self, text: str, limit: int, known: Sequence[Found] = ()) -> tuple[Found, ...]:
        """Records whose names are like the text though it is misspelt, without those that are known already."""
        places = self._names.alike(text, limit, {(found.record.KEY, found.record.id) for found in known})
        return self._found(places, text, is_guess=True)

    def _found(self, places: Iterable[tuple[str, str]], text: str, is_guess: bool = False) -> tuple[Found, ...]:
        marker = Marker(terms(text))
        records = (self._workspace.get(self._workspace.kind(key).record, id) for key, id in places)
        return tuple(Found(self._workspace, record, marker, is_guess) for record in records if record is not None)


def year_of(record: Record, workspace: Workspace) -> int | None:
    """The year a record belongs to: its own, or that of what it hangs under."""
    at: Record | None = record
    for _ in range(_FAR):
        for key in ("year", "from_year", "plan_year"):
            if isinstance(year := getattr(at, key, None), int):
                return year
        at = _above(at, workspace) if at is not None else None
    return None


def _above(record: Record, workspace: Workspace) -> Record | None:
    """What the record cannot exist without."""
    for field in fields_of(type(record)):
        if isinstance(field.kind, Link) and field.kind.is_needed:
            return workspace.get(workspace.kind(field.kind.to).record, getattr(record, field.key))
    return None
