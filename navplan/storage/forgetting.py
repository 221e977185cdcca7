"""What may not be kept any longer leaves the file for good: the history says that something was deleted, never what.

It happens within the transaction of the step that asks for it. The chain of the history is linked anew: it tells damage
from what NavPlan wrote, and this is what NavPlan wrote. The file is kept with SQLite's secure_delete, so what stood in
a row is overwritten; the index is put together anew, because it keeps the words of what was removed for a while.
"""

import json
from collections.abc import Collection

from navplan.domain.ports import FORGOTTEN
from navplan.storage import digests, searching
from navplan.storage.driver import sqlite3

_EMPTY = """UPDATE history SET title = :title,
    before = iif(before IS NULL, NULL, :empty), after = iif(after IS NULL, NULL, :empty) WHERE record = :id"""


def forget(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    """Empty every row of history about these records; that they came, changed and went can still be seen."""
    if not ids:
        return
    title = json.dumps(FORGOTTEN.to_json(), ensure_ascii=False)
    connection.executemany(_EMPTY, ({"title": title, "empty": json.dumps({"id": id}), "id": id} for id in ids))
    digests.link_anew(connection)
    searching.tidy(connection)
