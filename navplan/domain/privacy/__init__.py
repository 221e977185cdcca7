"""The privacy guard: finds what points to a person, says why, and keeps it out of what is stored.

Rules and their words are data in `resources/privacy`; `design/privacy.md` says what each must find and leave.
"""

from navplan.domain.privacy.findings import Finding
from navplan.domain.privacy.keeper import Accepted, PrivacyGuard, Stopped, guard
from navplan.domain.privacy.rules import Rules, load_rules
from navplan.domain.privacy.scanning import scan

__all__ = ["Accepted", "Finding", "PrivacyGuard", "Rules", "Stopped", "guard", "load_rules", "scan"]
