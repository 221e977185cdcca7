"""Vocabularies of the indicators (partnerskap.md B5)."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

UNITS = (
    Option("antall", N_("Antall")),
    Option("prosent", N_("Prosent")),
    Option("dager", N_("Dager")),
    Option("kr", N_("Kroner")),
    Option("aarsverk", N_("Årsverk")),
    Option("poeng", N_("Poeng")),
)

DIRECTIONS = (
    Option("hoyere", N_("Høyere er bedre")),
    Option("lavere", N_("Lavere er bedre")),
    Option("ingen", N_("Ingen retning")),
)

TYPES = (
    Option("resultat", N_("Resultat")),
    Option("aktivitet", N_("Aktivitet")),
    Option("kvalitet", N_("Kvalitet")),
    Option("ressurs", N_("Ressurs")),
    Option("arbeidsmiljo", N_("Arbeidsmiljø")),
    Option("bruker", N_("Brukererfaring")),
)

SOURCES = (
    Option("kostra", N_("KOSTRA eller SSB")),
    Option("arbeidsindikator", N_("Arbeidsindikator")),
    Option("intern", N_("Intern rapport")),
    Option("brukerundersokelse", N_("Brukerundersøkelse")),
    Option("telling", N_("Egen telling")),
    Option("navplan", N_("Regnes ut i NavPlan")),
)

FREQUENCIES = (
    Option("maaned", N_("Hver måned")),
    Option("kvartal", N_("Hvert kvartal")),
    Option("tertial", N_("Hvert tertial")),
    Option("halvaar", N_("Hvert halvår")),
    Option("aar", N_("Hvert år")),
)

PARTS = (
    Option("aar", N_("Hele året")),
    Option("h1", N_("1. halvår")),
    Option("h2", N_("2. halvår")),
    Option("t1", N_("1. tertial")),
    Option("t2", N_("2. tertial")),
    Option("t3", N_("3. tertial")),
    Option("k1", N_("1. kvartal")),
    Option("k2", N_("2. kvartal")),
    Option("k3", N_("3. kvartal")),
    Option("k4", N_("4. kvartal")),
    Option("m01", N_("Januar")),
    Option("m02", N_("Februar")),
    Option("m03", N_("Mars")),
    Option("m04", N_("April")),
    Option("m05", N_("Mai")),
    Option("m06", N_("Juni")),
    Option("m07", N_("Juli")),
    Option("m08", N_("August")),
    Option("m09", N_("September")),
    Option("m10", N_("Oktober")),
    Option("m11", N_("November")),
    Option("m12", N_("Desember")),
)
"""Parts of a year that a value may be for."""

CERTAINTIES = (Option("endelig", N_("Endelig")), Option("forelopig", N_("Foreløpig"), "info"))
"""KOSTRA publishes preliminary figures in March and final ones in June (partnerskap.md B5)."""

FEEDS = (
    Option("kvp:at_year_end", N_("KVP: deltakere")),
    Option("kvp:average", N_("KVP: deltakere i snitt")),
    Option("kvp:started", N_("KVP: nye så langt i år")),
    Option("kvp:to_work", N_("KVP: til arbeid")),
    Option("kvp:to_ordinary_work", N_("KVP: til arbeid uten lønnstilskudd")),
    Option("kvp:to_work_or_school", N_("KVP: til arbeid eller utdanning")),
    Option("kvp:under_25", N_("KVP: deltakere under 25")),
    Option("kvp:under_30", N_("KVP: deltakere under 30")),
    Option("kvp:coverage", N_("KVP: langtidsmottakere vurdert")),
    Option("kvp:assessed_first", N_("KVP: vurdert før vilkår")),
    Option("kvp:in_time", N_("KVP: i gang innen fristen")),
    Option("kvp:used_places", N_("KVP: plasser i bruk")),
    Option("kvp:completion", N_("KVP: fullfører")),
    Option("kvp:granted", N_("KVP: søknader innvilget")),
    Option("kvp:each_counsellor", N_("KVP: deltakere per veilederårsverk")),
)
"""Figures that other modules reckon, by module and key. A forecast is no measurement and is not among them."""

STATES = (
    Option("i_rute", N_("I rute"), "success"),
    Option("usikker", N_("Usikker"), "warning"),
    Option("ikke_i_rute", N_("Ikke i rute"), "danger"),
    Option("uten_maal", N_("Uten mål"), "neutral"),
    Option("faa", N_("For få til å vurdere"), "neutral"),
    Option("skjermet", N_("Skjermet"), "neutral"),
    Option("mangler", N_("Mangler tall"), "info"),
)
"""How an indicator stands. The colour is never alone: each has its word and its sign."""
