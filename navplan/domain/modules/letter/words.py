"""The vocabularies of letters: what kind of demand, to whom, about what, and how the office stands."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

SENDERS = (
    Option("departement", N_("Departement")),
    Option("direktorat", N_("Arbeids- og velferdsdirektoratet")),
    Option("nav_fylke", N_("Nav fylke")),
    Option("statsforvalter", N_("Statsforvalter")),
    Option("kommunestyre", N_("Kommunestyre")),
    Option("kommunedirektor", N_("Kommunedirektør")),
    Option("ks", N_("KS")),
    Option("annet", N_("Annen avsender")),
)

LETTER_TYPES = (
    Option("kommunebrev", N_("Kommunebrev")),
    Option("lysbilder", N_("Lysbilder")),
    Option("mdb", N_("Mål- og disponeringsbrev")),
    Option("tildelingsbrev", N_("Tildelingsbrev")),
    Option("budsjettvedtak", N_("Budsjettvedtak")),
    Option("okonomiplan", N_("Økonomiplan")),
    Option("tilsynsrapport", N_("Tilsynsrapport")),
    Option("rundskriv", N_("Rundskriv")),
    Option("sentral_avtale", N_("Sentral avtale")),
    Option("annet", N_("Annet brev")),
)

LETTER_OWNERS = (
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("begge", N_("Begge")),
)

MODALITIES = (
    Option("skal", N_("Skal"), "danger"),
    Option("må", N_("Må"), "danger"),
    Option("bør", N_("Bør"), "warning"),
    Option("forventes", N_("Forventes"), "warning"),
    Option("anbefales", N_("Anbefales"), "info"),
    Option("oppfordres", N_("Oppfordres"), "info"),
    Option("ber_om", N_("Ber om"), "info"),
    Option("ambisjon", N_("Ambisjon")),
    Option("ønskelig", N_("Ønskelig")),
    Option("info", N_("Til orientering")),
)
"""How binding an expectation is, in the letter's own scale, most binding first."""

ADDRESSEES = (
    Option("kommune", N_("Kommunen")),
    Option("nav_kontor", N_("Nav-kontoret")),
    Option("nav_leder", N_("Nav-leder")),
    Option("partnerskap", N_("Partnerskapet")),
    Option("alle", N_("Hele Nav")),
    Option("nav_fylke", N_("Nav fylke")),
    Option("direktorat", N_("Direktoratet")),
    Option("statsforvalter", N_("Statsforvalteren")),
)

WORK_STATUS = (
    Option("ikke_startet", N_("Ikke startet"), "neutral"),
    Option("pagar", N_("Pågår"), "info"),
    Option("klar", N_("Ferdig"), "success"),
)
"""How far the office has come in its work with the expectation; says nothing about the result."""

RESULTS = (
    Option("ikke_vurdert", N_("Ikke vurdert"), "neutral"),
    Option("oppfylt", N_("Oppfylt"), "success"),
    Option("delvis", N_("Delvis oppfylt"), "warning"),
    Option("ikke_oppfylt", N_("Ikke oppfylt"), "danger"),
    Option("ikke_aktuelt", N_("Ikke aktuelt"), "neutral"),
)
"""The office's own verdict on the expectation."""

TREATMENTS = (
    Option("skal_tas_opp", N_("Skal tas opp"), "warning"),
    Option("tatt_opp", N_("Tatt opp"), "info"),
    Option("avklart", N_("Avklart"), "success"),
    Option("ikke_aktuelt", N_("Ikke aktuelt"), "neutral"),
)

DECISION_LINES = (
    Option("ingen", N_("Ingen trenger å vedta")),
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("begge", N_("Begge hver for seg")),
)
"""Who has to decide formally: a conclusion in the partnership binds neither party (partnerskap.md B1.1)."""
