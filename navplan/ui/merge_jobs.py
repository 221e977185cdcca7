"""Jobs of shared plans for the worker's thread: look, publish, read another version, and settle after a merge."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from navplan.domain.draft import Overtaken
from navplan.domain.merging.clashes import Merged, Picks, records_of
from navplan.domain.merging.merge import heard_of, merge, step_to
from navplan.domain.words import N_, Said

if TYPE_CHECKING:
    from navplan.domain.changes import Edit
    from navplan.domain.workspace import Workspace
    from navplan.ui.ways_out import Meeting, SharedPlan, Sharing, Standing, Stray


class Publishing:
    """Look, publish, publish again where the file has been removed, or despite those who cannot read it yet."""

    def __init__(self, shared: "SharedPlan", what: str) -> None:
        self._shared = shared
        self._what = what

    def __call__(self) -> "Standing":
        if self._what == "look":
            return self._shared.look()
        is_asked_for = self._what in ("again", "despite")
        return self._shared.publish(again=is_asked_for, despite=self._what == "despite")


@dataclass(frozen=True)
class Sides:
    """What the two versions are called where people choose between them, and where the other is kept afterwards."""

    mine: str
    theirs: str
    keep: str = N_("Behold min")
    take: str = N_("Ta deres")
    title: str = N_("Dere har begge endret planen")
    about: str = N_(
        "Alt som ikke støter sammen, er flettet. Velg hva som skal stå her. Ingen av tekstene forsvinner: "
        "den andre utgaven blir tatt vare på under Konfliktkopier, og fletting kan angres i ett steg."
    )


PUBLISHED = Sides(N_("Hos deg"), N_("Publisert av andre"))
VERSION = Sides(N_("Hos deg"), N_("I den andre utgaven"))
FILES = Sides(
    N_("I planen som er åpen"),
    N_("I den andre filen"),
    N_("Behold den i planen"),
    N_("Ta den i filen"),
    N_("Planen er endret to steder"),
    N_(
        "Alt som ikke støter sammen, er flettet. Velg hva som skal stå her. Ingen av tekstene forsvinner: "
        "den andre filen blir liggende som den er, og fletting kan angres i ett steg."
    ),
)


@dataclass(frozen=True)
class MetVersion:
    """Another version of the plan read and merged with mine as it was then."""

    meeting: "Meeting"
    mine: "Workspace"
    merged: Merged

    @property
    def sides(self) -> Sides:
        """What the two are called."""
        return FILES

    @property
    def name(self) -> Said:
        """What the step is called that merges them."""
        return Said(N_("Flett inn en annen utgave"))

    def again(self, picks: Picks) -> Merged:
        """The merge with somebody's answers."""
        return merge(self.meeting.base, self.mine, self.meeting.theirs, self.mine.kinds, picks)

    def step(self, merged: Merged, now: "Workspace") -> "Edit":
        """The one step that brings the merged plan about, with the steps that the others took.

        Raises Overtaken when the plan is another now than the one that was merged: the step would take back what was
        done meanwhile.
        """
        if records_of(now, now.kinds) != records_of(self.mine, now.kinds):
            raise Overtaken
        edit = step_to(merged, now, now.kinds, self.name)
        return replace(edit, heard=heard_of(self.meeting.past, self.meeting.known))


@dataclass(frozen=True)
class Met(MetVersion):
    """A version of a shared plan; `stray` is None for what is published."""

    shared: "SharedPlan"
    stray: "Stray | None" = None

    @property
    def sides(self) -> Sides:
        return PUBLISHED if self.stray is None else VERSION

    @property
    def name(self) -> Said:
        return Said(N_("Flett inn det andre har publisert")) if self.stray is None else Said(N_("Flett inn en kopi"))


class Meet:
    """Read another version of the plan and merge it with mine; what would change mine is copied first."""

    def __init__(
        self,
        sharing: "Sharing",
        shared: "SharedPlan",
        mine: "Workspace",
        copy_first: Callable[[], None],
        stray: "Stray | None" = None,
    ) -> None:
        self._sharing = sharing
        self._shared = shared
        self._mine = mine
        self._copy_first = copy_first
        self._stray = stray

    def __call__(self) -> Met:
        stray = self._stray
        meeting = (
            self._sharing.meet(self._shared) if stray is None else self._sharing.meet_version(self._shared, stray.path)
        )
        merged = merge(meeting.base, self._mine, meeting.theirs, self._mine.kinds)
        if merged.clashes or merged.held or merged.records != records_of(self._mine, self._mine.kinds):
            self._copy_first()
        return Met(meeting, self._mine, merged, self._shared, stray)


@dataclass(frozen=True)
class Settled:
    """How things stand after a merge."""

    standing: "Standing"


class Settle:
    """Remember that another version is in the working copy now."""

    def __init__(self, met: Met, merged: Merged) -> None:
        self._met = met
        self._merged = merged

    def __call__(self) -> Settled:
        met = self._met
        if met.stray is not None:
            met.shared.keep(met.meeting.version)
            met.shared.put_aside(met.stray.sha256)
            met.meeting.version.unlink(missing_ok=True)
            return Settled(met.shared.look())
        kinds = met.mine.kinds
        has_all = self._merged.records == records_of(met.meeting.theirs, kinds)
        was_apart = records_of(met.mine, kinds) != records_of(met.meeting.base, kinds)
        return Settled(met.shared.taken_in(met.meeting.version, has_all, was_apart))


class Versions:
    """Look for other versions of the plan."""

    def __init__(self, sharing: "Sharing", shared: "SharedPlan") -> None:
        self._sharing = sharing
        self._shared = shared

    def __call__(self) -> "Sequence[Stray]":
        return self._sharing.strays(self._shared)
