"""What a complete indicator, target and value look like (B5); everything can be stored before it is complete."""

from collections.abc import Iterable

from navplan.domain.modules.indicator.periods import frequency_of
from navplan.domain.modules.indicator.records import Indicator, IndicatorTarget, IndicatorValue
from navplan.domain.modules.indicator.words import FREQUENCIES
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said


def check_indicator(indicator: Indicator, reader: Reader) -> Iterable[Problem]:
    """B5: name, definition, who answers; thresholds that follow the direction; activity is no result."""
    if not indicator.name:
        yield Problem("name", Said(N_("Nøkkeltallet mangler navn.")))
    if not indicator.definition:
        yield Problem("definition", Said(N_("Skriv hva som telles, så tallet betyr det samme neste år.")))
    if not indicator.role:
        yield Problem("role", Said(N_("Velg en ansvarlig rolle.")))
    if indicator.type == "aktivitet":
        yield Problem("type", Said(N_("Aktivitet er ikke resultat. Har dere også et tall for virkningen?")), "info")
    yield from _thresholds(indicator)
    yield from _feed(indicator, reader)


def _thresholds(indicator: Indicator) -> Iterable[Problem]:
    yellow, red = indicator.yellow, indicator.red
    if indicator.direction == "ingen":
        if yellow is not None or red is not None:
            yield Problem("direction", Said(N_("Grenser virker bare når tallet har en retning.")))
        return
    if yellow is None or red is None:
        return
    if (red > yellow) if indicator.direction == "hoyere" else (red < yellow):
        yield Problem("red", Said(N_("Grensen for rødt skal ligge lenger fra det som er bra, enn grensen for gult.")))


def _feed(indicator: Indicator, reader: Reader) -> Iterable[Problem]:
    if not indicator.feed:
        return
    if reader.linked(IndicatorValue, "indicator", indicator.id):
        yield Problem("feed", Said(N_("Tallene hentes nå fra et annet sted. De som er ført her, vises ikke.")))
    if indicator.frequency in ("maaned", "kvartal"):
        said = N_("Tall som regnes ut i planen, vises tertial for tertial. Tettere ville røpe enkeltmåneder.")
        yield Problem("frequency", Said(said), "info")


def check_target(target: IndicatorTarget, reader: Reader) -> Iterable[Problem]:
    """A target is for a year, and a year has one."""
    if target.value is None:
        yield Problem("value", Said(N_("Målet mangler tall.")))
    twins = [t for t in reader.linked(IndicatorTarget, "indicator", target.indicator) if t.year == target.year]
    if len(twins) > 1:
        yield Problem("year", Said(N_("Det er satt flere mål for samme år. Det første gjelder.")))


def check_value(value: IndicatorValue, reader: Reader) -> Iterable[Problem]:
    """A value is for a period of the indicator's frequency, and a period has one."""
    indicator = reader.get(Indicator, value.indicator)
    if indicator and frequency_of(value.part) != indicator.frequency:
        often = next((o.label for o in FREQUENCIES if o.key == indicator.frequency), "").lower()
        yield Problem("part", Said(N_("Nøkkeltallet føres {often}. Velg en slik periode."), often=often))
    twins = [
        v
        for v in reader.linked(IndicatorValue, "indicator", value.indicator)
        if (v.year, v.part) == (value.year, value.part)
    ]
    if len(twins) > 1:
        yield Problem("part", Said(N_("Det er ført flere tall for samme periode. Det første gjelder.")))
