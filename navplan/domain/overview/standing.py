"""How the office stands, in the few numbers that the leader asks for; each number counts a list that can be opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from navplan.domain.coverage import Tally, tally
from navplan.domain.modules.kvp import KvpTarget
from navplan.domain.modules.kvp.figures import Figure
from navplan.domain.modules.kvp.indicators import BY_KEY, books_of, figure, target_light
from navplan.domain.modules.kvp.month_rules import month_name
from navplan.domain.modules.safety import SafetyAssessment, SafetyPreparedness
from navplan.domain.overview.need import Look, Need, Tier, as_said
from navplan.domain.overview.plan_needs import Asked
from navplan.domain.safety.duties import Duty, current_assessment, duties
from navplan.domain.targets import Light
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_, Said


@dataclass(frozen=True)
class ThemeStanding:
    """How far the office has come with what the letters ask on one theme."""

    key: str
    label: str
    tally: Tally


def by_theme(demands: Iterable[Asked]) -> tuple[ThemeStanding, ...]:
    """Coverage per theme in the vocabulary's order; an expectation's own theme goes before its chapter's."""
    found: dict[str, list[Asked]] = {}
    for asked in demands:
        found.setdefault(asked[1].theme or asked[0].theme, []).append(asked)
    return tuple(
        ThemeStanding(option.key, option.label, tally(asked[2] for asked in found[option.key]))
        for option in THEMES
        if option.key in found
    )


@dataclass(frozen=True)
class Aim:
    """A KVP figure against its target in the newest entered month."""

    target: KvpTarget
    label: Said
    figure: Figure
    wanted: Decimal
    light: Light
    month: Said


def aims(look: Look) -> tuple[Aim, ...]:
    """The targets of the newest entered year, as they stand in its last entered month; none without figures."""
    books = books_of(look.reader)
    newest = books.series.newest
    if newest is None:
        return ()
    found = []
    for target in look.reader.all(KvpTarget):
        if target.year == newest.at[0] and target.value is not None:
            kind = BY_KEY.get(target.indicator)
            label = Said(kind.label) if kind else as_said(target.own_name)
            reached, light = figure(target.indicator, books, newest.at), target_light(target, books, newest.at)
            found.append(Aim(target, label, reached, target.value, light, month_name(newest.at)))
    return tuple(found)


@dataclass(frozen=True)
class DutyStanding:
    """One of the six duties, with a line for everything that it lacks."""

    duty: Duty
    lacks: tuple[Need, ...]


def six_duties(look: Look) -> tuple[DutyStanding, ...]:
    """The six duties of chapter 3A; without any record of the module nothing is told."""
    own = current_assessment(look.reader)
    states = look.reader.all(SafetyPreparedness)
    record = own or next(iter(states), None)
    if record is None:
        return ()
    return tuple(_standing(look, duty, record) for duty in duties(look.reader, look.today))


def _standing(look: Look, duty: Duty, record: SafetyAssessment | SafetyPreparedness) -> DutyStanding:
    lacks = tuple(look.about((N_("Seks plikter"), said, Said(duty.title)), Tier.GAP, record) for said in duty.missing)
    return DutyStanding(duty, lacks)
