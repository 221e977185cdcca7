"""The guard at the door: what may be stored, what the user has let through, and what was stored with a warning."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from navplan.domain.fields import Field, Guard
from navplan.domain.privacy.findings import Finding
from navplan.domain.privacy.scanning import scan
from navplan.domain.words import Said


class Stopped(Exception):
    """The privacy guard stopped a text; `said` tells the user why, `findings` where. The text is not in here."""

    def __init__(self, said: Said, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(said.words())
        self.said = said
        self.findings = findings


@dataclass(frozen=True)
class Accepted:
    """For the verneombud: a rule that met a text which was stored all the same. Never the text."""

    rule: str
    field_key: str
    at: datetime


def guard(field: Field, text: str) -> None:
    """Raise Stopped when the text may not be stored in this field; nothing can be let through here."""
    _stop_at(scan(text, field.guard, field.key))


def _stop_at(findings: tuple[Finding, ...]) -> None:
    stops = tuple(found for found in findings if found.weight == "stop")
    if stops:
        hardest = min(stops, key=lambda found: found.can_override)
        raise Stopped(hardest.said, stops)


def _now() -> datetime:
    return datetime.now(UTC)


class PrivacyGuard:
    """`guard` with a memory for this session: texts let through, and warnings that were passed.

    What was let through is kept in the plan too (`modules/passed`), by rule and field.
    """

    def __init__(self, now: Callable[[], datetime] = _now) -> None:
        self.now = now
        self._allowed: set[bytes] = set()
        self._accepted: list[Accepted] = []

    @property
    def accepted(self) -> tuple[Accepted, ...]:
        """What was let through and what was stored with a warning, oldest first."""
        return tuple(self._accepted)

    def __call__(self, field: Field, text: str) -> None:
        """Raise Stopped when the text may not be stored in this field."""
        findings = self.findings(field, text)
        _stop_at(findings)
        if field.guard is not Guard.LETTER:
            self._record(field.key, findings)

    def findings(self, field: Field, text: str) -> tuple[Finding, ...]:
        """What there is to say about the text, without what the user has let through; exports ask this too."""
        found = scan(text, field.guard, field.key)
        if _digest(field.key, text) in self._allowed:
            return tuple(f for f in found if not f.can_override)
        return found

    def allow_once(self, field_key: str, text: str) -> None:
        """Let exactly this text into this field, past the rules that can be overridden."""
        overridden = tuple(f for f in scan(text, Guard.FREE, field_key) if f.can_override)
        if overridden and (digest := _digest(field_key, text)) not in self._allowed:
            self._allowed.add(digest)
            self._record(field_key, overridden)

    def recall(self, field_key: str, text: str) -> None:
        """An earlier session let this text through; it stands in the plan already."""
        self._allowed.add(_digest(field_key, text))

    def passed(self, field: Field, text: str) -> tuple[str, ...]:
        """The rules that this text met and was let past; none for a text that met none or was never let through."""
        if _digest(field.key, text) not in self._allowed:
            return ()
        return tuple(dict.fromkeys(f.rule for f in scan(text, field.guard, field.key) if f.can_override))

    def _record(self, field_key: str, findings: tuple[Finding, ...]) -> None:
        for rule in dict.fromkeys(found.rule for found in findings):
            self._accepted.append(Accepted(rule, field_key, self.now()))


def _digest(field_key: str, text: str) -> bytes:
    """Recognises a text without keeping it; lives in memory only, for short digits could be guessed from it."""
    return hashlib.sha256(f"{field_key}\0{text}".encode()).digest()
