"""T17 under a key: every backup of an encrypted plan opens, says what it said, and putting it back can be undone."""

from functools import cache
from pathlib import Path

import pytest

from navplan.storage.encryption.converting import rewrite
from navplan.storage.encryption.ring import RING
from tests.storage.encrypted.conftest import KEY
from tests.torture import restore_drill
from tests.torture.conftest import seed  # noqa: F401  # a fixture
from tests.torture.counting import LONG, Tally, size
from tests.torture.test_restore_drill import hurried  # noqa: F401  # a fixture
from tests.torture.test_torture import nothing_lost

PLAIN = b"SQLite format 3\0"

pytestmark = pytest.mark.skipif(not LONG, reason="in the long lane; each make test drills plans in plain")


def drilled(template: Path, folder: Path, seed: int, trials: int, mutation: str = "") -> Tally:  # noqa: F811
    """The drill of days that begin with an encrypted plan, of today's build or an older one."""
    RING.add(KEY)
    (folder / "eldre").mkdir()

    @cache
    def older(schema: int) -> Path:
        source = restore_drill.older_plan(schema)
        rewrite(source, folder / "eldre" / source.name, KEY)
        return folder / "eldre" / source.name

    return restore_drill.torment(template, folder, seed, trials, mutation, older)


def test_every_backup_comes_back_as_it_was_taken(
    encrypted_template: Path,
    tmp_path: Path,
    seed: int,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = []
    take = restore_drill.BackupShelf.take
    monkeypatch.setattr(
        restore_drill.BackupShelf,
        "take",
        lambda shelf, *given: (taken.append((shelf.path(found := take(shelf, *given))).read_bytes()[:16]), found)[1],
    )
    tally = drilled(encrypted_template, tmp_path, seed, size(3, 60))
    tally.lane = "restore drill under a key"
    nothing_lost(tally)
    assert tally.notes["damaged"]
    assert taken
    assert PLAIN not in taken


@pytest.mark.parametrize(
    ("mutation", "fault"), [("today's plan is not kept", "LOST"), ("the digest is not compared", "SILENT")]
)
def test_the_drill_would_notice_if_a_rule_were_gone(
    encrypted_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mutation: str, fault: str
) -> None:
    monkeypatch.setattr(*restore_drill.MUTATIONS[mutation])
    tally = drilled(encrypted_template, tmp_path, 1, 8, mutation)
    assert fault in {fault for fault, _ in tally.faults}, tally
