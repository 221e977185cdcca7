"""The vocabularies of internal control (kvp_kompetanse.md 5.6)."""

from dateutil.relativedelta import relativedelta

from navplan.domain.kinds import Number, Option
from navplan.domain.words import N_

ONE_TO_FIVE = Number(minimum=1, maximum=5)

ROUTINE_TYPES = (
    Option("rutine", N_("Rutine")),
    Option("prosedyre", N_("Prosedyre")),
    Option("mal", N_("Mal")),
    Option("sjekkliste", N_("Sjekkliste")),
    Option("delegasjon", N_("Delegasjon")),
    Option("avtale", N_("Avtale")),
    Option("plan", N_("Plan")),
)

WRITTEN = (
    Option("ja", N_("Ja"), "success"),
    Option("delvis", N_("Delvis"), "warning"),
    Option("nei", N_("Nei"), "danger"),
    Option("ikke_relevant", N_("Ikke relevant")),
)

ROUTINE_STATUS = (
    Option("utkast", N_("Utkast")),
    Option("til_godkjenning", N_("Til godkjenning"), "info"),
    Option("gjeldende", N_("Gjeldende"), "success"),
    Option("under_revisjon", N_("Under revisjon"), "warning"),
    Option("utgatt", N_("Utgått")),
)

REVISION = (
    Option("6", N_("Hver sjette måned")),
    Option("12", N_("Hvert år")),
    Option("24", N_("Hvert andre år")),
)

FREQUENCIES = (
    Option("ukentlig", N_("Hver uke")),
    Option("manedlig", N_("Hver måned")),
    Option("annenhver", N_("Annenhver måned")),
    Option("kvartal", N_("Hvert kvartal")),
    Option("tertial", N_("Hvert tertial")),
    Option("halvar", N_("Hvert halvår")),
    Option("arlig", N_("Hvert år")),
    Option("hendelse", N_("Ved hendelse")),
)

BETWEEN = {
    "ukentlig": relativedelta(weeks=1),
    "manedlig": relativedelta(months=1),
    "annenhver": relativedelta(months=2),
    "kvartal": relativedelta(months=3),
    "tertial": relativedelta(months=4),
    "halvar": relativedelta(months=6),
    "arlig": relativedelta(months=12),
}
"""How long from one control to the next; what is checked when something happens has no next."""

MADE_KNOWN = (
    Option("fagmote", N_("Fagmøte")),
    Option("opplaring", N_("Opplæring")),
    Option("epost", N_("E-post")),
    Option("intranett", N_("Intranett")),
    Option("nyansattplan", N_("Nyansattplan")),
)
"""How a routine is made known (5.1.1, the head of 5.6 b)."""

METHODS = (
    Option("stikkprove", N_("Stikkprøve")),
    Option("sidemann", N_("Sidemannskontroll")),
    Option("statistikk", N_("Statistikk")),
    Option("mote", N_("Møtegjennomgang")),
    Option("egenkontroll", N_("Egenkontrollskjema")),
)

REPORTED_TO = (
    Option("ledermote", N_("Ledermøte")),
    Option("partnerskap", N_("Partnerskapsmøte")),
    Option("kommunalomrade", N_("Kommunalområdets ledermøte")),
    Option("kommunestyret", N_("Kommunestyret, årlig")),
)

CATEGORIES = (
    Option("mangler_rutine", N_("Manglende rutine")),
    Option("ikke_fulgt", N_("Rutine ikke fulgt")),
    Option("frist", N_("Frist brutt")),
    Option("vedtak", N_("Vedtak mangler")),
    Option("begrunnelse", N_("Mangelfull begrunnelse")),
    Option("kartlegging", N_("Mangelfull kartlegging")),
    Option("barn", N_("Barn ikke vurdert")),
    Option("oppfolging", N_("Manglende oppfølging eller evaluering")),
    Option("journal", N_("Journalføring")),
    Option("tilgjengelighet", N_("Tilgjengelighet")),
    Option("tolk", N_("Tolk")),
    Option("personvern", N_("Personvern")),
    Option("okonomi", N_("Økonomi eller utbetaling")),
    Option("kapasitet", N_("Kapasitet")),
    Option("annet", N_("Annet")),
)

SOURCES = (
    Option("kontroll", N_("Kontroll")),
    Option("tilsyn", N_("Statsforvalter eller tilsyn")),
    Option("klage", N_("Klage")),
    Option("bruker", N_("Bruker")),
    Option("ansatt", N_("Ansatt")),
    Option("revisjon", N_("Revisjon")),
    Option("statistikk", N_("Statistikk")),
    Option("ledermote", N_("Ledermøte")),
)

EXTENTS = (
    Option("enkelt", N_("Enkelttilfelle")),
    Option("gjentatt", N_("Gjentatt"), "warning"),
    Option("system", N_("Systemsvikt"), "danger"),
)

SEVERITIES = (
    Option("lav", N_("Lav"), "success"),
    Option("middels", N_("Middels"), "warning"),
    Option("hoy", N_("Høy"), "danger"),
    Option("kritisk", N_("Kritisk"), "danger"),
)

CAUSES = (
    Option("kompetanse", N_("Kompetanse")),
    Option("kapasitet", N_("Kapasitet")),
    Option("uklar", N_("Uklar rutine")),
    Option("system", N_("System")),
    Option("samarbeid", N_("Samarbeid")),
    Option("ledelse", N_("Ledelse og oppfølging")),
    Option("kultur", N_("Kultur")),
)

DEVIATION_STATUS = (
    Option("apent", N_("Åpent"), "danger"),
    Option("arbeid", N_("Under arbeid"), "info"),
    Option("verifisering", N_("Til verifisering"), "warning"),
    Option("lukket", N_("Lukket"), "success"),
    Option("avvist", N_("Avvist")),
)

SETTLED = frozenset({"lukket", "avvist"})
"""Deviations that nobody waits for any more."""

REMEDY_STATUS = (
    Option("foreslatt", N_("Foreslått")),
    Option("droftet", N_("Drøftet")),
    Option("besluttet", N_("Besluttet"), "info"),
    Option("pagar", N_("Pågår"), "info"),
    Option("gjennomfort", N_("Gjennomført"), "success"),
    Option("avlyst", N_("Avlyst")),
)
"""How far a lasting remedy has come, in the words that the specification has for measures (5.5)."""

REMEDY_SETTLED = frozenset({"gjennomfort", "avlyst"})
"""Remedies that nobody waits for any more."""

TOLD = (
    Option("kommunen", N_("Kommunens avvikssystem")),
    Option("fylke", N_("Nav fylke")),
    Option("ombud", N_("Personvernombud")),
    Option("verneombud", N_("Verneombud")),
)

AFFECTED = (
    Option("innbygger", N_("Innbygger")),
    Option("barn", N_("Barn")),
    Option("ansatte", N_("Ansatte")),
    Option("rettssikkerhet", N_("Rettssikkerhet")),
    Option("okonomi", N_("Økonomi")),
    Option("tillit", N_("Tillit")),
)

REVIEW_POINTS = (
    Option("rutiner", N_("Rutiner")),
    Option("kontroller", N_("Kontroller")),
    Option("avvik", N_("Avvik")),
    Option("tilsyn", N_("Tilsyn")),
    Option("klager", N_("Klager")),
    Option("kvp", N_("KVP-tall")),
    Option("kompetanse", N_("Kompetanse")),
)

CONCLUSIONS = (
    Option("god", N_("God nok"), "success"),
    Option("bedre", N_("Må forbedres"), "warning"),
    Option("kritisk", N_("Kritisk"), "danger"),
)
