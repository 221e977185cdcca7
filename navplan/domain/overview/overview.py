"""The whole overview of one plan on one day: the ranked list, the numbers, and the list behind every number.

A number is never counted beside its list: it is the length of the list that it opens.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from navplan.domain.coverage import Tally, tally
from navplan.domain.meetings.waiting import waiting_decisions
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.partnership.gaps import Temperature, temperature
from navplan.domain.overview import (
    control_needs,
    kvp_needs,
    partnership_needs,
    plan_needs,
    safety_needs,
)
from navplan.domain.overview.need import TIERS, Look, Need, Tier, ranked
from navplan.domain.overview.packet import NextMeeting, coming
from navplan.domain.overview.plan_needs import Asked, demand_line, demands
from navplan.domain.overview.standing import Aim, DutyStanding, ThemeStanding, aims, by_theme, six_duties
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.year import letters_of

SOURCES: tuple[Callable[[Look], Iterable[Need]], ...] = (
    *safety_needs.SOURCES,
    *partnership_needs.SOURCES,
    *plan_needs.SOURCES,
    *kvp_needs.SOURCES,
    *control_needs.SOURCES,
)
"""Who looks for needs; among needs of one tier and day those found first stand first, people's safety before paper."""


@dataclass(frozen=True)
class Listing:
    """A list that a number opens."""

    title: Said
    needs: tuple[Need, ...]


@dataclass(frozen=True)
class Overview:
    """Everything that the page and its document say."""

    needs: tuple[Need, ...]
    listings: Mapping[str, Listing]
    letters: tuple[Letter, ...]
    coverage: Tally
    themes: tuple[ThemeStanding, ...]
    duties: tuple[DutyStanding, ...]
    aims: tuple[Aim, ...]
    agreement: Temperature | None
    meeting: NextMeeting | None

    def count(self, key: str) -> int:
        """How many a list holds; nought for one that is not there."""
        return len(self.listings[key].needs) if key in self.listings else 0


def overview(reader: Reader, year: int, today: date) -> Overview:
    """Look through the whole plan."""
    look = Look(reader, year, today)
    found = ranked(need for source in SOURCES for need in source(look))
    asked = demands(look)
    themes, met, duties = by_theme(asked), coming(look), six_duties(look)
    listings = {
        **_by_tier(found),
        **_of_letter(look, asked, themes),
        **_of_agreement(look),
        **_of_decisions(look),
        "duties": Listing(Said(N_("Det de seks pliktene mangler")), tuple(n for d in duties for n in d.lacks)),
        "packet": Listing(Said(N_("Møtepakken mangler")), met.lacks if met else ()),
        **_sorts(found),
    }
    current = partnership_needs.current_agreement(look)
    return Overview(
        bundled(found),
        listings,
        letters_of(year, reader),
        tally(standing for _section, _expectation, standing in asked),
        themes,
        duties,
        aims(look),
        temperature(partnership_needs.gaps(look)) if current else None,
        met,
    )


def bundled(needs: Iterable[Need]) -> tuple[Need, ...]:
    """Several of a sort that are left lying, or more than three that are missing, are one line that opens the list.

    The line stands where the first of its sort stood.
    """
    listed = tuple(needs)
    sorts = _sorts(listed)
    told: set[str] = set()
    found = []
    for need in listed:
        key = _sort_of(need)
        if key not in sorts:
            found.append(need)
        elif key not in told:
            told.add(key)
            found.append(_bundle(need, key, len(sorts[key].needs)))
    return tuple(found)


def _bundle(first: Need, key: str, count: int) -> Need:
    if first.tier is Tier.LEFT:
        title = Said(N_("{n} har ligget over fristen i mer enn et år"), n=count)
        why = Said(N_("Avslutt dem, eller sett ny frist"))
    else:
        title, why = Said(N_("{first} og {n} til"), first=first.title, n=count - 1), first.why
    return Need(first.label, title, why, first.tier, first.key, first.id, first.day, count, key)


ALONE = {Tier.LEFT: 1, Tier.GAP: 3}
"""So many of a sort stand one by one; in tiers that are not here all do, for each has a day of its own."""


def _sort_of(need: Need) -> str:
    return f"{need.tier.name.lower()}:{need.label}"


def _sorts(needs: Iterable[Need]) -> dict[str, Listing]:
    """The lists that bundles open."""
    sorts: dict[str, list[Need]] = {}
    for need in needs:
        if need.tier in ALONE and not need.listing:
            sorts.setdefault(_sort_of(need), []).append(need)
    return {
        key: Listing(
            Said(N_("{label}: {tier}"), label=Said(found[0].label), tier=Said(TIERS[found[0].tier][0])), tuple(found)
        )
        for key, found in sorts.items()
        if len(found) > ALONE[found[0].tier]
    }


def _by_tier(needs: Iterable[Need]) -> dict[str, Listing]:
    found = tuple(needs)
    return {
        f"tier:{tier.name.lower()}": Listing(Said(words), tuple(n for n in found if n.tier is tier))
        for tier, (words, _why) in TIERS.items()
    }


def _of_letter(look: Look, asked: tuple[Asked, ...], themes: Iterable[ThemeStanding]) -> dict[str, Listing]:
    open_ = [one for one in asked if not one[2].covered]
    unanswered = Said(N_("Uten svar"))
    found = {
        "letter:uncovered": Listing(Said(N_("Krav uten svar")), _lines(look, open_, unanswered)),
        "letter:unassessed": Listing(
            Said(N_("Krav som ikke er vurdert")),
            _lines(look, [one for one in asked if not one[2].assessed], Said(N_("Ikke vurdert"))),
        ),
        "letter:again": Listing(
            Said(N_("Vurderes på nytt")),
            _lines(look, [one for one in asked if one[2].again], Said(N_("Vurderingen er arvet"))),
        ),
    }
    for theme in themes:
        of_theme = [one for one in open_ if (one[1].theme or one[0].theme) == theme.key]
        title = Said(N_("{theme}: krav uten svar"), theme=Said(theme.label))
        found[f"theme:{theme.key}"] = Listing(title, _lines(look, of_theme, unanswered))
    return found


def _lines(look: Look, asked: Iterable[Asked], why: Said) -> tuple[Need, ...]:
    return tuple(demand_line(look, one, why) for one in asked)


def _of_agreement(look: Look) -> dict[str, Listing]:
    """Red gaps, and all of them with the red first."""
    found = sorted(partnership_needs.gaps(look), key=lambda gap: gap.weight != "danger")
    lines = tuple(partnership_needs.gap_line(look, gap) for gap in found)
    red = sum(gap.weight == "danger" for gap in found)
    return {
        "gaps:red": Listing(Said(N_("Røde mangler i avtalen")), lines[:red]),
        "gaps": Listing(Said(N_("Avtalen mangler")), lines),
    }


def _of_decisions(look: Look) -> dict[str, Listing]:
    waiting = waiting_decisions(look.reader)
    return {
        f"decisions:{line}": Listing(
            Said(words),
            ranked(partnership_needs.decision_line(look, one) for one in waiting if one.line == line),
        )
        for line, words in partnership_needs.LINES.items()
    }
