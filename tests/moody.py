"""A store that refuses when it is told to, whatever store it stands before."""

from datetime import datetime

from navplan.domain.changes import Edit
from navplan.domain.ports import Among, CannotStore, Hit, Past, Standing, Store
from navplan.domain.records import R
from navplan.domain.words import Said


class Moody:
    """A store that can be told to refuse, and that counts what it stored."""

    def __init__(self, inner: Store) -> None:
        self.inner = inner
        self.refuses = False
        self.commits = 0

    def all(self, record: type[R]) -> tuple[R, ...]:
        return self.inner.all(record)

    def commit(self, edit: Edit) -> datetime:
        if self.refuses:
            raise CannotStore(Said("Disken er full."))
        self.commits += 1
        return self.inner.commit(edit)

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        return self.inner.history(limit, before, id, among)

    def find(self, text: str, limit: int) -> tuple[Hit, ...]:
        return self.inner.find(text, limit)

    def standing(self) -> Standing:
        return self.inner.standing()

    def settle(self) -> None:
        self.inner.settle()

    def close(self) -> None:
        self.inner.close()
