"""Vocabularies of routines, steps, controls, deviations and check-list questions (kvp_kompetanse.md 5.1, 5.3, 5.6)."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

PHASES = (
    Option("informasjon", N_("Informasjon")),
    Option("identifisering", N_("Identifisering")),
    Option("soknad", N_("Søknad")),
    Option("kartlegging", N_("Kartlegging")),
    Option("vedtak", N_("Vedtak")),
    Option("utforming", N_("Programutforming")),
    Option("oppstart", N_("Oppstart")),
    Option("oppfolging", N_("Oppfølging")),
    Option("fravaer", N_("Fravær og stans")),
    Option("stonad", N_("Stønad")),
    Option("forlengelse", N_("Forlengelse")),
    Option("avslutning", N_("Avslutning")),
    Option("styring", N_("Styring")),
)

ROUTINE_STATUS = (
    Option("utkast", N_("Utkast")),
    Option("godkjenning", N_("Til godkjenning"), "info"),
    Option("gjeldende", N_("Gjeldende"), "success"),
    Option("revisjon", N_("Under revisjon"), "warning"),
    Option("utgatt", N_("Utgått")),
)

INTERVALS = (
    Option("6", N_("Hver 6. måned")),
    Option("12", N_("Hver 12. måned")),
    Option("24", N_("Hver 24. måned")),
)

MADE_KNOWN = (
    Option("fagmote", N_("Fagmøte")),
    Option("opplaering", N_("Opplæring")),
    Option("epost", N_("E-post")),
    Option("intranett", N_("Intranett")),
    Option("nyansatt", N_("Nyansattplan")),
)

TRIGGERS = (
    Option("henvendelse", N_("Henvendelse")),
    Option("soknad", N_("Søknad mottatt")),
    Option("muntlig", N_("Muntlig søknad")),
    Option("seks_maneder", N_("Seks måneder sosialhjelp")),
    Option("vilkar", N_("Vilkår om aktivitet vurderes")),
    Option("gjennomgang", N_("Porteføljegjennomgang")),
    Option("ytelse", N_("AAP avslått eller opphørt")),
    Option("intro", N_("Introduksjonsprogram avsluttes")),
    Option("kriminalomsorg", N_("Varsel fra kriminalomsorgen")),
    Option("vedtak_14a", N_("§ 14 a-vedtak")),
    Option("kartlagt", N_("Kartlegging ferdig")),
    Option("droftet", N_("Saken er drøftet")),
    Option("kvp_vedtak", N_("KVP-vedtak")),
    Option("start", N_("Programstart")),
    Option("fast_dato", N_("Fast dato")),
    Option("fravaer", N_("Fravær")),
    Option("endring", N_("Endret situasjon")),
    Option("halvveis", N_("Halvveis i program")),
    Option("for_slutt", N_("Tre måneder før slutt")),
    Option("slutt", N_("Programslutt")),
    Option("manedsslutt", N_("Månedsslutt")),
    Option("annet", N_("Annet")),
)

DEADLINE_UNITS = (
    Option("samme_dag", N_("Samme dag")),
    Option("arbeidsdager", N_("Arbeidsdager")),
    Option("uker", N_("Uker")),
    Option("maneder", N_("Måneder")),
)

COUNTED_FROM = (
    Option("utloser", N_("Utløseren")),
    Option("forrige", N_("Forrige steg")),
    Option("soknadsdato", N_("Søknadsdatoen")),
    Option("vedtaksdato", N_("Vedtaksdatoen")),
    Option("programstart", N_("Programstart")),
    Option("programslutt", N_("Programslutt")),
)

DEADLINE_BASES = (
    Option("lov", N_("Lov eller forskrift")),
    Option("lokal", N_("Lokal")),
    Option("anbefalt", N_("Anbefalt")),
)

EVIDENCE = (
    Option("journal", N_("Journalnotat")),
    Option("vedtak", N_("Vedtak")),
    Option("avslag", N_("Avslag")),
    Option("forelopig", N_("Foreløpig svar")),
    Option("oppfolgingsvedtak", N_("Oppfølgingsvedtak (§ 14 a)")),
    Option("behovsvurdering", N_("Behovsvurdering")),
    Option("aktivitetsplan", N_("Aktivitetsplan")),
    Option("programplan", N_("Programplan")),
    Option("evaluering", N_("Evalueringsnotat")),
    Option("individuell_plan", N_("Individuell plan")),
    Option("sjekkliste", N_("Sjekkliste i fagsystem")),
    Option("moteliste", N_("Møteliste uten navn")),
    Option("motereferat", N_("Møtereferat")),
    Option("statistikk", N_("Statistikk")),
    Option("brevmal", N_("Brevmal")),
    Option("gjennomgang", N_("Datert gjennomgang")),
    Option("utbetaling", N_("Utbetaling i fagsystem")),
    Option("opplaering", N_("Oversikt over opplæring")),
    Option("tall", N_("Tall i NavPlan")),
)

KEPT_IN = (
    Option("kommunalt", N_("Kommunalt fagsystem")),
    Option("statlig", N_("Statlig fagsystem")),
    Option("arkiv", N_("Sak og arkiv")),
    Option("kvalitet", N_("Kvalitetssystem")),
    Option("navplan", N_("NavPlan (bare tall)")),
)

CONTROL_METHODS = (
    Option("stikkprove", N_("Stikkprøve")),
    Option("sidemann", N_("Sidemannskontroll")),
    Option("statistikk", N_("Statistikk")),
    Option("mote", N_("Møtegjennomgang")),
    Option("egenkontroll", N_("Egenkontrollskjema")),
)

FREQUENCIES = (
    Option("hver_sak", N_("Hver sak")),
    Option("manedlig", N_("Månedlig")),
    Option("kvartal", N_("Kvartalsvis")),
    Option("halvar", N_("Halvårlig")),
    Option("ar", N_("Årlig")),
)

DEVIATION_STATUS = (
    Option("apent", N_("Åpent"), "danger"),
    Option("arbeid", N_("Under arbeid"), "warning"),
    Option("verifisering", N_("Til verifisering"), "info"),
    Option("lukket", N_("Lukket"), "success"),
    Option("avvist", N_("Avvist")),
)

SEVERITIES = (
    Option("lav", N_("Lav")),
    Option("middels", N_("Middels"), "warning"),
    Option("hoy", N_("Høy"), "danger"),
    Option("kritisk", N_("Kritisk"), "danger"),
)

EXTENTS = (
    Option("enkelt", N_("Enkelttilfelle")),
    Option("gjentatt", N_("Gjentatt")),
    Option("system", N_("Systemsvikt")),
)

CAUSES = (
    Option("kompetanse", N_("Kompetanse")),
    Option("kapasitet", N_("Kapasitet")),
    Option("rutine", N_("Uklar rutine")),
    Option("system", N_("System")),
    Option("samarbeid", N_("Samarbeid")),
    Option("ledelse", N_("Ledelse og oppfølging")),
    Option("kultur", N_("Kultur")),
)

CHECK_LISTS = (
    Option("identifisering", N_("Identifisering")),
    Option("behov", N_("Behovsvurdering")),
)

QUESTION_GROUPS = (
    Option("rett", N_("Rett – vilkår")),
    Option("signal", N_("Signal")),
    Option("hindring", N_("Hindring å avklare")),
    Option("oppfolging", N_("Oppfølging")),
    Option("barn", N_("Barn og familie")),
    Option("kilder", N_("Opplysninger vi bygger på")),
    Option("innsats", N_("Hjelpespørsmål om innsatsbehov")),
    Option("refleksjon", N_("Til ettertanke for kontoret")),
    Option("konklusjon", N_("Konklusjon")),
)

ANSWERS = (
    Option("ja_nei", N_("Ja, nei eller må avklares")),
    Option("brukt", N_("Brukt, finnes ikke eller må hentes inn")),
    Option("tekst", N_("Skrives i fagsystemet")),
)
