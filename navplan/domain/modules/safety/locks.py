"""What in the module stays as it is: a scale, a given statement, a signature, what was signed, a replaced assessment.

Each has the signature of `Kind.locked`: asked at the door for every change of the kind, whoever makes it.
"""

from navplan.domain.modules.safety.assessment import SafetyAssessment, SafetyScale
from navplan.domain.modules.safety.voices import SafetyApproval, SafetyFrozen, SafetyStatement
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said


def scale_locked(before: SafetyScale | None, after: SafetyScale | None, reader: Reader) -> Said | None:
    """R12: a scale never changes; other thresholds are a new version. One that nothing uses may go."""
    if before is None or after is None or after == before or before.version is None:
        return None
    return Said(N_("En skala endres ikke. Lag en ny versjon, så står de gamle tallene."))


def assessment_locked(before: SafetyAssessment | None, after: SafetyAssessment | None, reader: Reader) -> Said | None:
    """An assessment that another has replaced stays as it was."""
    if before is None or after == before or before.status != "erstattet":
        return None
    return Said(N_("Vurderingen er erstattet av en nyere og kan ikke endres."))


def statement_locked(before: SafetyStatement | None, after: SafetyStatement | None, reader: Reader) -> Said | None:
    """3.11: a given statement keeps every word, for the leader and for everybody else."""
    if before is None or after == before or before.given_on is None:
        return None
    return Said(N_("Uttalelsen er gitt og kan ikke endres. Leder kan svare under den."))


def approval_locked(before: SafetyApproval | None, after: SafetyApproval | None, reader: Reader) -> Said | None:
    """A signature stays as it was given."""
    if before is None or after == before or before.approved_on is None:
        return None
    return Said(N_("En godkjenning kan ikke endres. Godkjenn på nytt i stedet."))


def frozen_locked(before: SafetyFrozen | None, after: SafetyFrozen | None, reader: Reader) -> Said | None:
    """What was signed does not change afterwards."""
    if before is None or after == before:
        return None
    return Said(N_("Det som er godkjent, kan ikke endres i ettertid."))
