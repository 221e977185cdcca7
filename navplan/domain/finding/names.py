"""Names of records found although they are misspelt: the words of all names are held in memory and follow every edit.

A slip is a letter too many, too few, another, or two that have changed places; a short word may have one slip, a
longer one two, and the end of the word need not be written yet.
"""

from collections.abc import Collection, Iterator
from itertools import chain, islice

from rapidfuzz.distance import OSA

from navplan.domain.changes import Edit
from navplan.domain.modules.passed import PrivacyPass
from navplan.domain.modules.relation import Carried
from navplan.domain.modules.safety import SafetyFrozen
from navplan.domain.modules.struck import Struck
from navplan.domain.records import Record
from navplan.domain.sought import terms
from navplan.domain.workspace import Workspace

SHORTEST = 4
"""Shorter words are too like too many others to be guessed at."""

LONG = 7
"""Letters from which a word may have two slips."""

OWN_NOTES = frozenset({SafetyFrozen.KEY, PrivacyPass.KEY, Struck.KEY, Carried.KEY})
"""Kinds in which the program notes something about another record: who looks for words wants that record."""

EVERY = 10**9
"""More records than any plan has."""

Place = tuple[str, str]
"""Kind and id of a record."""


class Names:
    """The words that the records of a plan are called by, and which records have each."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._words: dict[str, dict[Place, None]] = {}
        self._unread: Iterator[Record] | None = None
        self._touched: set[Place] = set()
        """What has been changed since reading began: it is held as it is now."""
        workspace.listen(self._follow)

    def read_on(self, records: int) -> bool:
        """Read the names of so many records more; whether all have been read. A large plan is read in pieces, so that
        whoever writes meanwhile does not wait for it."""
        if self._unread is None:
            kinds = (kind.record for kind in self._workspace.kinds if kind.key not in OWN_NOTES)
            self._unread = chain.from_iterable(map(self._workspace.all, kinds))
        piece = [*islice(self._unread, records)]
        for record in piece:
            if (record.KEY, record.id) not in self._touched:
                self._hold(record)
        return len(piece) < records

    def alike(self, text: str, limit: int, known: Collection[Place] = ()) -> list[Place]:
        """The records in whose names every word of the text stands, slips and all; fewest slips first."""
        self.read_on(EVERY)
        wanted = terms(text)
        if not any(len(one.start) >= SHORTEST for one in wanted):
            return []
        common: dict[Place, int] | None = None
        for one in wanted:
            near = self._near(one.start)
            common = near if common is None else {p: n + near[p] for p, n in common.items() if p in near}
        found = sorted((place for place in common or {} if place not in known), key=(common or {}).__getitem__)
        return found[:limit]

    def _near(self, typed: str) -> dict[Place, int]:
        """The records with a word that may be meant, and the number of slips it takes."""
        allowed = 0 if len(typed) < SHORTEST else 1 if len(typed) < LONG else 2
        found: dict[Place, int] = {}
        for word, places in self._words.items():
            slips = _slips(typed, word, allowed)
            if slips <= allowed:
                for place in places:
                    found[place] = min(slips, found.get(place, slips))
        return found

    def _hold(self, record: Record) -> None:
        for word in self._words_of(record):
            self._words.setdefault(word, {})[record.KEY, record.id] = None

    def _let_go(self, record: Record) -> None:
        for word in self._words_of(record):
            if word in self._words:
                self._words[word].pop((record.KEY, record.id), None)

    def _words_of(self, record: Record) -> list[str]:
        return [one.start for one in terms(self._workspace.kind(record.KEY).name_of(record))]

    def _follow(self, edit: Edit) -> None:
        if self._unread is None:
            return  # nothing has been read yet
        for change in edit.changes:
            if change.record.KEY in OWN_NOTES:
                continue
            self._touched.add((change.record.KEY, change.id))
            if change.before is not None:
                self._let_go(change.before)
            if change.after is not None:
                self._hold(change.after)


def _slips(typed: str, word: str, allowed: int) -> int:
    """How many slips lie between what was typed and the word, or the beginning of it that is as long."""
    if abs(len(word) - len(typed)) <= allowed:
        whole = OSA.distance(typed, word, score_cutoff=allowed)
        if whole <= allowed:
            return whole
    return OSA.distance(typed, word[: len(typed)], score_cutoff=allowed)
