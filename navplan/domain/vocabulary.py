"""Words that several modules share. Modules do not import each other; they meet here."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

OWNER_LINES = (
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("felles", N_("Felles")),
)
"""Whose work it is: every goal, measure and role says it (partnerskap.md, design consequence 2)."""

THEMES = (
    Option("tilgjengelighet", N_("Tilgjengelighet")),
    Option("individuelle_vurderinger", N_("Individuelle vurderinger")),
    Option("okonomisk_stonad", N_("Økonomisk stønad")),
    Option("okonomisk_radgivning", N_("Økonomisk rådgivning")),
    Option("barn_og_familie", N_("Barn og familie")),
    Option("bolig", N_("Bolig")),
    Option("ungdom", N_("Ungdom")),
    Option("aktivitetsplikt", N_("Aktivitetsplikt")),
    Option("kvp", N_("Kvalifiseringsprogrammet")),
    Option("introduksjonsprogram", N_("Introduksjonsprogram")),
    Option("tolk", N_("Tolk")),
    Option("klart_sprak", N_("Klart språk")),
    Option("frivillige", N_("Frivillige")),
    Option("innsatte", N_("Innsatte")),
    Option("vold_og_trusler", N_("Vold og trusler")),
    Option("sikkerhet_beredskap", N_("Sikkerhet og beredskap")),
    Option("internkontroll", N_("Internkontroll")),
    Option("kompetanse", N_("Kompetanse")),
    Option("partnerskap", N_("Partnerskap")),
    Option("digisos", N_("Digisos")),
    Option("tilskudd", N_("Tilskudd")),
    Option("forebygging", N_("Forebygging")),
    Option("statlige_tjenester", N_("Statlige tjenester")),
    Option("levekar", N_("Levekår")),
    Option("menneskehandel_vold", N_("Menneskehandel og vold i nære relasjoner")),
    Option("barnevern_samordning", N_("Barnevern og samordning")),
    Option("annet", N_("Annet")),
)
"""What a chapter of a letter, a competence or a course is about (kvp_kompetanse.md 5.0 and the letters themselves)."""
