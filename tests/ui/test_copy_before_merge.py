"""Nothing is merged or brought back into a plan before a whole copy of it as it stood lies on the shelf (5.6)."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.shelf import BackupShelf
from navplan.ui.dialogs.merge_dialog import MergeDialog
from tests.ui.colleagues import Colleague, goals_in, kari, published, someone_else

__all__ = ["kari", "published"]


def copies_of(colleague: Colleague, reason: str) -> list[Path]:
    program = colleague.program
    shelf = program.outside.copies_of(program.backups._root, program.sharing.shared.working)
    return [shelf.path(one) for one in shelf.all() if one.reason == reason and one.is_whole]


def test_the_plan_is_copied_before_what_others_published_is_merged_in(kari: Colleague, published: Path) -> None:
    kari.set(title="Karis")
    someone_else(published, why="Deres")
    kari.program.sharing.look()
    kari.settled()
    assert (kari.goal.title, kari.goal.why) == ("Karis", "Deres")
    (copy,) = copies_of(kari, "for_fletting")
    assert goals_in(copy) == ["Karis"]
    assert b"Deres" not in copy.read_bytes()


def test_where_both_changed_the_same_the_copy_is_taken_before_anybody_is_asked(
    kari: Colleague, published: Path
) -> None:
    kari.set(title="Karis")
    someone_else(published, title="Deres")
    kari.program.sharing.look()
    assert isinstance(kari.dialog(), MergeDialog)
    kari.settled()
    assert [goals_in(copy) for copy in copies_of(kari, "for_fletting")] == [["Karis"]]
    kari.dialog().reject()


def test_what_brings_nothing_new_is_not_copied_for(kari: Colleague, published: Path) -> None:
    kari.set(title="Karis")
    kari.publish()
    kari.publish()
    kari.program.sharing.look()
    kari.settled()
    assert copies_of(kari, "for_fletting") == []


def test_without_a_copy_nothing_is_merged_and_the_next_look_tries_again(
    qtbot: QtBot, kari: Colleague, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = BackupShelf.take

    def refuse(self: BackupShelf, plan: Path, reason: str) -> Backup:
        if reason == "for_fletting":
            raise CannotStore(Said("Sikkerhetskopien ble ikke tatt, for disken er full."))
        return take(self, plan, reason)

    kari.set(title="Karis")
    someone_else(published, why="Deres")
    with monkeypatch.context() as full:
        full.setattr(BackupShelf, "take", refuse)
        kari.program.sharing.look()
        kari.settled()
        assert kari.program.window.desk.workspace.get(Goal, "g").why == ""
        assert "Sikkerhetskopien ble ikke tatt" in kari.told
    kari.program.sharing.look()
    kari.settled()
    assert (kari.goal.title, kari.goal.why) == ("Karis", "Deres")
    assert len(copies_of(kari, "for_fletting")) == 1
