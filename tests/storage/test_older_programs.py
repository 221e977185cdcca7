"""The published copy is not taken to a newer schema while somebody has a NavPlan that cannot read it (5.8)."""

import json
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from navplan.domain.modules.plan import Goal
from navplan.storage import probe
from navplan.storage.backups.digest import file_digest
from navplan.storage.sharing.company import Company
from tests.storage.conftest import query
from tests.storage.machines import Machine

OLD = probe.SCHEMA_VERSION - 1
PLANS = Path(__file__).parents[1] / "data"
TODAY = date(2026, 11, 22)
SINCE = (TODAY - timedelta(days=10)).isoformat()


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A plan that an older NavPlan has published."""
    folder = tmp_path / "felles"
    folder.mkdir()
    return Path(shutil.copyfile(PLANS / f"plan_{OLD}.navplan", folder / "kontor.navplan"))


@pytest.fixture
def kari(shared: Path, tmp_path: Path) -> Iterator[Machine]:
    """Kari has upgraded, and has something to publish."""
    made = Machine(tmp_path / "kari", shared)
    made.copy.company._today = lambda: TODAY
    made.copy.company.look("Kari")
    made.plan.add(Goal(title="Karis"))
    yield made
    made.plan.close()


def states(shared: Path, schema: object = OLD, program: str = "0.0.9", week: str = SINCE, who: int = 7) -> Path:
    """A colleague's NavPlan tells which version opens the plan."""
    file = shared.with_name("kontor.i bruk") / f"utgave-{who:016x}.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"schema": schema, "program": program, "week": week}), encoding="utf-8")
    return file


def test_a_newer_schema_waits_for_those_who_cannot_read_it(kari: Machine, shared: Path) -> None:
    states(shared)
    before = file_digest(shared)
    assert kari.copy.look().state == "waiting"
    standing = kari.copy.publish()
    assert standing.state == "waiting"
    assert standing.why is not None
    assert "NavPlan 0.0.9" in standing.why.words()
    assert file_digest(shared) == before
    assert probe.read_header(shared).schema == OLD


def test_when_all_have_upgraded_it_is_published(kari: Machine, shared: Path) -> None:
    states(shared)
    assert kari.publish() == "waiting"
    states(shared, probe.SCHEMA_VERSION, "0.1.0")
    assert kari.publish() == "published"
    assert probe.read_header(shared).schema == probe.SCHEMA_VERSION


def test_somebody_may_decide_to_publish_all_the_same(kari: Machine, shared: Path) -> None:
    states(shared)
    assert kari.copy.publish(despite=True).state == "published"
    kari.plan.add(Goal(title="Mer"))
    assert kari.publish() == "published", "those who could not read it cannot do so any less now"


def test_what_was_removed_is_not_put_back_in_a_newer_schema_unasked(kari: Machine, shared: Path) -> None:
    states(shared)
    shared.unlink()
    assert kari.publish(again=True) == "waiting"
    assert not shared.exists()
    assert kari.copy.publish(again=True, despite=True).state == "published"


@pytest.fixture
def company(shared: Path, tmp_path: Path) -> Company:
    """What Kari's machine knows of her colleagues' versions; a publishing asks it."""
    return Company(shared, tmp_path, "network", lambda: TODAY)


@pytest.mark.parametrize(("days", "older"), [(0, ("0.0.9",)), (30, ("0.0.9",)), (37, ()), (400, ())])
def test_a_version_counts_for_thirty_days_known_to_the_week(
    company: Company, shared: Path, days: int, older: tuple[str, ...]
) -> None:
    states(shared, week=(TODAY - timedelta(days=days)).isoformat())
    assert company.older_than(probe.SCHEMA_VERSION) == older


def test_a_date_in_the_future_does_not_hold_up_for_ever(kari: Machine, shared: Path) -> None:
    states(shared, week="2999-01-01")
    assert kari.publish() == "waiting"
    kari.copy.company._today = lambda: TODAY + timedelta(days=60)
    assert kari.publish() == "published"


def test_a_statement_is_anew_when_the_colleague_has_opened_the_plan_since(kari: Machine, shared: Path) -> None:
    states(shared)
    assert kari.publish() == "waiting"
    kari.copy.company._today = lambda: TODAY + timedelta(days=40)
    states(shared, week=(TODAY + timedelta(days=35)).isoformat())
    assert kari.publish() == "waiting"


@pytest.mark.parametrize(
    ("schema", "program", "week"),
    [
        ("18", "0.0.9", SINCE),
        (True, "0.0.9", SINCE),
        (0, "0.0.9", SINCE),
        (10**40, "0.0.9", SINCE),
        (OLD, "<img src=x>", SINCE),
        (OLD, "0.0.9", "i går"),
        (OLD, "0.0.9", 7),
    ],
)
def test_an_odd_statement_holds_nobody_up(
    company: Company, shared: Path, schema: object, program: str, week: str
) -> None:
    states(shared, schema, program, week)
    assert company.older_than(probe.SCHEMA_VERSION) == ()


def test_our_own_statement_from_before_the_upgrade_holds_nobody_up(shared: Path, tmp_path: Path) -> None:
    own = tmp_path / "eget"
    own.mkdir()
    company = Company(shared, own, "network", lambda: TODAY)
    company.look("Kari")
    (mine,) = shared.parent.glob("kontor.i bruk/utgave-*")
    company.leave()
    assert mine.exists(), "it is kept when the window is closed"
    said = json.loads(mine.read_text(encoding="utf-8"))
    assert said == {"schema": probe.SCHEMA_VERSION, "program": "0.1.0", "week": "2026-11-16"}, "no name, and the week"
    mine.write_text(json.dumps(said | {"schema": OLD}), encoding="utf-8")
    again = Company(shared, own, "network", lambda: TODAY)
    assert again.older_than(probe.SCHEMA_VERSION) == ()
    again.look("Kari")
    assert json.loads(mine.read_text(encoding="utf-8")) == said
    assert list(shared.parent.glob("kontor.i bruk/utgave-*")) == [mine]


def test_old_statements_are_taken_away(kari: Machine, shared: Path) -> None:
    old = states(shared, week=(TODAY - timedelta(days=100)).isoformat())
    kari.copy.company.older_than(99)
    assert not old.exists()


def test_a_copy_that_is_new_already_is_published_whoever_is_behind(published: Path, tmp_path: Path) -> None:
    ola = Machine(tmp_path / "ola", published)
    folder = published.with_name("fjordvik.i bruk")
    folder.mkdir()
    (folder / f"utgave-{7:016x}.json").write_text(
        json.dumps({"schema": OLD, "program": "0.0.9", "week": date.today().isoformat()}), encoding="utf-8"
    )
    ola.plan.add(Goal(title="Olas"))
    assert ola.publish() == "published"
    ola.plan.close()


def test_waiting_does_not_stop_the_others_from_being_taken_in(kari: Machine, shared: Path, tmp_path: Path) -> None:
    """A colleague who has not upgraded publishes: it is merged here, and here it goes on waiting."""
    states(shared)
    assert kari.publish() == "waiting"
    query(shared, "UPDATE document SET revision = revision + 1")
    assert kari.copy.look().state == "behind"
    assert kari.take_in() == 0
    assert "Karis" in kari.titles()
    assert kari.publish() == "waiting"
