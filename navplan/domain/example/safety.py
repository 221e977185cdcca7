"""Violence and threats in the example office."""

from navplan.domain.example.content import Entry, Names, record_of
from navplan.domain.modules import safety
from navplan.domain.safety.approval import approve
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


def build_safety(workspace: Workspace, year: int, told: Entry, names: Names) -> None:
    """Violence and threats: every kind of the module in its order, then the signatures on what then stands there."""
    with workspace.draft(Said(N_("Vurder vold og trusler i {year}"), year=year)) as draft:
        for kind in safety.KINDS:
            for entry in told.get(kind.key, ()):
                own = {key: value for key, value in entry.items() if key != "called"}
                added = draft.add(record_of(kind.record, own, names))
                if "called" in entry:
                    names.give(kind.key, entry["called"], added.id)
    for entry in told.get("safety_signed", ()):
        signed = record_of(safety.SafetyApproval, entry, names)
        approve(workspace, signed, entry["approved_on"])
