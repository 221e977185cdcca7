"""What records are called in the cells that link to them: on one line, readable, and no two of a kind alike."""

from collections import Counter
from collections.abc import Iterable, Mapping

from navplan.domain.exchange.cells import held
from navplan.domain.kinds import Refused
from navplan.domain.records import UNNAMED, Kind, Reader, Record
from navplan.domain.words import N_, Said

LONGEST = 120
"""Signs of a name in a cell; a wording of the letter is longer and known by its beginning."""

MARK = 6
"""Signs of the id that tell two of the same name apart."""


def folded(name: str) -> str:
    """How two names are compared: case and white space do not count."""
    return " ".join(name.split()).casefold()


class Names:
    """The names of all records, made kind by kind as they are asked for."""

    def __init__(self, reader: Reader, kinds: Iterable[Kind]) -> None:
        self._reader = reader
        self._kinds = {kind.key: kind for kind in kinds}
        self._names: dict[str, dict[str, str]] = {}
        self._ids: dict[str, dict[str, str]] = {}

    def of(self, key: str, id: str) -> str:
        """What the record of the kind `key` is called; its id when the plan has no such record."""
        return self.all(key).get(id, id)

    def all(self, key: str) -> Mapping[str, str]:
        """Names by id, in the order of the plan."""
        if key not in self._names:
            kind = self._kinds[key]
            self._names[key] = _unlike({r.id: one_line(kind, r) for r in self._reader.all(kind.record)})
        return self._names[key]

    def find(self, key: str, name: str) -> str | None:
        """The id of the record that is called this."""
        if key not in self._ids:
            self._ids[key] = {folded(name): id for id, name in self.all(key).items()}
        return self._ids[key].get(folded(name))

    def add(self, record: Record) -> None:
        """Let a record that is not in the plan yet be found too; names that are taken stay with whom they belong."""
        name = one_line(self._kinds[record.KEY], record)
        if self.find(record.KEY, name) is None:
            self._ids[record.KEY][folded(name)] = record.id

    def unknown(self, key: str, name: str) -> Refused:
        """Why a name leads nowhere, with the nearest one that does."""
        from difflib import get_close_matches

        many = Said(self._kinds[key].many)
        near = get_close_matches(name, list(self.all(key).values())[:2_000], 1)
        if near:
            text = N_("«{name}» finnes ikke i listen «{many}». Mente du «{near}»?")
            return Refused(Said(text, name=name, many=many, near=near[0]))
        return Refused(Said(N_("«{name}» finnes ikke i listen «{many}». Velg fra listen."), name=name, many=many))


def one_line(kind: Kind, record: Record) -> str:
    """A record's name as it stands in a cell."""
    name = " ".join(held(kind.name_of(record)).split())
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _unlike(names: Mapping[str, str]) -> dict[str, str]:
    """Add to names that several share, and to missing ones, the beginning of the id, as much as it takes."""
    told = {id: name or UNNAMED for id, name in names.items()}
    marked, signs = dict(told), MARK
    while alike := _shared(marked, {id for id, name in names.items() if not name} if signs == MARK else set()):
        for id in alike:
            marked[id] = f"{told[id]} [{id[:signs]}]"
        signs += MARK
    return marked


def _shared(names: Mapping[str, str], nameless: set[str]) -> set[str]:
    counts = Counter(map(folded, names.values()))
    return nameless | {id for id, name in names.items() if counts[folded(name)] > 1}
