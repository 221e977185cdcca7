"""Steps that wait for the disk, as a note that outlives the program: what they change, and nothing else of the plan."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from navplan.domain.changes import Change, Edit
from navplan.domain.own_notes import parsed
from navplan.domain.records import Kind, Record, from_json, to_json
from navplan.domain.waiting import Waiting
from navplan.domain.words import Said


def to_note(steps: Waiting) -> bytes:
    """The steps as they are kept; nothing at all when none wait."""
    return json.dumps([_told(step) for step in steps], ensure_ascii=False).encode() if steps else b""


def from_note(note: bytes, kinds: Iterable[Kind]) -> Waiting:
    """The steps of a note; one that this version cannot understand is left out."""
    known = {kind.key: kind.record for kind in kinds}
    steps = []
    for told in _rows(note):
        try:
            steps.append(_step(told, known))
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
    return tuple(steps)


def _rows(note: bytes) -> list[Any]:
    try:
        rows = parsed(note)
    except ValueError:
        return []
    return rows if isinstance(rows, list) else []


def _told(step: Edit) -> dict[str, Any]:
    changes = [[change.record.KEY, _side(change.before), _side(change.after)] for change in step.changes]
    return {"action": step.action, "title": step.title.to_json(), "changes": changes}


def _side(record: Record | None) -> object:
    return None if record is None else to_json(record)


def _step(told: Mapping[str, Any], known: Mapping[str, type[Record]]) -> Edit:
    changes = [
        Change(*(None if side is None else from_json(known[key], side) for side in (before, after)))
        for key, before, after in told["changes"]
    ]
    if not changes or any(change.before is None and change.after is None for change in changes):
        raise ValueError("a step changes something")
    return Edit(Said.from_json(told["title"]), tuple(changes), action=str(told["action"]))
