"""The full-text index in the plan file: what it finds, and that it always says what the records say."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.changes import Change
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.sought import WORDS_VERSION, indexed, plainly_found, texts_of
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage import store
from navplan.storage.backups.digest import content_digest
from navplan.storage.driver import sqlite3
from navplan.storage.probe import SCHEMA_VERSION
from navplan.storage.searching import INDEX
from navplan.storage.store import SqliteStore, open_plan
from tests.storage.conftest import listing, opened, query
from tests.torture.counting import size

PLANS = Path(__file__).parents[1] / "data"
LINES = "SELECT kind, record, name, words FROM search JOIN sought ON sought.row = search.rowid ORDER BY kind, record"


def index(path: Path) -> list[tuple[object, ...]]:
    return query(path, LINES)


def rebuilt(workspace: Workspace) -> list[tuple[object, ...]]:
    """What the index should hold, made from the records."""
    return sorted(
        (kind.key, record.id, *indexed(kind, record)) for kind in KINDS for record in workspace.all(kind.record)
    )


def found(workspace: Workspace, text: str) -> list[str]:
    return [hit.id for hit in workspace.find(text, 20)]


def test_a_word_is_found_by_its_beginning_and_by_its_other_forms_but_not_by_a_word_that_shares_its_stem(
    plan: Workspace,
) -> None:
    routine = plan.add(Goal(title="Rutinene er kjent"))
    leader = plan.add(Goal(title="Leder følger opp ungdom"))
    homes = plan.add(Goal(title="Flere boliger"))
    bowls = plan.add(Goal(title="Boller til kaffen"))
    assert found(plan, "rutine") == found(plan, "Rutiner") == found(plan, "ruti") == [routine.id]
    assert found(plan, "lederen ungdommenes") == [leader.id]
    assert found(plan, "bolig") == [homes.id]
    assert found(plan, "bol") == [homes.id, bowls.id] or found(plan, "bol") == [bowls.id, homes.id]
    assert found(plan, "rutine bolig") == []
    assert found(plan, "ledig") == [], "«ledig» is no form of «leder»"


def test_norwegian_letters_are_their_own_and_can_be_written_with_two(plan: Workspace) -> None:
    hill = plan.add(Goal(title="Åsen må gjøre økonomisk rådgivning kjent for Aase"))
    assert found(plan, "åsen") == found(plan, "AASEN") == found(plan, "oekonomisk raadgivning") == [hill.id]
    assert found(plan, "asen") == found(plan, "okonomisk") == []
    assert found(plan, "a\u030asen") == [hill.id]
    accents = plan.add(Goal(title="Idé om kafé"))
    assert found(plan, "ide kafe") == [accents.id]


@pytest.fixture
def rich_file(tmp_path: Path) -> Path:
    """Some of every kind, with an index that is made anew when it is opened."""
    path = Path(shutil.copyfile(PLANS / f"plan_{SCHEMA_VERSION}.navplan", tmp_path / "alt.navplan"))
    query(path, "UPDATE document SET index_version = NULL")
    return path


def test_every_text_of_every_kind_can_be_found(rich_file: Path) -> None:
    workspace = opened(rich_file)
    looked = 0
    for kind in KINDS:
        for record in workspace.all(kind.record):
            for field, text in texts_of(record):
                hits = {(hit.key, hit.id) for hit in workspace.find(text[:40], 1_000)}
                assert (kind.key, record.id) in hits, f"{kind.key}.{field.key}: {text!r}"
                looked += 1
    assert looked > 100
    workspace.close()


def test_a_word_in_the_name_counts_more_than_one_in_the_texts(plan: Workspace) -> None:
    inside = plan.add(Measure(title="Kurs", description="Tolk brukes i samtalen. " * 2))
    named = plan.add(Measure(title="Bestille tolk", description="Vi ringer. " * 40))
    assert found(plan, "tolk") == [named.id, inside.id]


@pytest.mark.parametrize(
    "text",
    ["NAV-kontor", "a:b", "AND", '"', "'", "*", "NEAR(a b)", "name: x", "_", "", "   ", "§ 18-2", "-", "^a", "\x00"],
)
def test_nothing_that_is_typed_is_taken_for_a_command(plan: Workspace, text: str) -> None:
    plan.add(Goal(title="NAV-kontor a:b AND 18-2 name"))
    assert isinstance(found(plan, text), list)
    if text in ("NAV-kontor", "a:b", "AND", "§ 18-2"):
        assert len(found(plan, text)) == 1


def test_the_law_references_and_the_letters_own_words_are_found(plan: Workspace) -> None:
    letter = plan.add(Letter(title="Brev", source_text="Direktoratet minner om gjeldsrådgivning."))
    section = plan.add(LetterSection(letter=letter.id, title="Råd"))
    demand = plan.add(Expectation(section=section.id, wording="Gi råd", law_refs=("sosialtjenesteloven § 17",)))
    assert found(plan, "sosialtjenesteloven 17") == [demand.id]
    assert found(plan, "gjeldsrådgivningen") == [letter.id]


def test_undo_and_redo_bring_the_index_along(plan: Workspace) -> None:
    goal = plan.add(Goal(title="Kortere kø"))
    plan.set(goal, title="Lengre åpningstid")
    assert (found(plan, "kø"), found(plan, "åpningstid")) == ([], [goal.id])
    plan.undo()
    assert (found(plan, "kø"), found(plan, "åpningstid")) == ([goal.id], [])
    plan.undo()
    assert found(plan, "kø") == []
    plan.redo()
    assert found(plan, "kø") == [goal.id]


def test_an_edit_that_cannot_be_stored_leaves_the_index_as_it_was(
    plan: Workspace, sqlite_store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan.add(Goal(title="Først"))
    before = index(sqlite_store.path)
    monkeypatch.setattr(store, "history_values", broken)
    with pytest.raises(ZeroDivisionError):
        plan.add(Goal(title="Halvveis"))
    assert index(sqlite_store.path) == before
    assert found(plan, "halvveis") == []


def broken(change: Change) -> dict[str, object]:
    """Something goes wrong after the index is written and before the transaction ends."""
    return {"kind": 1 // 0}


TEXTS = st.sampled_from(["", "Rutine", "rutiner for tolk", "Åpen dør", "kø kø", "§ 17", "NAV", "æøå"])
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "set", "remove", "undo", "redo", "draft"]), st.integers(0, 9), TEXTS)
)


@settings(max_examples=size(15, 100), deadline=None)
@given(steps=STEPS)
def test_after_any_walk_the_index_is_what_a_fresh_one_would_be(
    template_plan: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str]]
) -> None:
    path = Path(shutil.copyfile(template_plan, tmp_path_factory.mktemp("walk") / "plan.navplan"))
    workspace = opened(path)
    for what, n, text in steps:
        walk(workspace, what, n, text)
    assert index(path) == rebuilt(workspace)
    records = [record for kind in KINDS for record in workspace.all(kind.record)]
    for text in ("rutine", "tolk kø", "17", "åpen"):
        ours = {(hit.key, hit.id) for hit in workspace.find(text, 1_000)}
        assert ours == set(plainly_found(KINDS, records, text))
    workspace.close()


def walk(workspace: Workspace, what: str, n: int, text: str) -> None:
    goals = workspace.all(Goal)
    if what == "add":
        workspace.add(Measure(title=text) if n % 2 else Goal(code=str(n), title=text, why=f"{text} {n}"))
    elif what == "set" and goals:
        workspace.set(goals[n % len(goals)], title=text)
    elif what == "remove" and goals:
        workspace.remove(goals[n % len(goals)])
    elif what == "undo":
        workspace.undo()
    elif what == "redo":
        workspace.redo()
    elif what == "draft":
        with workspace.draft(Said("Flere")) as draft:
            goal = draft.add(Goal(title=text))
            draft.add(Role(title=text))
            draft.set(goal, title=f"{text} {n}")


# -- made anew when it is not what it should be


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE document SET index_version = NULL",
        f"UPDATE document SET index_version = {WORDS_VERSION + 1}",
        "DELETE FROM sought WHERE row = 3",
        "DELETE FROM search WHERE rowid = 2",
        "UPDATE search_data SET block = x'00' WHERE id > 10",
        "DELETE FROM search_data WHERE id > 10",
    ],
)
def test_an_index_that_is_old_or_damaged_is_made_anew_at_the_next_opening(filled_file: Path, harm: str) -> None:
    whole = index(filled_file)
    assert len(whole) > 10
    query(filled_file, harm)
    workspace = Workspace(open_plan(filled_file, KINDS), KINDS)
    assert len(found(workspace, "rutine")) == len(found(workspace, "fjordvik kø")) + 1 == 1
    workspace.close()
    assert index(filled_file) == whole
    assert query(filled_file, "SELECT index_version FROM document") == [(WORDS_VERSION,)]
    before = listing(filled_file.parent)
    open_plan(filled_file, KINDS).close()
    assert listing(filled_file.parent) == before, "a whole index is left alone"


def test_a_new_plan_has_its_index_from_the_start(plan_file: Path) -> None:
    assert query(plan_file, "SELECT index_version FROM document") == [(WORDS_VERSION,)]
    before = listing(plan_file.parent)
    open_plan(plan_file, KINDS).close()
    assert listing(plan_file.parent) == before


def test_an_old_plan_can_be_searched_once_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "plan_1.navplan"
    path.write_bytes((Path(__file__).parents[1] / "data" / "plan_1.navplan").read_bytes())
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    assert index(path) == rebuilt(workspace)
    assert len(workspace.find("andre linje", 100)) > 5
    workspace.close()


def test_the_index_that_is_made_anew_has_the_schema_of_the_migration(plan_file: Path) -> None:
    assert query(plan_file, "SELECT sql FROM sqlite_master WHERE name = 'search'") == [(INDEX,)]


def test_the_index_does_not_make_equal_plans_look_different(filled_file: Path) -> None:
    with closing(sqlite3.connect(filled_file)) as connection:
        before = content_digest(connection)
        connection.execute("UPDATE sought SET row = row + 1000")
        connection.execute("DELETE FROM search")
        connection.commit()
        assert content_digest(connection) == before
        connection.execute("UPDATE goal SET title = 'Noe annet'")
        assert content_digest(connection) != before


def test_a_change_that_touches_no_text_leaves_the_row_of_the_index_alone(
    plan: Workspace, sqlite_store: SqliteStore
) -> None:
    goal = plan.add(Goal(title="Kortere kø"))
    before = query(sqlite_store.path, "SELECT row FROM sought")
    plan.add(Goal(title="En til"))
    plan.set(goal, from_year=2026)
    assert query(sqlite_store.path, "SELECT min(row) FROM sought") == before


def test_an_index_made_of_records_that_somebody_has_changed_since_is_not_kept(filled_file: Path) -> None:
    store = open_plan(filled_file, KINDS)
    query(filled_file, "UPDATE document SET index_version = NULL, revision = revision + 1")
    store.see_to_index()
    store.close()
    assert query(filled_file, "SELECT index_version FROM document") == [(None,)]
