"""Vocabularies of partnership meetings and supervision (partnerskap.md B1 and B7)."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

MEETING_TYPES = (
    Option("ordinaert", N_("Ordinært")),
    Option("ekstraordinaert", N_("Ekstraordinært")),
    Option("oppstart", N_("Oppstart med årets mål")),
    Option("evaluering", N_("Evaluering")),
)
SEASONS = (
    Option("oppstart", N_("Oppstart")),
    Option("tertial", N_("Tertial")),
    Option("budsjett", N_("Budsjett")),
    Option("evaluering", N_("Årsavslutning")),
)
"""Year variants of the agenda (B1.2)."""
FORMS = (Option("fysisk", N_("Fysisk")), Option("digitalt", N_("Digitalt")))
MEETING_STATUS = (
    Option("planlagt", N_("Planlagt")),
    Option("innkalt", N_("Innkalt"), "info"),
    Option("holdt", N_("Holdt"), "warning"),
    Option("til_godkjenning", N_("Referat til godkjenning"), "warning"),
    Option("godkjent", N_("Godkjent"), "success"),
)
HELD = frozenset({"holdt", "til_godkjenning", "godkjent"})
"""A meeting that has taken place."""
INFORMED = (
    Option("politisk", N_("Politisk utvalg")),
    Option("fylke", N_("Nav fylke")),
    Option("medbestemmelse", N_("Medbestemmelsen")),
    Option("vernetjeneste", N_("Vernetjenesten")),
    Option("brukerutvalg", N_("Brukerutvalget")),
    Option("ansatte", N_("Ansatte")),
)
PRESENCE = (
    Option("moett", N_("Møtt"), "success"),
    Option("vara", N_("Vara møtte"), "info"),
    Option("forfall", N_("Forfall"), "warning"),
)
OWNERS = (Option("stat", N_("Stat")), Option("kommune", N_("Kommune")), Option("nav_leder", N_("Nav-leder")))
DECIDING_OWNERS = (Option("stat", N_("Stat")), Option("kommune", N_("Kommune")))
YES_NO = (Option("ja", N_("Ja"), "success"), Option("nei", N_("Nei"), "danger"))
ITEM_TYPES = (
    Option("orientering", N_("Orientering")),
    Option("droefting", N_("Drøfting")),
    Option("enighet", N_("Enighet ønskes")),
    Option("referat", N_("Godkjenning av referat")),
    Option("eventuelt", N_("Eventuelt")),
)
CATEGORIES = (
    Option("resultat", N_("Resultat og tall")),
    Option("maal", N_("Mål og prioriteringer")),
    Option("okonomi", N_("Økonomi")),
    Option("tjenester", N_("Tjenester og tilgjengelighet")),
    Option("bemanning", N_("Bemanning og ledelse")),
    Option("kompetanse", N_("Kompetanse")),
    Option("lokaler", N_("Lokaler")),
    Option("tilsyn", N_("Tilsyn og internkontroll")),
    Option("bruker", N_("Brukermedvirkning")),
    Option("samarbeid", N_("Samarbeid")),
    Option("politisk", N_("Politisk")),
    Option("avtale", N_("Avtale")),
)
DECISION_LINES = (
    Option("ingen", N_("Ingen beslutning")),
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("begge", N_("Begge hver for seg")),
)
FOLLOW_UP_STATUS = (
    Option("aapen", N_("Åpen")),
    Option("i_arbeid", N_("I arbeid"), "info"),
    Option("lukket", N_("Lukket"), "success"),
)
FINDING_TYPES = (Option("lovbrudd", N_("Lovbrudd"), "danger"), Option("merknad", N_("Merknad"), "warning"))
