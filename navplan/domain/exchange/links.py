"""Cells that link: names back to the records they mean, by the workbook's own list and then by the plan."""

from collections.abc import Iterable

from navplan.domain.exchange.brought import Brought
from navplan.domain.exchange.names import Names, folded
from navplan.domain.kinds import Link, Links, Refused
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


class LinkReader:
    """Finds the ids that a cell means. The file's list comes first: a record may have another name by now."""

    def __init__(self, brought: Brought, plan: Workspace) -> None:
        self._plan = plan
        self._names = Names(plan, plan.kinds)
        self._file = {key: {folded(name): id for name, id in names.items()} for key, names in brought.names.items()}
        self._born: set[str] = set()

    def add(self, record: Record) -> None:
        """Let cells link to a record that comes with the same workbook."""
        self._names.add(record)
        self._born.add(record.id)

    def as_written(self, kind: Link | Links, text: str) -> tuple[str, ...] | None:
        """The ids that were behind this text when the file was made; None when the text is not from then."""
        known = self._file.get(kind.to, {})
        found = tuple(known.get(folded(line)) for line in _lines(text))
        return tuple(id for id in found if id is not None) if None not in found else None

    def read(self, kind: Link | Links, text: str) -> tuple[str, ...]:
        """The ids that the text means now; raises `Refused` for a name that leads nowhere."""
        lines = list(_lines(text))
        if isinstance(kind, Link) and len(lines) > 1:
            raise Refused(Said(N_("Her er det plass til én. Velg én fra listen.")))
        found = (id for line in lines for id in self._one_line(kind.to, line))
        return tuple(dict.fromkeys(found))

    def _one_line(self, key: str, line: str) -> Iterable[str]:
        """One name, or several that somebody has parted by semicolon."""
        whole = self._find(key, line)
        if whole is not None:
            return (whole,)
        return [self._need(key, part.strip()) for part in line.split(";") if part.strip()]

    def _need(self, key: str, name: str) -> str:
        found = self._find(key, name)
        if found is None:
            raise self._names.unknown(key, name)
        return found

    def _find(self, key: str, name: str) -> str | None:
        from_file = self._file.get(key, {}).get(folded(name))
        if from_file is not None and self._is_there(key, from_file):
            return from_file
        return self._names.find(key, name)

    def _is_there(self, key: str, id: str) -> bool:
        return id in self._born or self._plan.get(self._plan.kind(key).record, id) is not None


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.split("\n") if line.strip())
