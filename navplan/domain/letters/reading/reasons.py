"""Why something was proposed, in plain words: one text for each rule in `resources/reading/demands.json`.

The rules are data and their names are keys; the texts stand here, so that they are in the catalogue of texts.
"""

from collections.abc import Sequence

from navplan.domain.words import N_, Said

WAYS = {
    "skal": N_("Skal-krav"),
    "må": N_("Må-krav"),
    "bør": N_("Bør-krav"),
    "plikt": N_("Setningen sier at noen har en plikt"),
    "ansvar": N_("Setningen gir noen et ansvar"),
    "lederansvar": N_("Setningen legger ansvaret hos noen"),
    "retningslinje som skal følges": N_("Setningen viser til noe som skal følges"),
    "påbud": N_("Setningen er et påbud"),
    "lovpålagt": N_("Setningen sier at noe er lovpålagt"),
    "oppdrag": N_("Setningen gir et oppdrag"),
    "oppdraget fortsetter": N_("Setningen viderefører et oppdrag"),
    "kan ikke": N_("Setningen sier hva noen ikke kan gjøre"),
    "stilles krav": N_("Setningen stiller et krav"),
    "sendes innen fristen": N_("Setningen sier når noe skal leveres"),
    "slik gjøres det": N_("Setningen sier hvordan noe gjøres"),
    "ikke godt nok": N_("Setningen sier hva som ikke er godt nok"),
    "frist": N_("Setningen setter en frist"),
    "oppfordring i imperativ": N_("Setningen sier hva du skal gjøre"),
    "merket som krav": N_("Setningen er merket som krav"),
    "merket som forventning": N_("Setningen er merket som forventning"),
    "merket som råd": N_("Setningen er merket som råd"),
    "merket som mål": N_("Setningen er merket som mål"),
    "nødvendig": N_("Setningen sier at noe er nødvendig"),
    "nødvendig for å": N_("Setningen sier hva som er nødvendig for å lykkes"),
    "krever": N_("Setningen sier hva noe krever"),
    "trenger å": N_("Setningen sier hva noen trenger å gjøre"),
    "hensiktsmessig": N_("Setningen sier hva som er lurt"),
    "anbefales": N_("Setningen anbefaler noe"),
    "oppfordres": N_("Setningen oppfordrer til noe"),
    "ber om": N_("Setningen ber om noe"),
    "mål": N_("Setningen sier hva målet er"),
    "tar sikte på": N_("Setningen sier hva det tas sikte på"),
    "ønskelig": N_("Setningen sier hva som er ønskelig"),
    "viktig at": N_("Setningen sier at noe er viktig"),
    "er viktig": N_("Setningen sier at noe er viktig for å lykkes"),
    "derfor viktig": N_("Setningen sier at noe derfor er viktig"),
    "å gjøre noe er viktig": N_("Setningen sier at det er viktig å gjøre noe"),
    "har en viktig rolle": N_("Setningen gir noen en viktig rolle"),
    "forventer": N_("Setningen sier hva som forventes"),
    "forutsetter": N_("Setningen sier hva som forutsettes"),
    "legger opp til": N_("Setningen sier hva avsenderen legger til grunn"),
    "er ment å": N_("Setningen sier hva noe er ment for"),
    "behov for": N_("Setningen sier hva det er behov for"),
    "prioritert": N_("Setningen sier hva som er prioritert"),
    "gjelder også": N_("Setningen sier at kravet over gjelder flere"),
    "sier hvordan": N_("Setningen sier hvordan kravet over skal oppfylles"),
    "listepunkt arver innledningen": N_("Punktet hører til kravet som innleder listen"),
    "kolonnen krever": N_("Overskriften på kolonnen stiller kravet"),
    "gjengitt krav": N_("kravet står etter «at»"),
    "mottaker er ikke nevnt": N_("mottakeren er ikke nevnt i setningen"),
    "opplysning": N_("Setningen opplyser bare om noe"),
}
"""What each way of demanding says, the deciding ones with a capital letter, those that only add to it without."""

TRAPS = {
    "prognose": N_("Ligner et krav, men sier hva som ventes å skje"),
    "mange må": N_("Ligner et krav, men forteller om folks situasjon"),
    "brukeren selv": N_("Ligner et krav, men gjelder den som søker eller andre utenfor tjenesten"),
    "om verden": N_("Ligner et krav, men beskriver priser, marked eller andre forhold"),
    "om ordene i brevet": N_("Forklarer ordene i brevet"),
    "talemåte": N_("Ligner et krav, men er en talemåte"),
    "antas": N_("Ligner et krav, men er en antakelse eller en betingelse"),
    "hva en ordning er til for": N_("Ligner et krav, men sier hva en lov eller en ordning er til for"),
    "sier hva noe annet skal bli": N_("Ligner et krav, men sier hva noe annet skal bli"),
    "andre enn mottakerne": N_("Ligner et krav, men gjelder andre enn dem brevet er til"),
    "framhever bare": N_("Ligner et krav, men framhever bare noe"),
    "formålet med et tilbud": N_("Ligner et mål, men sier hva et tilbud er til for"),
    "høflighet": N_("En høflig vending"),
    "gjentar hjemmelen": N_("Sier hvilken lov kravet over bygger på"),
    "gjengir et annet brev": N_("Ligner et krav, men forteller hva et annet brev sier"),
    "andre sier det": N_("Ligner et krav, men forteller hva andre mener eller har funnet"),
    "andre har bedt": N_("Ligner et krav, men forteller hva andre har bedt om"),
    "fortid": N_("Ligner et krav, men forteller hva som har vært"),
    "forteller hva som skal ha skjedd": N_("Ligner et krav, men forteller hva som skal ha skjedd"),
    "nektet": N_("Ligner et krav, men sier at noe ikke kreves"),
    "forslag": N_("Ligner et krav, men er et forslag som ikke er vedtatt"),
    "vedtatt av andre": N_("Ligner et krav, men forteller hva som er vedtatt"),
    "om tall": N_("Ligner et krav, men sier hvordan tall eller dokumenter skal leses"),
    "sitat": N_("Ligner et krav, men er et sitat eller et navn"),
}
"""What each trap says: why the words of a demand demand nothing."""

TRAP = "felle: "
"""Stands before a trap's name among the names of the rules that spoke."""

_QUOTED = N_("{reason}: «{words}»")


def reason(rule: str) -> str:
    """The text of a rule by its name."""
    return TRAPS[rule.removeprefix(TRAP)] if rule.startswith(TRAP) else WAYS[rule]


def reasons(why: Sequence[str], words: str) -> tuple[Said, ...]:
    """The reasons of one proposal for the screen: the deciding one with the letter's own words that made it so."""
    if not why or not words:
        return tuple(Said(text) for text in why)
    return (Said(_QUOTED, reason=Said(why[0]), words=words), *(Said(text) for text in why[1:]))
