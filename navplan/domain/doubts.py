"""What is said and done when the plan's own checksums do not add up (reliability design 5.9, and 5.10 row 8).

Nothing is mended by itself. The last text that NavPlan stored stands in the history; people choose between it and
what stands in the file now, and either choice is a step in the history.
"""

from collections.abc import Iterable

from navplan.domain.changes import Change, Edit
from navplan.domain.ports import Doubt
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

RECORDS = ("record", "added", "gone")
"""The parts that are about one record."""

_CAUSES = {
    "damage": N_("Ingen har skrevet til filen siden NavPlan lukket den, så det er trolig disken som har sviktet."),
    "foreign": N_("Et annet program har skrevet til filen siden NavPlan lukket den."),
    "unknown": N_("NavPlan kan ikke se om det er disken som har sviktet, eller et annet program som har skrevet."),
}
_PARTS = {
    "record": N_("Innholdet i «{name}» er et annet enn det NavPlan lagret. Det forrige finnes i historikken."),
    "added": N_("«{name}» står i filen, men er ikke lagt inn med NavPlan."),
    "gone": N_("«{name}» er borte fra filen, men er ikke fjernet med NavPlan. Den finnes i historikken."),
    "history": N_("Historikken er endret eller skadet fra endring nummer {name}. Det gjelder ikke innholdet i planen."),
    "cut": N_("De siste endringene mangler i historikken. Det gjelder ikke innholdet i planen."),
    "document": N_("Opplysningene om selve planfilen er endret. Det gjelder ikke innholdet i planen."),
    "older_file": N_("Filen er eldre enn da NavPlan lukket den sist. Det nyeste kan ligge i en sikkerhetskopi."),
    "older_tool": N_("Planen er endret med en eldre NavPlan. Alt er lest inn som det står."),
}


def told(doubt: Doubt, plan: Workspace) -> Said:
    """What does not add up, in one or two sentences."""
    if doubt.part in RECORDS:
        record = present(doubt, plan) or last_known(doubt, plan)
        kind = plan.kind(doubt.key)
        return Said(_PARTS[doubt.part], name=kind.name_of(record) if record else Said(kind.one))
    return Said(_PARTS[doubt.part], name=doubt.id)


def cause(doubts: Iterable[Doubt]) -> Said | None:
    """Why, as far as it can be seen; nothing where the part says it itself."""
    found = [doubt.cause for doubt in doubts if not doubt.part.startswith("older")]
    return Said(_CAUSES[found[0]]) if found else None


def present(doubt: Doubt, plan: Workspace) -> Record | None:
    """The record as it stands in the file."""
    return plan.get(plan.kind(doubt.key).record, doubt.id)


def last_known(doubt: Doubt, plan: Workspace) -> Record | None:
    """The record as NavPlan last stored it, according to the history."""
    past = next(iter(plan.history(1, id=doubt.id)), None)
    return past.after if past else None


def mended(doubts: Iterable[Doubt], plan: Workspace) -> Edit | None:
    """The step that lets these records be what the history says; None when it says nothing else than the file."""
    changes = []
    for doubt in doubts:
        if doubt.part in ("record", "gone"):
            now, then = present(doubt, plan), last_known(doubt, plan)
            if then is not None and now != then:
                changes.append(Change(now, then))
    return _step(Said(N_("Hent tilbake det NavPlan lagret")), changes)


def kept(doubts: Iterable[Doubt], plan: Workspace) -> Edit | None:
    """The step that lets the history say what stands in the file; None when there is no such record."""
    changes = []
    for doubt in doubts:
        if doubt.part not in RECORDS:
            continue
        now, then = present(doubt, plan), last_known(doubt, plan)
        if now is not None:
            changes.append(Change(now if doubt.part == "added" or then is None else then, now))
        elif then is not None:
            changes.append(Change(then, None))
    return _step(Said(N_("Behold det som står i filen")), changes)


def _step(title: Said, changes: list[Change]) -> Edit | None:
    """Undo passes it by: there is no way back to a file that does not add up."""
    return Edit(title, tuple(changes), way="note") if changes else None
