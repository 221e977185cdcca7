"""Plan files from elsewhere (reliability design 6.1): read under limits into a clean file, the original as it came."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead
from navplan.domain.workspace import Workspace
from navplan.storage import probe
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect
from navplan.storage.received import door
from navplan.storage.received.door import made_here, receive
from navplan.storage.received.guarded import guarded
from navplan.storage.received.notes import FOLDER, Notes, noted_closed, noted_open
from navplan.storage.received.rereading import blank, reread
from navplan.storage.seals import seal_closed
from navplan.storage.store import open_plan
from tests.storage.conftest import Still, listing, query
from tests.storage.flips import content as said

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The program's own folder on a machine that has seen no plan yet."""
    folder = tmp_path / "eget"
    folder.mkdir()
    return folder


def opened(path: Path, own: Path) -> Workspace:
    """A session at this machine, begun as the program begins it."""
    store = open_plan(path, KINDS, own)
    noted_open(own, store)
    return Workspace(store, KINDS)


def work(path: Path, own: Path, title: str) -> None:
    """A session at this machine, ended as it should be."""
    plan = opened(path, own)
    plan.add(Goal(title=title))
    plan.close()
    noted_closed(own, path)


def elsewhere(path: Path, title: str) -> None:
    """The same file worked with by a NavPlan on another machine."""
    plan = Workspace(open_plan(path, KINDS), KINDS)
    plan.add(Goal(title=title))
    plan.close()


def titles(path: Path) -> set[str]:
    return {str(title) for (title,) in query(path, "SELECT title FROM goal")}


# -- what is ours


def test_our_own_file_is_opened_where_it_lies_without_being_read(
    filled_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work(filled_file, own, "Vårt")

    def read(*given: object) -> None:
        raise AssertionError("our own file was read through")

    for name in ("file_digest", "ask_child"):
        monkeypatch.setattr(door, name, read)
    assert receive(filled_file, own) == door.Received(filled_file)


def test_after_a_crash_our_file_is_known_by_its_writer(filled_file: Path, own: Path) -> None:
    plan = opened(filled_file, own)
    plan.add(Goal(title="Før krasjet"))
    plan._store._engine.dispose()  # type: ignore[attr-defined]  # nothing is noted of how it was left
    assert receive(filled_file, own).live == filled_file


def test_a_file_that_was_moved_is_known_by_its_seal(filled_file: Path, own: Path, tmp_path: Path) -> None:
    work(filled_file, own, "Vårt")
    seal_closed(own / "segl", filled_file)
    moved = filled_file.rename(tmp_path / "flyttet.navplan")
    assert receive(moved, own).live == moved


def test_what_navplan_has_just_made_is_ours(filled_file: Path, own: Path) -> None:
    made_here(filled_file, own)
    assert receive(filled_file, own).live == filled_file


def test_a_writer_of_ours_in_a_file_at_another_place_is_no_pass(filled_file: Path, own: Path, tmp_path: Path) -> None:
    """Every plan we have sent away carries our writer's sign; whoever has it can put it into any file."""
    work(filled_file, own, "Vårt")
    forged = Path(shutil.copyfile(filled_file, tmp_path / "fra e-post.navplan"))
    query(forged, "UPDATE goal SET title = 'Endret av noen'")
    assert receive(forged, own).live != forged


def test_a_note_that_is_hurt_is_no_pass(filled_file: Path, own: Path) -> None:
    work(filled_file, own, "Vårt")
    for note in (own / FOLDER).iterdir():
        note.write_text('{"path": 5}', encoding="utf-8")
    assert not Notes(own).is_ours(filled_file)


# -- what is not


def test_a_file_from_elsewhere_is_read_into_a_clean_one_beside_and_stays_as_it_came(
    filled_file: Path, own: Path
) -> None:
    before, content = filled_file.read_bytes(), said(filled_file)
    came = receive(filled_file, own)
    assert came.live == filled_file.with_name("fjordvik (lest inn).navplan")
    assert filled_file.read_bytes() == before
    assert said(came.live) == content
    assert came.said is not None
    assert came.said.words() == (
        "Planen kommer fra et annet sted og er lest inn i en ny fil, «fjordvik (lest inn).navplan». "
        "«fjordvik.navplan» er ikke rørt."
    )
    assert sorted(listing(filled_file.parent)) == ["fjordvik (lest inn).navplan", "fjordvik.navplan"]
    assert not list((own / "mottatt").iterdir())


def test_history_sums_and_search_are_whole_in_the_clean_file(filled_file: Path, own: Path) -> None:
    was = Workspace(open_plan(filled_file, KINDS), KINDS)
    past = [(one.seq, one.title) for one in was.history(100)]
    was.close()
    plan = Workspace(open_plan(receive(filled_file, own).live, KINDS, own), KINDS)
    assert plan.standing().doubts == ()
    assert [(one.seq, one.title) for one in plan.history(100)] == past
    assert [hit.id for hit in plan.find("kø", 5)] == [goal.id for goal in plan.all(Goal) if "kø" in goal.title]
    plan.close()


def test_free_pages_and_what_was_deleted_do_not_come_along(filled_file: Path, own: Path) -> None:
    with closing(sqlite3.connect(filled_file)) as foreign:
        foreign.execute("PRAGMA secure_delete = OFF")
        foreign.execute(
            "INSERT INTO history SELECT seq + 1000, at, action, title, kind, record, 'HEMMELIG', after, "
            "way, link, hand, salt, sum, known_as FROM history LIMIT 1"
        )
        foreign.commit()
        foreign.execute("DELETE FROM history WHERE before = 'HEMMELIG'")
        foreign.commit()
    assert b"HEMMELIG" in filled_file.read_bytes()
    assert b"HEMMELIG" not in receive(filled_file, own).live.read_bytes()


def test_opened_again_it_is_the_clean_file_that_is_opened_with_the_work_in_it(filled_file: Path, own: Path) -> None:
    clean = receive(filled_file, own).live
    work(clean, own, "Skrevet siden")
    again = receive(filled_file, own)
    assert again.live == clean
    assert not again.origin
    assert again.said is not None
    assert "er lest inn før" in again.said.words()
    assert "Skrevet siden" in titles(again.live)


def test_when_the_clean_file_is_gone_it_is_read_in_anew(filled_file: Path, own: Path) -> None:
    receive(filled_file, own).live.unlink()
    came = receive(filled_file, own)
    assert came.origin
    assert came.live.is_file()


def test_another_file_is_never_replaced_by_the_clean_one(filled_file: Path, own: Path) -> None:
    taken = filled_file.with_name("fjordvik (lest inn).navplan")
    taken.write_text("noe annet")
    assert receive(filled_file, own).live.name == "fjordvik (lest inn 2).navplan"
    assert taken.read_text() == "noe annet"


def test_our_plan_that_others_have_worked_with_is_cleaned_in_its_place_and_kept_as_it_came(
    filled_file: Path, own: Path
) -> None:
    work(filled_file, own, "Vårt")
    elsewhere(filled_file, "Deres")
    came_as = filled_file.read_bytes()
    came = receive(filled_file, own)
    assert came.live == filled_file
    assert came.said is not None
    (kept,) = filled_file.parent.glob("fjordvik.mottatt-*.navplan")
    assert kept.read_bytes() == came_as
    assert kept.name in came.said.words()
    assert titles(filled_file) >= {"Vårt", "Deres"}
    assert receive(filled_file, own) == door.Received(filled_file), "from now on it is ours"


def test_two_that_came_in_one_second_are_both_kept_as_they_came(
    filled_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "datetime", Still)
    work(filled_file, own, "Vårt")
    came_as = set()
    for title in ("Deres", "Deres to"):
        elsewhere(filled_file, title)
        came_as.add(filled_file.read_bytes())
        receive(filled_file, own)
    assert {one.read_bytes() for one in filled_file.parent.glob("fjordvik.mottatt-*.navplan")} == came_as


@pytest.mark.parametrize("schema", [1, probe.SCHEMA_VERSION - 1])
def test_an_older_file_from_elsewhere_becomes_a_clean_one_of_today(schema: int, own: Path, tmp_path: Path) -> None:
    older = Path(shutil.copyfile(DATA / f"plan_{schema}.navplan", tmp_path / "eldre.navplan"))
    before = older.read_bytes()
    came = receive(older, own)
    plan = Workspace(open_plan(came.live, KINDS, own), KINDS)
    assert all(plan.all(kind.record) is not None for kind in KINDS)
    assert plan.standing().doubts == ()
    plan.close()
    assert older.read_bytes() == before


@pytest.mark.parametrize("schema", [1, 9, probe.SCHEMA_VERSION])
def test_the_clean_files_schema_is_object_for_object_the_one_of_that_version(schema: int, tmp_path: Path) -> None:
    blank(tmp_path / "blank.navplan", schema)
    places = (tmp_path / "blank.navplan", DATA / f"plan_{schema}.navplan")
    made, was = (connect(place, read_only=True) for place in places)
    with closing(made), closing(was):
        assert probe.schema_objects(made) == probe.schema_objects(was)


def test_an_older_file_with_a_trigger_is_refused_before_any_of_its_rows_is_moved(own: Path, tmp_path: Path) -> None:
    """Upgrading is writing: a trigger would run while the tables are rebuilt."""
    older = Path(shutil.copyfile(DATA / "plan_3.navplan", tmp_path / "eldre.navplan"))
    query(older, "CREATE TRIGGER t AFTER UPDATE ON document BEGIN DELETE FROM goal; END")
    with pytest.raises(CannotRead, match="ikke en trygg NavPlan-fil"):
        reread(older, tmp_path / "ren.navplan")


def test_where_nothing_can_be_put_beside_it_can_be_read(
    filled_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*given: object) -> Path:
        raise PermissionError("the folder is only for reading")

    monkeypatch.setattr(door, "put_beside", denied)
    came = receive(filled_file, own)
    assert own in came.live.parents
    assert came.live.stat().st_mode & 0o222 == 0
    assert came.said is not None
    assert came.said.words().endswith("Arbeid i en kopi for å endre.")
    assert said(came.live) == said(filled_file)


def test_links_and_files_with_two_names_are_refused(filled_file: Path, own: Path) -> None:
    soft, hard = filled_file.with_name("lenke.navplan"), filled_file.with_name("dobbelt.navplan")
    soft.symlink_to(filled_file)
    with pytest.raises(CannotRead, match="ikke en trygg"):
        receive(soft, own)
    os.link(filled_file, hard)
    with pytest.raises(CannotRead, match="ikke en trygg"):
        receive(hard, own)


def test_a_name_that_is_turned_round_is_refused(filled_file: Path, own: Path) -> None:
    with pytest.raises(CannotRead, match="ikke en trygg"):
        receive(filled_file.rename(filled_file.with_name("plan\u202egnp.navplan")), own)


def test_a_journal_beside_it_is_not_taken_along(filled_file: Path, own: Path) -> None:
    content = said(filled_file)
    journal = filled_file.with_name(f"{filled_file.name}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(range(256)) * 3)
    assert said(receive(filled_file, own).live) == content
    assert journal.stat().st_size == 776


def test_a_file_in_wal_mode_is_taken_out_of_it_on_the_copy_only(filled_file: Path, own: Path) -> None:
    with closing(sqlite3.connect(filled_file)) as foreign:
        foreign.execute("PRAGMA journal_mode = wal")
    before = filled_file.read_bytes()
    came = receive(filled_file, own)
    assert came.live.read_bytes()[18:20] == b"\x01\x01"
    assert said(came.live)["goal"] == said(filled_file)["goal"]
    assert filled_file.read_bytes()[:100] == before[:100]


def test_a_file_with_work_in_a_log_beside_is_refused_rather_than_half_read(filled_file: Path, own: Path) -> None:
    with closing(sqlite3.connect(filled_file)) as foreign:
        foreign.execute("PRAGMA journal_mode = wal")
        foreign.execute("UPDATE goal SET title = 'Bare i loggen'")
        foreign.commit()
        with pytest.raises(CannotRead, match="ikke en trygg"):
            receive(filled_file, own)


# -- the limits


def test_a_guarded_connection_only_reads_tables(filled_file: Path) -> None:
    with closing(sqlite3.connect(filled_file)) as foreign:
        foreign.execute("CREATE VIEW ute AS SELECT title FROM goal")
    with guarded(filled_file) as connection:
        assert connection.execute("SELECT count(*) FROM goal").fetchone() != (0,)
        for refused in (
            "DELETE FROM goal",
            "CREATE TABLE ny (x)",
            "ATTACH 'annen.db' AS annen",
            "SELECT * FROM ute",
            "SELECT load_extension('x')",
            "SELECT randomblob(10)",
            "PRAGMA writable_schema = ON",
            "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
        ):
            with pytest.raises(sqlite3.Error):
                connection.execute(refused).fetchall()


def test_a_question_without_end_is_stopped(filled_file: Path) -> None:
    endless = "SELECT count(*) FROM history a, history b, history c, history d, history e"
    with guarded(filled_file, seconds=0.0) as connection, pytest.raises(sqlite3.OperationalError, match="interrupted"):
        connection.execute(endless).fetchone()


def test_a_child_that_takes_too_long_is_told_as_not_safe(
    filled_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "START_SECONDS", -60.0)
    with pytest.raises(CannotRead, match="ikke en trygg"):
        receive(filled_file, own)
    assert list(filled_file.parent.iterdir()) == [filled_file]
    assert not list((own / "mottatt").iterdir())


def test_more_rows_than_any_plan_holds_are_refused(
    filled_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("navplan.storage.received.rereading.MOST_ROWS", 10)
    with pytest.raises(CannotRead, match="ikke en trygg"):
        reread(filled_file, tmp_path / "ren.navplan")


def test_what_was_changed_by_hand_is_still_told_in_the_clean_file(filled_file: Path, own: Path) -> None:
    query(filled_file, "UPDATE goal SET title = 'Noe annet' WHERE code = 'M1'")
    plan = Workspace(open_plan(receive(filled_file, own).live, KINDS, own), KINDS)
    assert [doubt.part for doubt in plan.standing().doubts] == ["record"]
    plan.close()
