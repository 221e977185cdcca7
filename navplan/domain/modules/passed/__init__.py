"""What was let past the privacy guard with «Dette er ikke et fødselsnummer»: rule, field and time, never the digits.

The record stays for good, so that the verneombud can see it and an export knows that somebody has
answered for the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, day, text
from navplan.domain.privacy import Finding
from navplan.domain.records import Kind, Reader, Record, Section
from navplan.domain.words import N_, Said


@dataclass(frozen=True, kw_only=True)
class PrivacyPass(Record):
    """Somebody said that what a rule met in one field of one record is no identity number. The text is not in here."""

    KEY: ClassVar[str] = "privacy_pass"
    rule: str = text(N_("Regel"), 8, guard=Guard.LETTER, listed=True)
    about_key: str = text(N_("Hva slags"), 40, guard=Guard.LETTER, listed=True)
    about_id: str = text(N_("Hvilken"), 64, guard=Guard.LETTER)
    field: str = text(N_("Felt"), 60, guard=Guard.LETTER, listed=True)
    passed_on: date | None = day(N_("Bekreftet"), listed=True)
    passed_at: str = text(N_("Klokkeslett"), 5, guard=Guard.LETTER, listed=True)


def pass_locked(before: PrivacyPass | None, after: PrivacyPass | None, reader: Reader) -> Said | None:
    """What has happened stays in the list."""
    if before is None or after == before:
        return None
    return Said(N_("Det som er sluppet forbi personvernkontrollen, blir stående i listen."))


def passed_rules(reader: Reader, key: str, id: str, field: str) -> frozenset[str]:
    """The rules that somebody has answered for in this field of this record."""
    return frozenset(
        passed.rule
        for passed in reader.all(PrivacyPass)
        if (passed.about_key, passed.about_id, passed.field) == (key, id, field)
    )


def unanswered(reader: Reader, record: Record, field: str, findings: Iterable[Finding]) -> list[Finding]:
    """The stops that nobody has answered for in this field: what holds a stored text back, at every door out."""
    stops = [found for found in findings if found.weight == "stop"]
    passed = passed_rules(reader, record.KEY, record.id, field) if stops else frozenset()
    return [found for found in stops if found.rule not in passed]


KINDS = (
    Kind(
        PrivacyPass,
        N_("unntak fra personvernkontrollen"),
        N_("Unntak fra personvernkontrollen"),
        ("rule", "field"),
        (Section(N_("Unntaket"), ("rule", "about_key", "about_id", "field", "passed_on", "passed_at")),),
        locked=pass_locked,
    ),
)
