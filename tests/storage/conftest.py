"""What storage tests share: a filled plan, fingerprints of files, and a short patience with locks."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from navplan.domain.changes import Edit
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Milestone, Task
from navplan.domain.workspace import Workspace
from navplan.storage import engine, way_in
from navplan.storage.driver import sqlite3
from navplan.storage.encryption.ring import RING, key_name
from navplan.storage.store import SqliteStore, open_plan
from tests.storage.machines import Machine

Listing = dict[str, str]


def listing(folder: Path) -> Listing:
    """Every file in a folder with the fingerprint of its bytes."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}


def foreign(path: Path, **given: Any) -> sqlite3.Connection:
    """A connection of the test's own, with the key that the file wants if it was given."""
    key = RING.get(key_name(path)) if path.is_file() else None
    connection = sqlite3.connect(path, **given)
    if key is not None:
        connection.execute(key.pragma)
    return connection


def query(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Ask a file over a connection of the test's own."""
    with closing(foreign(path)) as connection:
        rows = connection.execute(sql, values).fetchall()
        connection.commit()
    return rows


def fill(workspace: Workspace) -> None:
    """Some of everything, with links in all directions and a few steps of history."""
    office = workspace.add(Office(name="Nav Fjordvik", leadership="todelt"))
    workspace.add(Municipality(office=office.id, name="Fjordvik", number="9901"))
    role = workspace.add(Role(title="Fagansvarlig KVP", owner_line="kommune"))
    letter = workspace.add(Letter(title="Kommunebrev", year=2026, attachments=("Vedlegg 1", "Vedlegg; 2")))
    section = workspace.add(LetterSection(letter=letter.id, title="Økonomi", also_themes=("bolig", "kvp")))
    under = workspace.add(LetterSection(letter=letter.id, parent=section.id, title="Råd"))
    expectation = workspace.add(Expectation(section=under.id, wording="Skal gi råd", law_refs=("stønadsloven § 17",)))
    assessment = workspace.add(Assessment(expectation=expectation.id, comment="«På vei» – 50 %", role=role.id))
    workspace.add(Evidence(assessment=assessment.id, title="Rutine", expires=date(2027, 2, 28)))
    goal = workspace.add(Goal(code="M1", title="Færre i kø", from_year=2026, expectations=(expectation.id,)))
    child = workspace.add(Goal(code="M1.1", parent=goal.id, role=role.id))
    workspace.add(GoalStatus(goal=goal.id, year=2026, tertial="t2", status="gul", comment="Vent"))
    measure = workspace.add(
        Measure(
            code="T1",
            title="Åpen time",
            goals=(child.id, goal.id),
            expectations=(expectation.id,),
            role=role.id,
            deadline=date(2026, 5, 1),
            full_time=Decimal("1.25"),
            amount=250_000,
            participation=True,
        )
    )
    workspace.add(Milestone(measure=measure.id, title="Start", due=date(2026, 2, 1)))
    task = workspace.add(Task(measure=measure.id, title="Bestill rom", role=role.id))
    workspace.set(task, done=True)
    workspace.remove(workspace.add(Goal(code="M9", title="Angret")))


def one_goal(workspace: Workspace) -> None:
    """What colleagues share when their work begins."""
    workspace.add(Goal(id="g", title="Mål"))


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once what may be a passing fault."""
    monkeypatch.setattr(way_in, "PATIENCE", (0.0, 0.0))


def written(template: Path, folder: Path, filled: Callable[[Workspace], object]) -> Path:
    """A copy of the template in a folder of its own, closed, with what `filled` puts into it."""
    folder.mkdir(exist_ok=True)
    path = Path(shutil.copyfile(template, folder / "fjordvik.navplan"))
    workspace = opened(path)
    filled(workspace)
    workspace.close()
    return path


@pytest.fixture(scope="session")
def filled_template(template_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan file with some of everything, closed; written once, to be copied."""
    return written(template_plan, tmp_path_factory.mktemp("filled"), fill)


@pytest.fixture(scope="session")
def published_template(template_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan file with one goal, closed; written once, to be copied."""
    return written(template_plan, tmp_path_factory.mktemp("published"), one_goal)


@pytest.fixture
def filled_file(plan_file: Path, filled_template: Path) -> Path:
    """A plan file with some of everything, closed, alone in its folder."""
    return Path(shutil.copyfile(filled_template, plan_file))


@pytest.fixture
def sqlite_store(plan_file: Path) -> Iterator[SqliteStore]:
    """An open store over an empty plan."""
    store = open_plan(plan_file, KINDS)
    yield store
    store.close()


@pytest.fixture
def plan(sqlite_store: SqliteStore) -> Workspace:
    """A workspace over the open store."""
    return Workspace(sqlite_store, KINDS)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a lock a twentieth of a second instead of five."""
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    monkeypatch.setitem(engine.PRAGMAS, "busy_timeout", 50)  # type: ignore[misc]


@pytest.fixture
def untouched(plan_file: Path) -> Iterator[Callable[[], None]]:
    """Called before the deed; after the test the folder must hold the very same bytes and no other files."""
    before: list[Listing] = []
    yield lambda: before.append(listing(plan_file.parent))
    assert before, "the test never took the fingerprint"
    assert listing(plan_file.parent) == before[0]


@pytest.fixture
def published(plan_file: Path, published_template: Path) -> Path:
    """A plan in a folder that two machines share."""
    return Path(shutil.copyfile(published_template, plan_file))


@pytest.fixture
def kari(published: Path, tmp_path: Path) -> Iterator[Machine]:
    """Kari's machine, with the shared plan open."""
    machine = Machine(tmp_path / "kari", published)
    yield machine
    machine.plan.close()


@pytest.fixture
def ola(published: Path, tmp_path: Path) -> Iterator[Machine]:
    """Ola's machine, with the shared plan open."""
    machine = Machine(tmp_path / "ola", published)
    yield machine
    machine.plan.close()


@pytest.fixture
def machines(kari: Machine, ola: Machine) -> tuple[Machine, Machine]:
    """Kari's and Ola's machine."""
    return kari, ola


def opened(path: Path) -> Workspace:
    """The plan in a file, with all its kinds."""
    return Workspace(open_plan(path, KINDS), KINDS)


def applied(workspace: Workspace, step: Edit | None) -> Edit:
    """A step that there must be, done."""
    assert step is not None
    workspace.apply(step)
    return step


class Still(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Still":
        return cls(2026, 11, 23, 10, 15, tzinfo=tz)
