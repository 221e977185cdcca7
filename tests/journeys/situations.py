"""Each fault of the message table (reliability design 5.10) brought about, and the sentence that people are told."""

import errno
import sqlite3 as codes  # for its names of the finer codes; the driver has not all
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from navplan.domain.doubts import told
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import PrivacyGuard, Stopped
from navplan.domain.workspace import Workspace
from navplan.storage import faults, marks, probe, reserve, upgrade
from navplan.storage import store as stores
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.driver import sqlite3
from navplan.storage.letter_file import read_letter_file
from navplan.storage.received import door
from navplan.storage.received.door import receive
from navplan.storage.received.notes import noted_open
from navplan.storage.store import SqliteStore, open_plan
from navplan.storage.writers.files import replace_file
from navplan.ui.backing_up import BackingUp
from navplan.ui.opening import interrupted
from tests.storage.conftest import query
from tests.storage.journals import counted, lay_beside, writes_of


@dataclass
class Place:
    """Where a situation is brought about: a plan with one goal, closed, the program's own folder, and the means."""

    plan: Path
    own: Path
    means: pytest.MonkeyPatch

    def opened(self) -> Workspace:
        return Workspace(open_plan(self.plan, KINDS, self.own), KINDS, PrivacyGuard())


def fault(code: int) -> sqlite3.Error:
    found = sqlite3.OperationalError("driver words")
    found.sqlite_errorcode = code
    return found


def refused(act: Callable[[], object]) -> str:
    """What is said when this is refused."""
    with pytest.raises((CannotStore, Stopped)) as told:
        act()
    return str(told.value.said.words())


def edit(place: Place) -> str:
    """What is said when a step is refused; afterwards the plan holds none of it."""
    plan = place.opened()
    place.means.setattr(marks, "PAUSES", (0.0,))
    said = refused(lambda: plan.add(Goal(title="Nytt")))
    plan.close()
    return said


def failing_write(place: Place, code: int) -> str:
    def fail(*given: object) -> None:
        raise fault(code)

    place.means.setattr(SqliteStore, "_write", fail)
    return edit(place)


def interrupted_last_time(place: Place) -> str:
    plan = place.opened()
    said = interrupted(plan)
    plan.close()
    return said


def full_disk(place: Place) -> str:
    place.means.setattr(reserve.Reserve, "release", lambda self: False)
    return failing_write(place, sqlite3.SQLITE_FULL)


def full_disk_with_reserve(place: Place) -> str:
    plan, write, calls = place.opened(), SqliteStore._write, []

    def full_once(self: SqliteStore, *given: Any) -> None:
        calls.append(1)
        if len(calls) == 1:
            raise fault(sqlite3.SQLITE_FULL)
        write(self, *given)

    place.means.setattr(SqliteStore, "_write", full_once)
    plan.add(Goal(title="Nytt"))
    notice = plan.standing().notice
    plan.close()
    assert query(place.plan, "SELECT count(*) FROM goal") == [(2,)]
    return notice.words() if notice else ""


def little_room(place: Place) -> str:
    usage = reserve.shutil.disk_usage
    place.means.setattr(reserve.shutil, "disk_usage", lambda path: usage(path)._replace(free=400_000_000))
    return noticed(place)


def noticed(place: Place) -> str:
    plan = place.opened()
    notice = plan.standing().notice
    plan.close()
    return notice.words() if notice else ""


def stored_though_it_failed(place: Place) -> str:
    plan, whole = place.opened(), SqliteStore._store_whole

    def lost_answer(self: SqliteStore, *given: Any) -> None:
        whole(self, *given)
        raise fault(codes.SQLITE_IOERR_FSYNC)

    place.means.setattr(SqliteStore, "_store_whole", lost_answer)
    plan.add(Goal(title="Nytt"))
    plan.close()
    assert query(place.plan, "SELECT count(*) FROM goal") == [(2,)]
    return ""


def unreadable_now(place: Place) -> str:
    def fail(*given: object, **named: object) -> None:
        raise fault(codes.SQLITE_IOERR_READ)

    place.means.setattr(probe, "connect", fail)
    return refused(place.opened)


def malformed_twice_then_whole(place: Place) -> str:
    connect, calls = probe.connect, []

    def moody(*given: Any, **named: Any) -> sqlite3.Connection:
        calls.append(1)
        if len(calls) <= 2:
            raise fault(sqlite3.SQLITE_CORRUPT)
        return connect(*given, **named)

    place.means.setattr(probe, "connect", moody)
    place.opened().close()
    return ""


def malformed_and_yet_whole(place: Place) -> str:
    """A read that fails is told by SQLite in the words of damage (M2): «skadet» would be a lie."""

    def fail(*given: object, **named: object) -> None:
        raise fault(sqlite3.SQLITE_CORRUPT)

    place.means.setattr(probe, "connect", fail)
    return refused(place.opened)


def received(place: Place) -> str:
    came = receive(place.plan, place.own)
    assert came.live != place.plan
    return came.said.words() if came.said else ""


def received_again(place: Place) -> str:
    receive(place.plan, place.own)
    return received(place)


def worked_with_elsewhere(place: Place) -> str:
    ours = open_plan(place.plan, KINDS, place.own)
    noted_open(place.own, ours)
    ours.close()
    away = Workspace(open_plan(place.plan, KINDS), KINDS)
    away.add(Goal(title="Deres"))
    away.close()
    came = receive(place.plan, place.own)
    assert came.live == place.plan
    return came.said.words() if came.said else ""


def received_where_nothing_can_be_put(place: Place) -> str:
    def denied(*given: object) -> None:
        raise PermissionError(errno.EACCES, "read-only")

    place.means.setattr(door, "put_beside", denied)
    return received(place)


def received_and_harmful(place: Place) -> str:
    query(place.plan, "CREATE TRIGGER t AFTER UPDATE ON goal BEGIN DELETE FROM history; END")
    return refused(lambda: receive(place.plan, place.own))


def damaged(place: Place) -> str:
    with place.plan.open("r+b") as file:
        file.truncate(place.plan.stat().st_size // 8192 * 4096)
    return refused(place.opened)


def doubted(place: Place, sql: str) -> str:
    query(place.plan, sql)
    plan = place.opened()
    (doubt,) = plan.standing().doubts
    said = told(doubt, plan).words()
    plan.close()
    return said


def changed_elsewhere(place: Place) -> str:
    plan = place.opened()
    query(place.plan, "UPDATE document SET revision = revision + 1, writer = 'en annen'")
    said = refused(lambda: plan.add(Goal(title="Nytt")))
    plan.close()
    return said


def disappeared(place: Place) -> str:
    plan = place.opened()
    away = place.plan.rename(place.plan.with_name("borte"))
    said = refused(lambda: plan.add(Goal(title="Nytt")))
    away.rename(place.plan)
    plan.close()
    return said


def journal_of_another_file(place: Place) -> str:
    """The file came from a colleague who went another way; the journal beside it leads back to a step of ours."""
    came = place.plan.read_bytes()
    plan = place.opened()
    plan.add(Goal(title="Vårt"))
    plan.close()
    ours = place.plan.read_bytes()
    place.plan.write_bytes(counted(came, writes_of(ours) + 5))
    journal = lay_beside(place.plan, ours)
    before = {one.name: one.read_bytes() for one in (place.plan, journal)}
    said = refused(place.opened)
    assert {one.name: one.read_bytes() for one in (place.plan, journal)} == before
    (folder,) = (place.own / "avbrutt").iterdir()
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before
    assert not list(place.plan.parent.glob("*-alene"))
    return said


def read_only(place: Place) -> str:
    def fail(*given: object) -> None:
        raise fault(sqlite3.SQLITE_READONLY)

    place.means.setattr(probe, "_prove_writable", fail)
    place.means.setattr(faults, "_may_write", lambda path: path.is_file())
    plan = place.opened()
    said = refused(lambda: plan.add(Goal(title="Nytt")))
    assert len(plan.all(Goal)) == 1
    plan.close()
    return said


def newer(place: Place) -> str:
    query(place.plan, "UPDATE document SET program = '7.5.0'")
    query(place.plan, f"PRAGMA user_version = {probe.SCHEMA_VERSION + 1}")
    before = place.plan.read_bytes()
    said = refused(place.opened)
    assert place.plan.read_bytes() == before
    return said


def older(place: Place) -> str:
    place.plan.write_bytes((Path(__file__).parents[1] / "data" / "plan_9.navplan").read_bytes())
    said = noticed(place)
    assert list(place.plan.parent.glob("*.før-oppgradering-*.navplan"))
    return said


def upgrade_stopped(place: Place) -> str:
    before = place.plan.read_bytes()

    def fail(*given: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    place.means.setattr(upgrade, "migrate", fail)
    said = refused(lambda: upgrade.upgrade(place.plan))
    assert place.plan.read_bytes() == before
    return said


def not_safe(place: Place) -> str:
    query(place.plan, "CREATE TRIGGER t AFTER UPDATE ON goal BEGIN DELETE FROM history; END")
    return refused(place.opened)


def backup_failed(place: Place) -> str:
    (place.own / "kopier").write_text("en fil der mappen skulle vært")
    return refused(lambda: BackupShelf(place.own / "kopier").take(place.plan, "bedt_om"))


def backup_damaged(place: Place) -> str:
    said: list[str] = []
    shelf = BackupShelf(place.own / "kopier")
    lost = shelf.take(place.plan, "bedt_om")
    shelf.path(lost).write_bytes(b"")
    assert not shelf.verify(lost).is_whole
    BackingUp._on_taken(SimpleNamespace(_window=SimpleNamespace(say=said.append)), lost)  # type: ignore[arg-type]
    return said[0]


def import_stopped(place: Place) -> str:
    letter = place.own / "brev.pdf"
    letter.write_bytes(b"%PDF-1.7 ikke mer enn dette")
    return refused(lambda: read_letter_file(letter))


def target_held(place: Place) -> str:
    target = place.own / "plan.pdf"
    target.write_text("gammel")

    def held(self: Path, other: Path) -> None:
        raise PermissionError(errno.EACCES, "sharing violation")

    place.means.setattr(Path, "replace", held)
    said = refused(lambda: replace_file(target, lambda path: path.write_text("ny") and None))
    assert target.read_text() == "gammel"
    return said


def clock_back(place: Place) -> str:
    plan = place.opened()
    store = plan._store
    assert isinstance(store, SqliteStore)
    store._saved_at += timedelta(hours=1, minutes=3)
    plan.add(Goal(title="Nytt"))
    notice = plan.standing().notice
    plan.close()
    return notice.words() if notice else ""


def person_number(place: Place) -> str:
    plan = place.opened()
    said = refused(lambda: plan.add(Goal(title="Følg opp 17054026641")))
    plan.close()
    return said


def cannot_see(place: Place) -> str:
    plan, real, whole = place.opened(), stores.writer_engine, SqliteStore._store_whole

    def lost_answer(self: SqliteStore, *given: Any) -> None:
        whole(self, *given)
        raise fault(sqlite3.SQLITE_IOERR)

    place.means.setattr(marks, "PAUSES", (0.0,))
    place.means.setattr(SqliteStore, "_store_whole", lost_answer)
    place.means.setattr(stores, "writer_engine", lambda path: real(path.with_name("borte")))
    said = refused(lambda: plan.add(Goal(title="Nytt")))
    plan.close()
    return said
