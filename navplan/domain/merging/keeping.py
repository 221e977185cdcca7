"""After the fields: what a signed paper keeps out, what is kept because it is used, and links that lead nowhere."""

from collections.abc import Iterable
from typing import Any

from navplan.domain.fields import Field
from navplan.domain.kinds import Links
from navplan.domain.merging.clashes import Clash, Held, Work, is_needed, links_of
from navplan.domain.records import Reader, Record, targets
from navplan.domain.words import Said


def respect_locks(work: Work, mine: Reader, theirs: Reader) -> None:
    """A paper that one side has signed stands as it was signed, whatever the other did to it afterwards."""
    for id in dict.fromkeys((*work.sides.mine, *work.sides.theirs)):
        for side, plan, other in (
            (work.sides.theirs, theirs, work.sides.mine),
            (work.sides.mine, mine, work.sides.theirs),
        ):
            why = _locked(work, id, side.get(id), plan)
            if why is not None:
                _hold(work, Held(side.get(id), other.get(id), why), id)


def _locked(work: Work, id: str, own: Record | None, plan: Reader) -> Said | None:
    """Why a side that has `own` cannot take what was put together.

    A record that its side could still remove is not signed; then a refusal is a rule for the way (nothing is ready
    while something is missing), and the door of the side that went it knew more than this one.
    """
    found = work.out.get(id)
    if found == own:
        return None
    kind = work.kinds[next(record.KEY for record in (own, found) if record is not None)]
    if own is not None and kind.locked(own, None, plan) is None:
        return None
    return kind.locked(own, found, plan)


def _hold(work: Work, held: Held, id: str) -> None:
    work.held.append(held)
    for place in [place for place in work.clashes if place[0] == id]:
        del work.clashes[place]
    if held.stands is None:
        work.out.pop(id, None)
        work.gone.add(id)
    else:
        work.out[id] = held.stands


def keep_what_is_used(work: Work) -> None:
    """What one side removed and the other made something new point to, or cannot do without, is kept and asked."""
    waiting = list(work.out.values())
    while waiting:
        record = waiting.pop()
        for declared, target in links_of(record):
            if target in work.out or target in work.gone:
                continue
            if not is_needed(declared) and _was_there(work, record, declared, target):
                continue
            clash = _clash_over(work, target)
            if clash is None:
                continue
            if (record.id, "") not in work.clashes:  # else the question of that record answers this one too
                work.clashes[clash.place] = clash
                if (pick := work.picks.get(clash.place)) is not None and getattr(clash, pick) is None:
                    work.gone.add(target)
                    continue
            work.out[target] = clash.either
            waiting.append(clash.either)


def _clash_over(work: Work, id: str) -> Clash | None:
    mine, theirs = work.sides.mine.get(id), work.sides.theirs.get(id)
    return Clash(mine, theirs) if mine or theirs else None


def _was_there(work: Work, record: Record, declared: Field, target: str) -> bool:
    was = work.sides.base.get(record.id)
    return was is not None and target in targets(was, declared)


def let_go(work: Work) -> None:
    """Links to what is gone are let go of, and what cannot stand without it goes with it."""
    is_settled = False
    while not is_settled:
        is_settled = True
        for id, record in list(work.out.items()):
            lost = [(declared, target) for declared, target in links_of(record) if target not in work.out]
            if any(is_needed(declared) for declared, _target in lost):
                del work.out[id]
                is_settled = False
            elif lost:
                work.out[id] = _loosened(work, record, lost)


def _loosened(work: Work, record: Record, lost: Iterable[tuple[Field, str]]) -> Record:
    values: dict[str, Any] = {}
    for declared, _target in lost:
        left = tuple(target for target in targets(record, declared) if target in work.out)
        values[declared.key] = left if isinstance(declared.kind, Links) else None
    return record.with_values(**values)
