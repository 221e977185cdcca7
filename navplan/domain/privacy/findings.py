"""What the guard says about a text: which rule met what stretch, how heavily, and what the writer can do."""

from dataclasses import dataclass
from typing import Literal

from navplan.domain.words import N_, Said

Weight = Literal["stop", "warn"]

NOT_AN_ID = N_("Dette er ikke et fødselsnummer")
A_ROUTINE = N_("Dette gjelder en rutine, ikke en person")


@dataclass(frozen=True)
class Finding:
    """A stretch of a text that a rule has met. It holds places, never the words or digits themselves."""

    rule: str
    weight: Weight
    start: int
    end: int
    said: Said
    can_override: bool = False
    suggestion: Said | None = None
    """How the sentence might be written instead, or the words of the button that lets the text through."""


_SAID: dict[str, Said] = {
    "N1": Said(N_("Dette er et fødselsnummer eller D-nummer. Slike nummer kan ikke stå i NavPlan. Fjern nummeret.")),
    "N2": Said(N_("Dette ligner et fødselsnummer. Fjern det, eller bekreft at det ikke er et fødselsnummer.")),
    "N3": Said(
        N_(
            "Et så langt nummer kan vise til en person eller en sak. "
            "Fjern det, eller bekreft at det ikke er et fødselsnummer."
        )
    ),
    "T1": Said(N_("Dette ligner et telefonnummer. Fjern det, eller skriv kontorets nummer på siden Kontoret.")),
    "E1": Said(N_("Dette ligner en e-postadresse. Fjern den, eller skriv kontorets adresse på siden Kontoret.")),
    "K1": Said(N_("Dette ligner opplysninger om adressesperre. De kan ikke stå i NavPlan. Fjern dem.")),
    "W1": Said(N_("Dette ligner et navn på en person. Skriv rollen i stedet.")),
    "W3": Said(N_("Dette ligner et kontonummer. Skriv det bare hvis det er kontorets eget.")),
    "birth": Said(N_("Dette ligner en fødselsdato eller et fødselsår. Fjern det.")),
    "address": Said(N_("Dette ligner en gateadresse. Skriv stedet mer generelt.")),
    "health": Said(N_("Dette ligner helseopplysninger. Beskriv situasjonen, ikke personen.")),
    "crime": Said(N_("Dette ligner opplysninger om lovbrudd. Beskriv situasjonen, ikke personen.")),
    "family": Said(N_("Dette ligner opplysninger om en families forhold. Beskriv situasjonen, ikke personen.")),
    "person": Said(N_("Dette beskriver én person. Beskriv situasjonen, ikke personen.")),
}
_SUGGESTED: dict[str, Said] = {
    "N2": Said(NOT_AN_ID),
    "N3": Said(NOT_AN_ID),
    "K1": Said(A_ROUTINE),
    "W1": Said(N_("Skriv for eksempel «veileder», «leder» eller «en bruker».")),
    "birth": Said(N_("Skriv aldersgruppen: «brukere under 30 år».")),
    "address": Said(N_("Skriv «ved hjemmebesøk» eller navnet på området.")),
    "health": Said(N_("Skriv «i møte med bruker som trenger mer tid og ro».")),
    "crime": Said(N_("Skriv «i møte der vi vet at uro kan oppstå».")),
    "family": Said(N_("Skriv «i møte med bruker og pårørende».")),
    "person": Said(N_("Skriv «i møte med bruker» og hva som kan skje i møtet.")),
}
_RULES_BY_TOPIC = dict.fromkeys(("birth", "address", "health", "crime", "family", "person"), "W2")
_OVERRIDABLE = frozenset(("N2", "N3"))


def finding(topic: str, start: int, end: int, *, may_override: bool = False) -> Finding:
    """The finding of a rule, or of one of W2's topics, with its sentences."""
    rule = _RULES_BY_TOPIC.get(topic, topic)
    can_override = rule in _OVERRIDABLE or may_override
    is_button = rule in ("N2", "N3", "K1")
    return Finding(
        rule=rule,
        weight="warn" if rule.startswith("W") else "stop",
        start=start,
        end=end,
        said=_SAID[topic],
        can_override=can_override,
        suggestion=_SUGGESTED.get(topic) if can_override or not is_button else None,
    )
