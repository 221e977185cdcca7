"""The scan: every rule over one text, each stretch told once, by the heaviest rule that meets it."""

from collections.abc import Iterable
from dataclasses import replace

from navplan.domain.fields import Guard
from navplan.domain.privacy.findings import Finding, finding
from navplan.domain.privacy.numbers import Hit, account_hits, id_hits, long_run_hits, phone_hits, without_others
from navplan.domain.privacy.plain import plain
from navplan.domain.privacy.rules import Rules, bundled_rules
from navplan.domain.privacy.texts import address_hits, name_hits, topic_hits

_ORDER = ("N1", "N2", "T1", "N3", "W3", "E1", "K1")
_LAST = "W1"


def scan(text: str, guard: Guard = Guard.FREE, field_key: str = "", rules: Rules | None = None) -> tuple[Finding, ...]:
    """What the guard has to say about a text, in the order of the text.

    `field_key` matters only for K1, which can be let through in the title of a routine.
    """
    rules = rules or bundled_rules()
    read = plain(text)
    hits = _free_hits(read.text, rules) if guard is Guard.FREE else _id_hits(read.text)
    findings = []
    for hit in _apart(hits, len(read.text)):
        may_override = hit.rule == "K1" and field_key in rules.routine_titles
        findings.append(finding(hit.rule, *read.span(hit.start, hit.end), may_override=may_override))
    if guard is Guard.LETTER:
        return tuple(replace(found, weight="warn") for found in findings)
    return tuple(findings)


def _id_hits(text: str) -> list[Hit]:
    return [hit for hit in id_hits(text, without_others(text)) if hit.rule in ("N1", "N2")]


def _free_hits(text: str, rules: Rules) -> list[Hit]:
    cleared = without_others(text)
    return [
        *id_hits(text, cleared),
        *phone_hits(cleared, rules.open_numbers),
        *long_run_hits(text, cleared),
        *account_hits(text),
        *address_hits(text, rules.open_addresses),
        *topic_hits(text, rules),
        *name_hits(text, rules.names),
    ]


def _apart(hits: Iterable[Hit], length: int) -> list[Hit]:
    """The hits that do not overlap a heavier one, in the order of the text."""
    taken = bytearray(length)
    kept = []
    for hit in sorted(hits, key=_rank):
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _rank(hit: Hit) -> int:
    """Lightest last: W1 gives way to W2, for streets are named after people."""
    if hit.rule in _ORDER:
        return _ORDER.index(hit.rule)
    return len(_ORDER) + (hit.rule == _LAST)
