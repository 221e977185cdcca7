"""What a deviation says in its own words leaves the plan five years after closing; what is counted stays (9.3.3)."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from navplan.domain.changes import Edit
from navplan.domain.control_keeping import deletion, remains
from navplan.domain.merging.merge import heard_of
from navplan.domain.modules import KINDS
from navplan.domain.modules.control.keeping import due, soon
from navplan.domain.modules.control.records import ControlDeviation, ControlRemedy
from navplan.domain.ports import FORGOTTEN
from navplan.domain.workspace import CannotChange, Workspace
from navplan.storage import chain, digests
from navplan.storage.engine import connect
from navplan.storage.store import new_plan
from tests.storage.conftest import applied, opened

CLOSED, BEFORE, NOW = date(2021, 6, 15), date(2026, 6, 14), date(2026, 6, 15)
STORY, MADE, DONE = "Standardtekst fantes overalt", "Merkverdig malendring", "Straksen ble gjort"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A plan with one deviation that was closed five years ago, one that is open, each with a remedy."""
    path = tmp_path / "plan.navplan"
    workspace = Workspace(new_plan(path, KINDS), KINDS)
    old = workspace.add(
        ControlDeviation(code="AV-2021-001", found_on=date(2021, 3, 1), severity="hoy", causes=("uklar",))
    )
    workspace.set(old, description=STORY, at_once=DONE)
    workspace.add(ControlRemedy(deviation=old.id, title=MADE, status="gjennomfort", done_on=date(2021, 5, 1)))
    workspace.set(workspace.get(ControlDeviation, old.id), status="lukket", closed_on=CLOSED)
    new = workspace.add(ControlDeviation(code="AV-2026-001", description="Åpent og nytt"))
    workspace.add(ControlRemedy(deviation=new.id, title="Nytt tiltak"))
    workspace.close()
    return path


def delete(workspace: Workspace, now: date = NOW) -> Edit:
    return applied(workspace, deletion(workspace, now))


def test_the_time_is_over_five_years_after_closing_and_not_a_day_before(file: Path) -> None:
    workspace = opened(file)
    assert due(workspace, BEFORE) == ()
    assert deletion(workspace, BEFORE) is None
    assert [d.code for d in due(workspace, NOW)] == ["AV-2021-001"]


def test_the_office_is_told_three_months_ahead(file: Path) -> None:
    workspace = opened(file)
    assert [d.code for d in soon(workspace, date(2026, 3, 15))] == ["AV-2021-001"]
    assert soon(workspace, date(2026, 3, 14)) == ()
    assert soon(workspace, NOW) == (), "then it is due"


def test_an_open_deviation_keeps_its_text_however_old(file: Path) -> None:
    workspace = opened(file)
    for deviation in workspace.all(ControlDeviation):
        workspace.set(deviation, status="arbeid", found_on=date(2001, 1, 1))
    assert due(workspace, NOW) == ()


def test_one_that_was_rejected_without_a_day_is_counted_from_its_deadline(file: Path) -> None:
    workspace = opened(file)
    workspace.add(ControlDeviation(code="AV-2020-009", status="avvist", deadline=date(2020, 6, 1)))
    assert [d.code for d in due(workspace, NOW)] == ["AV-2020-009", "AV-2021-001"]


def test_the_texts_are_in_no_row_and_in_no_byte_of_the_file_and_the_counts_stay(file: Path) -> None:
    for text in (STORY, MADE, DONE):
        assert text.encode() in file.read_bytes(), "before, the file tells"
    workspace = opened(file)
    delete(workspace)
    workspace.close()
    for text in (STORY, MADE, DONE):
        assert text.encode() not in file.read_bytes()
    kept = opened(file).all(ControlDeviation)[0]
    assert (kept.code, kept.severity, kept.causes, kept.status) == ("AV-2021-001", "hoy", ("uklar",), "lukket")
    assert (kept.closed_on, kept.forgotten_on, kept.description, kept.at_once) == (CLOSED, NOW, "", "")
    remedy = opened(file).all(ControlRemedy)[0]
    assert (remedy.title, remedy.status, remedy.done_on) == ("", "gjennomfort", date(2021, 5, 1))
    assert not list(KINDS_BY["control_deviation"].check(kept, workspace)), "what is deleted is not missed"
    assert not list(KINDS_BY["control_remedy"].check(remedy, workspace))


KINDS_BY = {kind.key: kind for kind in KINDS}


def test_the_history_says_that_something_was_deleted_and_the_other_deviation_is_as_it_was(file: Path) -> None:
    workspace = opened(file)
    step = delete(workspace)
    for past in workspace.history(100):
        assert past.is_forgotten == (past.id in step.ids())
    told = [past for past in workspace.history(100) if not past.is_forgotten]
    assert any(getattr(past.after, "description", "") == "Åpent og nytt" for past in told)


def test_search_finds_nothing_of_the_texts_and_still_finds_the_number(file: Path) -> None:
    workspace = opened(file)
    assert workspace.find("standardtekst", 50)
    delete(workspace)
    assert workspace.find("standardtekst", 50) == ()
    assert workspace.find("malendring", 50) == ()
    assert workspace.find("AV-2021-001", 50)


def test_undo_passes_the_deletion_by_also_after_a_restart(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    workspace.close()
    again = opened(file)
    while again.undo_title is not None:
        again.undo()
    assert all(STORY not in deviation.description for deviation in again.all(ControlDeviation))


def test_what_is_deleted_is_not_written_again_and_its_numbers_may_be_corrected(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    old, remedy = workspace.all(ControlDeviation)[0], workspace.all(ControlRemedy)[0]
    with pytest.raises(CannotChange):
        workspace.set(old, description=STORY)
    with pytest.raises(CannotChange):
        workspace.set(remedy, title=MADE)
    assert workspace.set(old, theme="tolk").theme == "tolk"


def test_a_removed_deviation_leaves_the_history_when_its_five_years_are_over(file: Path) -> None:
    workspace = opened(file)
    workspace.remove(workspace.all(ControlDeviation)[0])
    assert remains(workspace, BEFORE) is None
    step = remains(workspace, NOW)
    assert step is not None
    assert step.changes == ()
    workspace.apply(step)
    workspace.close()
    assert STORY.encode() not in file.read_bytes()
    assert remains(opened(file), NOW) is None


def test_a_text_that_came_back_into_the_history_from_elsewhere_goes_without_a_question(file: Path) -> None:
    workspace = opened(file)
    assert remains(workspace, NOW) is None, "nobody has asked for anything to be deleted yet"
    delete(workspace)
    assert remains(workspace, NOW) is None
    old = workspace.all(ControlDeviation)[0]
    heard = old.with_values(description=STORY, forgotten_on=None)
    workspace.close()
    with closing(connect(file)) as connection:
        connection.execute(
            "UPDATE history SET title = '{\"text\": \"Endre\"}', after = json_set(after, '$.description', ?) "
            "WHERE seq = (SELECT max(seq) FROM history WHERE record = ?)",
            (heard.description, old.id),
        )
        chain.link_anew(connection)
        digests.seal(connection)
        connection.commit()
    workspace = opened(file)
    step = remains(workspace, NOW)
    assert step is not None
    assert step.forgets == {old.id}


def test_the_file_adds_up_afterwards_and_nothing_is_overwritten_while_it_is_in_doubt(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    workspace.close()
    with closing(connect(file, read_only=True)) as connection:
        assert digests.examine(connection) == digests.Examined()
    with closing(connect(file)) as connection:
        connection.execute("UPDATE control_deviation SET theme = 'bolig', forgotten_on = NULL")
        connection.commit()
    assert deletion(opened(file), NOW) is None


def test_another_copy_hears_that_it_was_deleted_and_not_what(file: Path) -> None:
    workspace = opened(file)
    delete(workspace)
    told = [one for one in heard_of(workspace.history(100), known=()) if one.title == FORGOTTEN]
    assert told
    assert all(not getattr(one.change.either, "description", "") for one in told)
