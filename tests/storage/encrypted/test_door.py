"""Encrypted files at the door for foreign plans: opened where they lie, but never before each object is known."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, Locked
from navplan.domain.workspace import Workspace
from navplan.storage import probe
from navplan.storage.encryption import converting
from navplan.storage.encryption.encrypting import Encrypting
from navplan.storage.encryption.ring import RING
from navplan.storage.received import door
from navplan.storage.received.door import Received, receive
from navplan.storage.received.guarded import guarded
from navplan.storage.received.notes import Notes
from navplan.storage.store import open_plan
from tests.storage.conftest import foreign, listing
from tests.storage.encrypted.conftest import KEY, PHRASE

HARM = (
    "CREATE TRIGGER evil AFTER UPDATE ON document BEGIN DELETE FROM goal; END",
    "CREATE VIEW evil AS SELECT * FROM goal",
    "CREATE TABLE evil (data BLOB)",
    "CREATE INDEX evil ON goal (title)",
)


def test_an_encrypted_plan_from_elsewhere_is_opened_where_it_lies(plan_file: Path, own: Path) -> None:
    assert receive(plan_file, own) == Received(plan_file)
    assert [*own.rglob("*.navplan")] == []


def test_it_is_let_through_to_be_asked_for_its_key(plan_file: Path, own: Path) -> None:
    RING.forget()
    assert receive(plan_file, own) == Received(plan_file)
    with pytest.raises(Locked):
        open_plan(plan_file, KINDS)


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("name", ["plan_12.navplan", ""])
def test_a_stranger_who_gives_the_phrase_along_gets_nothing_run(
    plan_file: Path, own: Path, tmp_path: Path, harm: str, name: str
) -> None:
    """Also an older one: our own migrations must not set off what it holds."""
    path = plan_file
    if name:
        path = tmp_path / "gammel" / "gammel.navplan"
        path.parent.mkdir()
        converting.rewrite(Path(__file__).parents[2] / "data" / name, path, KEY)
    with closing(foreign(path)) as stranger:
        stranger.execute(harm)
        stranger.commit()
    before = listing(path.parent)
    with pytest.raises(CannotRead, match="er ikke en trygg NavPlan-fil"):
        receive(path, own)
    assert listing(path.parent) == before


def test_the_look_is_taken_before_the_ordinary_checks_meet_the_file(
    plan_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(door, "look_into", lambda path, _beside: asked.append(path))
    receive(plan_file, own)
    assert asked == [plan_file]


def test_a_look_that_has_no_end_is_ended(plan_file: Path, own: Path) -> None:
    probe.read_header(plan_file)
    endless = f"SELECT count(*) FROM {', '.join(f'sqlite_master AS t{n}' for n in range(6))}"
    with guarded(plan_file, seconds=0.05) as connection, pytest.raises(Exception, match="interrupted"):
        connection.execute(endless).fetchone()


def test_what_is_read_under_limits_can_write_nothing(plan_file: Path) -> None:
    probe.read_header(plan_file)
    with guarded(plan_file, is_alone=False) as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (1,)
        for deed in ("UPDATE document SET program = 'x'", "ATTACH 'x' AS y", "PRAGMA writable_schema = 1"):
            with pytest.raises(Exception, match="authoriz"):
                connection.execute(deed)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_an_encrypted_file_is_not_followed(plan_file: Path, own: Path, tmp_path: Path) -> None:
    link = tmp_path / "lenke.navplan"
    link.symlink_to(plan_file)
    with pytest.raises(CannotRead, match="er ikke en trygg NavPlan-fil"):
        receive(link, own)


def test_another_plan_under_another_key_is_asked_for_that_key(plan_file: Path, own: Path) -> None:
    plan_file.write_bytes(b"NavPlanX" + os.urandom(8) + plan_file.read_bytes()[16:])
    assert receive(plan_file, own) == Received(plan_file)
    with pytest.raises(Locked):
        open_plan(plan_file, KINDS)


def test_after_turning_on_and_off_the_new_file_is_ours(
    template_plan: Path, tmp_path: Path, own: Path, encrypting: Encrypting, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "vår.navplan"
    plan.write_bytes(template_plan.read_bytes())
    workspace = Workspace(open_plan(plan, KINDS), KINDS)
    workspace.add(Goal(title="Færre i kø"))
    workspace.close()
    assert not Notes(own).is_ours(plan)
    encrypting.turn_on(plan, KEY.code, PHRASE)
    assert Notes(own).is_ours(plan)
    encrypting.turn_off(plan, PHRASE)
    assert Notes(own).is_ours(plan)
    monkeypatch.setattr(door, "ask_child", None)  # nobody is asked to read it through
    assert receive(plan, own) == Received(plan)


def test_the_file_that_an_encrypted_plan_was_read_from_is_named(
    template_plan: Path, tmp_path: Path, own: Path, encrypting: Encrypting
) -> None:
    came = tmp_path / "fra nabokontoret.navplan"
    came.write_bytes(template_plan.read_bytes())
    clean = receive(came, own).live
    assert clean != came
    encrypting.turn_on(clean, KEY.code, PHRASE)
    assert [(left.path, left.sort) for left in encrypting.left_in_plain(clean)] == [(came, "received")]


def test_another_phrase_leaves_the_plan_ours(plan_file: Path, own: Path, encrypting: Encrypting) -> None:
    encrypting.turn_off(plan_file, KEY.code)
    encrypting.turn_on(plan_file, KEY.code, PHRASE)
    assert encrypting.change_phrase(plan_file, PHRASE, "en annen elv uten bro")
    assert Notes(own).is_ours(plan_file)
