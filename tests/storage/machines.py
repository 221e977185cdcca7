"""Colleagues' machines with one shared folder between them."""

from dataclasses import replace
from pathlib import Path

from navplan.domain.merging.clashes import records_of
from navplan.domain.merging.merge import heard_of, merge, step_to
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage.sharing.meeting import Meeting, meet_published
from navplan.storage.sharing.places import Place
from navplan.storage.sharing.shared_copy import shared_copy
from navplan.storage.store import open_plan

SHARE = Place("network")


class Machine:
    """One colleague's machine: a working copy of the shared plan, opened."""

    def __init__(self, root: Path, published: Path, place: Place = SHARE) -> None:
        self.copy = shared_copy(root, published, place)
        self.plan = Workspace(open_plan(self.copy.working, KINDS), KINDS)

    def publish(self, again: bool = False) -> str:
        return self.copy.publish(again).state

    def take_in(self, picks: dict[tuple[str, str], str] | None = None) -> int:
        """Take in what is published; returns how many questions there were."""
        return self.merge(meet_published(self.copy, KINDS), picks)

    def merge(self, meeting: Meeting, picks: dict[tuple[str, str], str] | None = None) -> int:
        merged = merge(meeting.base, self.plan, meeting.theirs, KINDS, picks)  # type: ignore[arg-type]  # plain words
        edit = step_to(merged, self.plan, KINDS, Said("Flettet inn"))
        heard = heard_of(meeting.past, meeting.known)
        if edit.changes or heard:
            self.plan.take_in(replace(edit, heard=heard))
        has_all = merged.records == records_of(meeting.theirs, KINDS)
        if meeting.is_published:
            self.copy.taken_in(meeting.version, has_all, not has_all)
        return len(merged.clashes)

    def titles(self) -> list[str]:
        return sorted(goal.title for goal in self.plan.all(Goal))


def goal(machine: Machine) -> Goal:
    found = machine.plan.get(Goal, "g")
    assert found is not None
    return found
