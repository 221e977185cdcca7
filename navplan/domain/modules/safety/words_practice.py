"""The vocabularies of what is done about violence and threats: standard, exercises, training, figures, hearing."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

THEMES = (
    Option("adkomst", N_("Adkomst")),
    Option("mottak", N_("Mottak")),
    Option("samtalerom", N_("Samtalerom")),
    Option("sikker_sone", N_("Sikker sone")),
    Option("alarm", N_("Alarm og varsling")),
    Option("utenfor", N_("Møter utenfor")),
    Option("rutiner", N_("Rutiner")),
    Option("opplaering", N_("Opplæring og øvelse")),
    Option("oppfolging", N_("Oppfølging")),
)

POINT_STATUS = (
    Option("ikke_vurdert", N_("Ikke vurdert"), "neutral"),
    Option("oppfylt", N_("Oppfylt"), "success"),
    Option("delvis", N_("Delvis oppfylt"), "warning"),
    Option("ikke_oppfylt", N_("Ikke oppfylt"), "danger"),
    Option("ikke_aktuelt", N_("Ikke aktuelt"), "neutral"),
)

BREACHES = frozenset({"delvis", "ikke_oppfylt"})
"""The verdicts on a standard point that make a deviation."""

DEVIATION_OWNERS = (
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("utleier", N_("Utleier")),
)

CHECKERS = (
    Option("leder", N_("Leder")),
    Option("verneombud_stat", N_("Verneombud stat")),
    Option("verneombud_kommune", N_("Verneombud kommune")),
    Option("hms", N_("HMS-kontakt")),
    Option("ansatt", N_("Ansatt")),
    Option("utleier", N_("Utleier")),
)

EXERCISE_FORMS = (
    Option("diskusjon", N_("Diskusjonsøvelse")),
    Option("funksjon", N_("Funksjons- eller prosedyreøvelse")),
    Option("spill", N_("Spilløvelse")),
    Option("fullskala", N_("Fullskalaøvelse")),
)

OUTSIDERS = (
    Option("ingen", N_("Ingen av dem")),
    Option("politi", N_("Politi")),
    Option("vekter", N_("Vekter")),
    Option("begge", N_("Politi og vekter")),
)

TRAINING_THEMES = (
    Option("konflikt", N_("Konflikthåndtering")),
    Option("rutiner", N_("Lokale rutiner")),
    Option("alarm", N_("Alarm og varsling")),
    Option("utenfor", N_("Møter utenfor kontoret")),
    Option("telefon", N_("Telefon og digitalt")),
    Option("selvmord", N_("Selvmordstrusler")),
    Option("oppfolging", N_("Oppfølging etter hendelse")),
    Option("verneombud", N_("Grunnopplæring for verneombud")),
)

TRAINING_LEVELS = (
    Option("alle", N_("Alle")),
    Option("rolle", N_("Rolle eller team")),
    Option("praksis", N_("Øvd i praksis")),
)

GROUPS = (
    Option("mottak", N_("Mottak")),
    Option("oppfolging", N_("Veiledere i oppfølging")),
    Option("sosialhjelp", N_("Økonomisk sosialhjelp")),
    Option("ledere", N_("Ledere")),
    Option("verneombud", N_("Verneombud")),
    Option("nyansatte", N_("Nyansatte")),
    Option("vikarer", N_("Vikarer og studenter og innleide")),
    Option("vektere", N_("Vektere")),
)

TRAINING_EMPLOYERS = (
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("innleid", N_("Innleid")),
)

CATEGORIES = (
    Option("utskjelling", N_("Utskjelling")),
    Option("trussel", N_("Trussel eller truende atferd")),
    Option("trakassering", N_("Trakassering eller sjikane")),
    Option("hatytring", N_("Hatytring")),
    Option("selvskade", N_("Trussel om selvskading eller selvmord")),
    Option("haerverk", N_("Hærverk")),
    Option("angrep", N_("Fysisk angrep")),
)

CHANNELS = (
    Option("oppmote", N_("Oppmøte")),
    Option("telefon", N_("Telefon")),
    Option("digitalt", N_("Digitalt eller skriftlig")),
    Option("utenfor", N_("Utenfor kontoret")),
    Option("privat", N_("Privat eller fritid")),
)

PLACES = (
    Option("mottak", N_("Mottak")),
    Option("samtalerom", N_("Samtalerom")),
    Option("sikker_sone", N_("Sikker sone")),
    Option("hjemmebesok", N_("Hjemmebesøk")),
    Option("annet", N_("Annet sted")),
    Option("ikke_fysisk", N_("Ikke fysisk")),
)

FIGURE_SOURCES = (
    Option("stat", N_("Statlig system")),
    Option("kommune", N_("Kommunalt system")),
    Option("begge", N_("Begge, avstemt")),
)

ALARM_RESULTS = (
    Option("ok", N_("Virket"), "success"),
    Option("feil", N_("Feil"), "danger"),
)

ARENAS = (
    Option("vernerunde", N_("Vernerunde")),
    Option("risikomote", N_("Risikomøte")),
    Option("amu", N_("AMU eller MBA")),
    Option("personalmote", N_("Personalmøte")),
)

AGREEMENT = (
    Option("ikke_hort", N_("Ikke hørt ennå"), "neutral"),
    Option("enig", N_("Enig"), "success"),
    Option("delvis", N_("Delvis enig"), "warning"),
    Option("uenig", N_("Uenig"), "danger"),
)

PRESENTED = (
    Option("sammendrag", N_("Sammendrag")),
    Option("matrise", N_("Matrise")),
    Option("tiltak", N_("Tiltaksplan")),
    Option("standard", N_("Standard og avvik")),
    Option("hendelser", N_("Hendelser")),
    Option("opplaering", N_("Opplæring og øvelser")),
    Option("uttalelse", N_("Verneombudets uttalelse")),
)

APPROVING = (
    Option("stat", N_("Leder stat")),
    Option("kommune", N_("Leder kommune")),
    Option("verneombud", N_("Verneombud, sett og uttalt")),
)
"""Who signs. The verneombud signs for having seen and spoken, which is no approval (3.12)."""

CARD_PLACES = (
    Option("kontoret", N_("På kontoret")),
    Option("utenfor", N_("Utenfor kontoret")),
    Option("telefon", N_("Telefon eller digitalt")),
)

CARD_ACTIONS = (
    Option("som_planlagt", N_("Gjennomfør som planlagt")),
    Option("to_ansatte", N_("To ansatte")),
    Option("annet_rom", N_("Annet rom")),
    Option("kollega", N_("Kollega i nærheten")),
    Option("vekter", N_("Vekter varslet")),
    Option("tidspunkt", N_("Endre tidspunkt")),
    Option("telefon", N_("Telefon eller digitalt")),
    Option("utsett", N_("Utsett og drøft med leder")),
    Option("politi", N_("Kontakt politi for råd")),
)
