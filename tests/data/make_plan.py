"""Make the filled sample file of today's schema: `python tests/data/make_plan.py [target]`.

Without a target it writes `plan_<version>.navplan` and the expected records beside it. While a version is unreleased
it may be made again after every change of schema; a released one is kept as it is for ever.
"""

import dataclasses
import json
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from navplan.domain.hands import Hand  # noqa: E402
from navplan.domain.kinds import Choice, Choices, Day, FieldKind, Flag, Link, Links, LongText, Number, Tags, Text  # noqa: E402
from navplan.domain.modules import KINDS as ALL_KINDS  # noqa: E402
from navplan.domain.records import Kind, Record, fields_of, never_locked, to_json  # noqa: E402
from navplan.domain.words import Said  # noqa: E402
from navplan.domain.workspace import Workspace  # noqa: E402
from navplan.storage.probe import SCHEMA_VERSION  # noqa: E402
from navplan.storage.store import new_plan  # noqa: E402
from tests.memory import Counter  # noqa: E402

KINDS = tuple(dataclasses.replace(kind, locked=never_locked) for kind in ALL_KINDS)
"""Records in any state can be filled and changed here."""

TARGET = Path(__file__).with_name(f"plan_{SCHEMA_VERSION}.navplan")
FIRST_DAY = date(2026, 1, 5)


def writer() -> Hand:
    """The file tells nothing of the machine it was made on."""
    return Hand("ola", "Ola Nordmann", "KONTOR-01")


def value_of(kind: FieldKind, key: str, n: int, made: dict[str, list[Record]]) -> object:
    """The n-th value of a field, different for each n and full of what files stumble over."""
    if isinstance(kind, Text):
        return f"«{key}» {n} – æøå ½ 😀"[: kind.limit]
    if isinstance(kind, LongText):
        return f"Første linje {n}\n\n\tAndre linje: 50 % \u201eå\u201c 'x' \"y\" \\ {{z}}"
    if isinstance(kind, Number):
        low, high = kind.minimum or 0, kind.maximum if kind.maximum is not None else 10**9
        whole = min(high, low + n * 7)
        return (
            (Decimal(whole) + Decimal(1) / 10**kind.places if whole < high else Decimal(whole))
            if kind.places
            else whole
        )
    if isinstance(kind, Choices):
        return tuple(option.key for option in kind.options[n % 2 :: 2])
    if isinstance(kind, Tags):
        return tuple(f"lov § {n}-{part}, jf. forskrift" for part in range(n))
    if isinstance(kind, Choice):
        return kind.options[n % len(kind.options)].key
    if isinstance(kind, Links):
        return tuple(record.id for record in reversed(made.get(kind.to, [])))
    if isinstance(kind, Link):
        targets = made.get(kind.to, [])
        return targets[n % len(targets)].id if targets else None
    simple: dict[type[FieldKind], object] = {Day: FIRST_DAY + timedelta(days=37 * n), Flag: n % 2 == 1}
    return simple[type(kind)]


def fill(workspace: Workspace) -> None:
    """Three records of each kind: one full, one full of other values, one of defaults; then some history."""
    made: dict[str, list[Record]] = {}
    for kind in KINDS:
        for n in (1, 2):
            values = {f.key: value_of(f.kind, f.key, n, made) for f in fields_of(kind.record)}
            made.setdefault(kind.key, []).append(workspace.add(kind.record(**values)))
        made[kind.key].append(workspace.add(bare(kind, made)))
    with workspace.draft(Said("Flere endringer i ett steg")) as draft:
        for records in made.values():
            first = fields_of(type(records[0]))[-1]
            draft.set(records[2], **{first.key: value_of(first.kind, first.key, 3, made)})
    workspace.undo()
    workspace.redo()
    workspace.undo()


def bare(kind: Kind, made: dict[str, list[Record]]) -> Record:
    """A record of nothing but defaults and the links it cannot be without."""
    needed = [(f.key, f.kind) for f in fields_of(kind.record) if isinstance(f.kind, Link) and f.kind.is_needed]
    return kind.record(**{key: made[link.to][0].id for key, link in needed})


def described(workspace: Workspace) -> dict[str, object]:
    """What the file should hold, as JSON can hold it."""
    return {
        "records": {kind.key: [to_json(record) for record in workspace.all(kind.record)] for kind in KINDS},
        "history": [[past.title.words(), past.key, past.id] for past in workspace.history(1_000)],
    }


def main(target: Path) -> None:
    """Write the plan file and the description beside it."""
    target.unlink(missing_ok=True)
    workspace = Workspace(new_plan(target, KINDS, who=writer), KINDS, new_id=Counter())
    fill(workspace)
    text = json.dumps(described(workspace), ensure_ascii=False, indent=1)
    workspace.close()
    target.with_suffix(".json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
