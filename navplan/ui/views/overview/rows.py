"""Needs and contradictions as lines: which symbol and tone, and on which page each is worked with."""

from collections.abc import Iterable, Sequence

from navplan.domain.consistency.check import place_of
from navplan.domain.consistency.rule import SEVERITIES, Contradiction
from navplan.domain.overview.need import TIERS, Need, Tier
from navplan.domain.records import Reader, field_of
from navplan.ui.pages import PAGES
from navplan.ui.views.overview.lines import Head, Line
from navplan.ui.words import _

LOOKS: dict[Tier, tuple[str, str]] = {
    Tier.LAW: ("error-fill", "danger"),
    Tier.OVERDUE: ("warning-fill", "danger"),
    Tier.NEAR: ("clock", "warning"),
    Tier.WAITING: ("hourglass", "info"),
    Tier.GAP: ("diamond", "warning"),
    Tier.SOON: ("calendar", "neutral"),
    Tier.LEFT: ("archive", "neutral"),
}
"""The symbol and tone of each tier; its words stand above it."""

SYMBOLS = {"danger": "error-fill", "warning": "warning-fill", "info": "info-fill"}


def page_title(key: str) -> str:
    """The page on which records of a kind are worked with; empty when there is none."""
    return next((_(kind.title) for kind in PAGES if key in kind.keys), "")


def need_line(need: Need) -> Line:
    """One need as a line."""
    symbol, tone = LOOKS[need.tier]
    return Line(
        symbol,
        tone,
        need.title.words(_),
        _(need.label),
        need.why.words(_),
        page_title(need.key),
        _(TIERS[need.tier][1]),
        need,
    )


def need_rows(needs: Sequence[Need], most: int | None = None) -> Iterable[Line | Head]:
    """Needs, at most so many, under the names of their tiers, each with how many stand there in all.

    Needs of one tier alone need no name: the list that holds them has one.
    """
    tiers = [need.tier for need in needs]
    told: Tier | None = tiers[0] if len(set(tiers)) == 1 else None
    for need in needs[:most]:
        if need.tier is not told:
            told = need.tier
            title, why = TIERS[told]
            yield Head(_("{tier} ({n})").format(tier=_(title), n=tiers.count(told)), _(why))
        yield need_line(need)


def contradiction_rows(found: Iterable[Contradiction], reader: Reader) -> Iterable[Line | Head]:
    """Contradictions under their severities."""
    listed = tuple(found)
    severities = [one.rule.severity for one in listed]
    told = ""
    for one in listed:
        severity = one.rule.severity
        if severity != told:
            told = severity
            yield Head(_("{severity} ({n})").format(severity=_(SEVERITIES[severity]), n=severities.count(severity)))
        side = mended_words(one) or page_title(one.found.record.KEY)
        where = place_of(one.found.record, reader) or _("Uten navn")
        label = where if len(where) <= LONGEST else f"{where[:LONGEST].rstrip()}…"
        words = (one.found.said.words(_), label, _(one.rule.mend), side, where)
        yield Line(SYMBOLS[severity], severity, *words, about=one, is_calm=True)


def mended_words(one: Contradiction) -> str:
    """What the mend would set, as «Framdrift → 100 %»; empty where a person must judge."""
    if not one.found.values:
        return ""
    key, value = one.found.values[0]
    field = field_of(type(one.found.record), key)
    shown = field.kind.show(value, _) or _("ingen")
    return _("{field} → {value}").format(field=_(field.label), value=shown)


LONGEST = 56
"""Signs of a record's name beside what mends it; the whole name is told when somebody rests on the line."""
