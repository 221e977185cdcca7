"""A field's value as people read it on screen, links by the names of what they point to."""

import re
from typing import Any

from navplan.domain.fields import Field
from navplan.domain.kinds import Flag, Link, Links
from navplan.domain.records import UNNAMED, Kind, Record, fields_of
from navplan.domain.workspace import Workspace
from navplan.ui.words import _


def on_one_line(text: str) -> str:
    """The text without line breaks; the hard spaces inside numbers stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def name_of(workspace: Workspace, record: Record) -> str:
    """What people call a record, on one line; a record without a name is called so."""
    return on_one_line(workspace.kind(record.KEY).name_of(record)) or _(UNNAMED)


def shown(workspace: Workspace, field: Field, value: Any) -> str:
    """The value in words; empty for an empty value and for no."""
    kind = field.kind
    if isinstance(kind, Link | Links):
        ids = value if isinstance(kind, Links) else (value,)
        found = (workspace.get(workspace.kind(kind.to).record, id) for id in ids)
        return ", ".join(name_of(workspace, record) for record in found if record is not None)
    if isinstance(kind, Flag) and not value:
        return ""
    return kind.show(value, _)


def needs_only_a_name(kind: Kind) -> bool:
    """Whether a record of this kind can be made from a name alone, such as a role."""
    needed = [f.key for f in fields_of(kind.record) if f.needed or (isinstance(f.kind, Link) and f.kind.is_needed)]
    return needed == list(kind.name)
