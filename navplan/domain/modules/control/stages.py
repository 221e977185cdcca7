"""The way of a deviation from reported to closed: at which stage it is, what each stage lacks, and who has to do it.

The stages are those of the register itself (kvp_kompetanse.md 5.6 c): reported, cause, remedies, control of the effect,
closed. Nothing stops a save: what is missing is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from navplan.domain.modules.control.records import ControlDeviation, ControlRoutine
from navplan.domain.modules.control.rules import (
    EFFECT_DAYS,
    effect_from,
    has_worked,
    is_grave,
    is_settled,
    is_small,
    remedies_of,
)
from navplan.domain.modules.control.words import SETTLED
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_, Said

State = Literal["done", "now", "ahead"]

MELDT, ARSAK, TILTAK, EFFEKT, LUKKET = "meldt", "arsak", "tiltak", "effekt", "lukket"
TITLES = {
    MELDT: N_("Meldt"),
    ARSAK: N_("Årsak"),
    TILTAK: N_("Tiltak"),
    EFFEKT: N_("Effektkontroll"),
    LUKKET: N_("Lukket"),
}
"""The stages in order, and what they are called."""

FIRST = ("description", "category", "found_on", "deadline", "role", "source", "extent", "severity")
"""What has to be said when a deviation is reported."""

REPORTER = Said(N_("den som melder"))
NOBODY = Said(N_("ingen rolle er valgt"))


@dataclass(frozen=True)
class Wanting:
    """One thing that a stage lacks: the field where it is told, what it is, and who has to do it."""

    field: str
    said: Said
    by: Said


@dataclass(frozen=True)
class Stage:
    """One stage, how the deviation stands with it, and what it lacks."""

    key: str
    state: State
    wanting: tuple[Wanting, ...]

    @property
    def title(self) -> str:
        """What the stage is called; translated by whoever shows it."""
        return TITLES[self.key]


@dataclass(frozen=True)
class Step:
    """What takes the deviation on, as one step with its name."""

    title: str
    values: dict[str, Any]


def stages(deviation: ControlDeviation, reader: Reader) -> tuple[Stage, ...]:
    """The five stages. The first that lacks something is the one the deviation is at; a rejected one is through."""
    lacking = {
        MELDT: tuple(_reported(deviation)),
        ARSAK: tuple(_caused(deviation, reader)),
        TILTAK: tuple(_remedied(deviation, reader)),
        EFFEKT: tuple(_effective(deviation, reader)),
        LUKKET: tuple(_closed(deviation, reader)),
    }
    if deviation.forgotten_on is not None or (deviation.status == "avvist" and deviation.rejected_why):
        return tuple(Stage(key, "done", ()) for key in TITLES)
    keys = tuple(TITLES)
    at = next((place for place, key in enumerate(keys) if lacking[key]), len(keys))
    states: tuple[State, ...] = tuple(
        "done" if place < at else "now" if place == at else "ahead" for place in range(len(keys))
    )
    return tuple(Stage(key, state, lacking[key]) for key, state in zip(keys, states, strict=True))


def stage_now(deviation: ControlDeviation, reader: Reader) -> Stage | None:
    """The stage the deviation is at; None when it is through."""
    return next((stage for stage in stages(deviation, reader) if stage.state == "now"), None)


def next_step(deviation: ControlDeviation, reader: Reader, today: date) -> Step | None:
    """What the office does next with a status; None while something else has to be written first."""
    if deviation.forgotten_on is not None:
        return None
    if deviation.status in SETTLED:
        return Step(N_("Åpne avviket igjen"), {"status": "arbeid", "closed_on": None})
    now = stage_now(deviation, reader)
    at = now.key if now else ""
    step = None
    if at == LUKKET:
        step = Step(N_("Lukk avviket"), {"status": "lukket", "closed_on": today})
    elif at == EFFEKT and deviation.status != "verifisering":
        step = Step(N_("Sett til verifisering"), {"status": "verifisering"})
    elif at in (ARSAK, TILTAK) and deviation.status == "apent":
        step = Step(N_("Start arbeidet"), {"status": "arbeid"})
    return step


# -- what each lacks


def _reported(deviation: ControlDeviation) -> Iterable[Wanting]:
    for key in FIRST:
        if getattr(deviation, key) in (None, "", ()):
            said = Said(N_("«{label}» er ikke fylt ut."), label=Said(field_of(ControlDeviation, key).label))
            yield Wanting(key, said, REPORTER)
    if is_grave(deviation) and not deviation.at_once:
        yield Wanting("at_once", Said(N_("Skriv hva dere gjorde straks.")), REPORTER)
    if deviation.source == "tilsyn" and deviation.order_due is None:
        yield Wanting("order_due", Said(N_("Skriv fristen som tilsynet har satt.")), REPORTER)


def _caused(deviation: ControlDeviation, reader: Reader) -> Iterable[Wanting]:
    if not deviation.causes:
        yield Wanting("causes", Said(N_("Velg minst én årsak.")), _by(deviation.role, reader))


def _remedied(deviation: ControlDeviation, reader: Reader) -> Iterable[Wanting]:
    remedies = remedies_of(deviation, reader)
    if not is_small(deviation) and not any(remedy.status != "avlyst" for remedy in remedies):
        yield Wanting("control_remedy", Said(N_("Skriv minst ett varig tiltak.")), _by(deviation.role, reader))
    for remedy in remedies:
        if not is_settled(remedy):
            said = Said(N_("«{title}» er ikke gjennomført."), title=remedy.title)
            yield Wanting("control_remedy", said, _by(remedy.role or deviation.role, reader))


def _effective(deviation: ControlDeviation, reader: Reader) -> Iterable[Wanting]:
    if not is_grave(deviation) or has_worked(deviation, reader):
        return
    routine = reader.get(ControlRoutine, deviation.routine)
    checker = routine.checked_by if routine else None
    earliest = effect_from(deviation, reader)
    said = (
        Said(N_("Vis med en kontroll, tidligst {day}, at tiltaket virket."), day=f"{earliest:%d.%m.%Y}")
        if earliest
        else Said(N_("Vis med en kontroll, {n} dager etter tiltaket, at det virket."), n=EFFECT_DAYS)
    )
    yield Wanting("effect", said, _by(checker or deviation.role, reader))


def _closed(deviation: ControlDeviation, reader: Reader) -> Iterable[Wanting]:
    by = _by(deviation.role, reader)
    if deviation.status == "avvist":
        yield Wanting("rejected_why", Said(N_("Skriv hvorfor avviket er avvist.")), by)
    elif deviation.status != "lukket":
        yield Wanting("status", Said(N_("Avviket er ikke lukket.")), by)
    elif deviation.closed_on is None:
        yield Wanting("closed_on", Said(N_("Skriv når avviket ble lukket.")), by)


def _by(role: str | None, reader: Reader) -> Said:
    name = reader.named("role", role)
    return Said("{role}", role=name) if name else NOBODY
