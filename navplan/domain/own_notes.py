"""Small notes that NavPlan keeps for itself beside its settings, as another version of it may have written them.

Two versions work on one profile: what a newer one knows more of is passed over, so that the older one still
understands the rest. A note that lacks something this version needs is no note.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Note = TypeVar("Note", bound="DataclassInstance")


def from_note(form: type[Note], told: object) -> Note:
    """The note in the form that this version knows; raises TypeError where it is none."""
    if not isinstance(told, Mapping):
        raise TypeError(f"a note is no {type(told).__name__}")
    known = {field.name: field.type for field in fields(form)}
    values = {name: value for name, value in told.items() if name in known}
    for name, value in values.items():
        if known[name] in (str, int) and type(value) is not known[name]:
            raise TypeError(f"{name} is no {type(value).__name__}")
    return form(**values)


def parsed(note: str | bytes) -> Any:
    """What a note in JSON says; raises ValueError, also for one that is nested beyond reading."""
    try:
        return json.loads(note)
    except RecursionError as deep:
        raise ValueError("nested beyond reading") from deep
