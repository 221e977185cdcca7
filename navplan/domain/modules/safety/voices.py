"""Who was heard and who has signed: statement, reply, approvals and the partnership (3.11–3.12)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Basis, Guard, choice, choices, day, link, links, long_text, text
from navplan.domain.modules.safety.words import EMPLOYERS
from navplan.domain.modules.safety.words_practice import AGREEMENT, APPROVING, ARENAS, PRESENTED
from navplan.domain.records import Record
from navplan.domain.words import N_, Said


@dataclass(frozen=True, kw_only=True)
class SafetyStatement(Record):
    """What a verneombud says of the assessment. Once given it can be answered, not altered and not removed."""

    KEY: ClassVar[str] = "safety_statement"
    assessment: str = link(N_("Risikovurdering"), "safety_assessment", "follow")
    line: str = choice(N_("Verneombud for"), EMPLOYERS, needed=True, listed=True)
    arena: str = choice(N_("Arena"), ARENAS)
    heard_on: date | None = day(N_("Hørt dato"), needed=True, listed=True)
    words: str = long_text(N_("Uttalelse"), 1_500, needed=True, basis=Basis("lov"))
    agrees: str = choice(N_("Enig i vurderingen"), AGREEMENT, "ikke_hort", listed=True)
    disagrees_on: tuple[str, ...] = links(N_("Uenigheten gjelder"), "safety_situation")
    given_on: date | None = day(N_("Gitt"), listed=True)


@dataclass(frozen=True, kw_only=True)
class SafetyReply(Record):
    """The leader's answer, printed below the statement."""

    KEY: ClassVar[str] = "safety_reply"
    statement: str = link(N_("Uttalelse"), "safety_statement", "refuse")
    words: str = long_text(N_("Leders svar"), 800, needed=True, listed=True)
    role: str | None = link(N_("Svart av"), "role", listed=True)
    replied_on: date | None = day(N_("Svart"), listed=True)


@dataclass(frozen=True, kw_only=True)
class SafetyApproval(Record):
    """A signature on the assessment as it stood that day. Name and role are the only personal names of the module."""

    KEY: ClassVar[str] = "safety_approval"
    assessment: str = link(N_("Risikovurdering"), "safety_assessment", "follow")
    line: str = choice(N_("Godkjent av"), APPROVING, needed=True, listed=True)
    role: str | None = link(N_("Rolle"), "role", listed=True)
    name: str = text(N_("Navn"), 80, needed=True, listed=True, guard=Guard.OFFICE)
    approved_on: date | None = day(N_("Godkjent"), needed=True, listed=True)
    fingerprint: str = text(N_("Fingeravtrykk"), 64, guard=Guard.LETTER)


@dataclass(frozen=True, kw_only=True)
class SafetyFrozen(Record):
    """One record as it read when the assessment was approved, so that later changes can be shown word for word."""

    KEY: ClassVar[str] = "safety_frozen"
    approval: str = link(N_("Godkjenning"), "safety_approval", "follow")
    about_key: str = text(N_("Hva slags"), 40, guard=Guard.LETTER, listed=True)
    about_id: str = text(N_("Hvilken"), 64, guard=Guard.LETTER)
    content: str = long_text(N_("Slik det sto"), 20_000, guard=Guard.LETTER)


@dataclass(frozen=True, kw_only=True)
class SafetyPartnership(Record):
    """How the partnership has treated the assessment."""

    KEY: ClassVar[str] = "safety_partnership"
    assessment: str = link(N_("Risikovurdering"), "safety_assessment", "follow")
    held_on: date | None = day(N_("Partnerskapsmøte"), needed=True, listed=True)
    presented: tuple[str, ...] = choices(N_("Lagt fram"), PRESENTED)
    decision: str = long_text(N_("Vedtak"), 800, listed=True)
    follow_up_on: date | None = day(N_("Følges opp innen"), on_wheel=True)
    archive_ref: str = text(N_("Sak i arkivet"), 60, guard=Guard.OFFICE)


def statement_must_stay(statement: SafetyStatement) -> Said | None:
    """A given statement is never removed, nor is what it rests on."""
    if statement.given_on is None:
        return None
    return Said(N_("Verneombudets uttalelse er gitt og kan ikke fjernes."))


def approval_must_stay(approval: SafetyApproval) -> Said | None:
    """A signature is never removed; a new one may be given beside it."""
    return Said(N_("En godkjenning kan ikke fjernes.")) if approval.approved_on else None


def reply_must_stay(reply: SafetyReply) -> Said | None:
    """A dated answer stays with the statement it answers."""
    return Said(N_("Svaret hører til en uttalelse og kan ikke fjernes.")) if reply.replied_on else None
