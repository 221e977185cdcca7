"""The light over a week (kvp_kompetanse.md 5.4): red cannot be taken into use, yellow is worth a thought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from navplan.domain.kinds import Choice
from navplan.domain.modules.kvp.week import FIRST, FULL_WEEK, LAST, STEP, KvpBlock, KvpWeek
from navplan.domain.modules.kvp.words_week import ACTIVITY_TYPES, DAYS, PREPARATION, RUN_BY, WEEK_PHASES
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said

HALF_WEEK = 1_125
"""Paid work above this many minutes is more than half of the programme."""

OWN_SHARE = 20
"""Per cent of the week that agreed own activity may fill before it is worth a thought."""

LONG_DAY = 540
"""Minutes of a day that is long: nine hours."""

PHASE_ORDER = tuple(option.key for option in WEEK_PHASES)
WORK = ("arbeid", "lonn")
LATE_PHASES = ("arbeidsretting", "avslutning")


@dataclass(frozen=True)
class Remark:
    """What a rule says of a week; red stops it from being taken into use. `blocks` are the ids it is about."""

    weight: Literal["red", "yellow"]
    said: Said
    blocks: tuple[str, ...] = ()


def clock(minute: int) -> str:
    """«09.30»."""
    return f"{minute // 60:02}.{minute % 60:02}"


def said_hours(minutes: int) -> Said:
    """«37 t 30 min»."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return Said(N_("{m} min"), m=rest)
    return Said(N_("{h} t {m} min"), h=hours, m=rest) if rest else Said(N_("{h} t"), h=hours)


def ends(block: KvpBlock) -> int:
    """The minute of the day the block ends at."""
    return (block.start or 0) + (block.minutes or 0)


def in_order(blocks: Iterable[KvpBlock]) -> tuple[KvpBlock, ...]:
    """Monday to Friday, morning to evening."""
    days = [day.key for day in DAYS]
    return tuple(sorted(blocks, key=lambda b: (days.index(b.weekday) if b.weekday in days else 9, b.start or 0, b.id)))


def minutes_of(blocks: Iterable[KvpBlock]) -> int:
    """How long they are together."""
    return sum(block.minutes or 0 for block in blocks)


def by_type(blocks: Iterable[KvpBlock]) -> tuple[tuple[str, int], ...]:
    """Minutes of each type of activity that the week has, in the order of the vocabulary."""
    return _by(tuple(blocks), "type", [option.key for option in ACTIVITY_TYPES])


def by_runner(blocks: Iterable[KvpBlock]) -> tuple[tuple[str, int], ...]:
    """Minutes that each runs, in the order of the vocabulary."""
    return _by(tuple(blocks), "run_by", [option.key for option in RUN_BY])


def _by(blocks: Sequence[KvpBlock], field: str, keys: Sequence[str]) -> tuple[tuple[str, int], ...]:
    found = {key: minutes_of(b for b in blocks if getattr(b, field) == key) for key in keys}
    return tuple((key, minutes) for key, minutes in found.items() if minutes)


def near_work(blocks: Iterable[KvpBlock]) -> int:
    """Minutes close to ordinary work: what research says matters most (kvp_kompetanse.md 1.2)."""
    return minutes_of(block for block in blocks if block.nearness == "ordinaert")


def remarks(week: KvpWeek, blocks: Iterable[KvpBlock]) -> tuple[Remark, ...]:
    """What the rules say, red first. A preparation has no demand on hours or content."""
    ordered = in_order(blocks)
    found = [*_overlaps(ordered)]
    if week.phase != PREPARATION:
        found += [*_reds(week, ordered), *_yellows(week, ordered)]
    return tuple(sorted(found, key=lambda remark: remark.weight != "red"))


def _reds(week: KvpWeek, blocks: Sequence[KvpBlock]) -> Iterable[Remark]:
    lacking = FULL_WEEK - minutes_of(blocks)
    if lacking > 0:
        yield Remark("red", Said(N_("Mangler {time}."), time=said_hours(lacking)))
    elif lacking < 0:
        yield Remark("red", Said(N_("{time} for mye."), time=said_hours(-lacking)))
    types = {block.type for block in blocks if block.minutes}
    if "oppfolging" not in types:
        yield Remark("red", Said(N_("Uka har ingen oppfølging.")))
    if not week.evaluations:
        yield Remark("red", Said(N_("Skriv i hvilke uker programmet skal evalueres.")))
    if week.phase in LATE_PHASES and types.isdisjoint(WORK):
        yield Remark("red", Said(N_("Denne fasen må ha arbeidsrettet aktivitet eller lønnet arbeid.")))
    if week.phase == "avslutning" and "jobbsoking" not in types:
        yield Remark("red", Said(N_("Avslutningen må ha jobbsøking.")))


def _overlaps(blocks: Sequence[KvpBlock]) -> Iterable[Remark]:
    """Every pair on the same day of which the later begins before the earlier has ended."""
    for place, first in enumerate(blocks):
        for second in blocks[place + 1 :]:
            if second.weekday == first.weekday and (second.start or 0) < ends(first):
                words = N_("{day}: to aktiviteter samtidig fra {time}.")
                day = Said(Choice(DAYS).option(first.weekday).label)
                yield Remark("red", Said(words, day=day, time=clock(second.start or 0)), (first.id, second.id))


def _yellows(week: KvpWeek, blocks: Sequence[KvpBlock]) -> Iterable[Remark]:
    lengths = dict(by_type(blocks))
    if lengths.get("lonn", 0) > HALF_WEEK:
        yield Remark("yellow", Said(N_("Lønnet arbeid fyller mer enn halve uka.")))
    if lengths.get("egen", 0) * 100 > FULL_WEEK * OWN_SHARE:
        yield Remark("yellow", Said(N_("Egenaktivitet fyller mer enn {n} prosent av uka."), n=OWN_SHARE))
    for day in DAYS:
        if minutes_of(b for b in blocks if b.weekday == day.key) > LONG_DAY:
            yield Remark("yellow", Said(N_("{day} er lengre enn ni timer."), day=Said(day.label)))
    late_enough = (
        PHASE_ORDER.index(week.phase) >= PHASE_ORDER.index("kvalifisering") if week.phase in PHASE_ORDER else False
    )
    if late_enough and not near_work(blocks):
        yield Remark("yellow", Said(N_("Ingen aktivitet er nær ordinært arbeid.")))
    if blocks and len(by_runner(blocks)) < 2:
        yield Remark("yellow", Said(N_("Alt ligger hos én. Kan flere bidra?")))


def check_week(week: KvpWeek, reader: Reader) -> Iterable[Problem]:
    """A week needs a name of its own; one in use has no red remark."""
    if not week.name:
        yield Problem("name", Said(N_("Uka mangler navn.")))
    if any(other.name == week.name and other.id != week.id for other in reader.all(KvpWeek) if week.name):
        yield Problem("name", Said(N_("En annen uke har samme navn.")))
    if week.from_week and week.to_week and week.from_week > week.to_week:
        yield Problem("to_week", Said(N_("Perioden slutter før den begynner.")))
    red = [r for r in remarks(week, reader.linked(KvpBlock, "week", week.id)) if r.weight == "red"]
    for remark in red:
        yield Problem("evaluations" if not week.evaluations else "status", remark.said, "danger")


def check_block(block: KvpBlock, reader: Reader) -> Iterable[Problem]:
    """A block lies within the day, on quarters, and says what it is."""
    if not block.title:
        yield Problem("title", Said(N_("Skriv hva tiden brukes til.")))
    if not block.type:
        yield Problem("type", Said(N_("Velg type.")))
    if block.start is None or block.minutes is None:
        yield Problem("start", Said(N_("Aktiviteten har ikke noe tidspunkt.")))
    elif block.start % STEP or block.minutes % STEP:
        yield Problem("start", Said(N_("Bruk hele kvarter.")))
    elif block.start < FIRST or ends(block) > LAST:
        yield Problem("start", Said(N_("Aktiviteten må ligge mellom 07.00 og 20.00.")))
