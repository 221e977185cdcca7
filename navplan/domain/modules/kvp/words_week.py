"""Vocabularies of the week builder: templates, activities and blocks (kvp_kompetanse.md 5.4)."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

DAYS = (
    Option("man", N_("Mandag")),
    Option("tir", N_("Tirsdag")),
    Option("ons", N_("Onsdag")),
    Option("tor", N_("Torsdag")),
    Option("fre", N_("Fredag")),
)

WEEK_GROUPS = (
    Option("generell", N_("Generell")),
    Option("u25", N_("Under 25")),
    Option("minoritet", N_("Minoritetsspråklig")),
    Option("helse", N_("Helseutfordringer")),
    Option("utdanning", N_("Utdanningsløp")),
    Option("deltid", N_("Deltidsarbeid")),
    Option("loslatelse", N_("Før løslatelse")),
)

PREPARATION = "forberedelse"
"""The phase before the programme has begun; it has no demand on hours."""

WEEK_PHASES = (
    Option(PREPARATION, N_("Forberedelse")),
    Option("oppstart", N_("Oppstart")),
    Option("kvalifisering", N_("Kvalifisering")),
    Option("arbeidsretting", N_("Arbeidsretting")),
    Option("avslutning", N_("Avslutning")),
)

WEEK_STATUS = (
    Option("utkast", N_("Utkast")),
    Option("gjeldende", N_("Gjeldende"), "success"),
    Option("utgatt", N_("Utgått")),
)

ACTIVITY_TYPES = (
    Option("arbeid", N_("Arbeidsrettet")),
    Option("opplaering", N_("Opplæring")),
    Option("jobbsoking", N_("Jobbsøking")),
    Option("oppfolging", N_("Oppfølging og veiledning")),
    Option("helse", N_("Helse og mestring")),
    Option("okonomi", N_("Økonomi og bolig")),
    Option("frivillig", N_("Frivillig aktivitet")),
    Option("egen", N_("Avtalt egenaktivitet")),
    Option("lonn", N_("Lønnet arbeid")),
)

RUN_BY = (
    Option("stat", N_("Statlig tiltak")),
    Option("kommune", N_("Kommunalt tilbud")),
    Option("arbeidsgiver", N_("Arbeidsgiver")),
    Option("fylke", N_("Fylkeskommune")),
    Option("helse", N_("Helsetjeneste")),
    Option("frivillig", N_("Frivillig organisasjon")),
    Option("egen", N_("Deltakeren selv")),
)

NEARNESS = (
    Option("ordinaert", N_("Ordinært arbeid")),
    Option("tilrettelagt", N_("Tilrettelagt")),
    Option("kurs", N_("Kurs")),
    Option("individuelt", N_("Individuelt")),
)
