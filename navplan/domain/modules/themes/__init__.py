"""Theme forms: what the office can say of itself on each theme of the letters (kvp_kompetanse.md 4 and 5.7).

One kind of record a theme, because the facts differ: a duty phone is no interpreter guideline. What all forms share
is declared once in `sheet.py`. A fact that is `needed` is one that supervision or the letters ask for.
"""

from collections.abc import Mapping

from navplan.domain.modules.themes import access, people, programmes, services, steering
from navplan.domain.modules.themes.sheet import ThemeSheet, facts_told
from navplan.domain.records import Reader

FORMS: Mapping[str, type[ThemeSheet]] = {
    "tilgjengelighet": access.AccessSheet,
    "individuelle_vurderinger": services.DecisionSheet,
    "okonomisk_stonad": services.AidSheet,
    "okonomisk_radgivning": services.CounsellingSheet,
    "barn_og_familie": people.FamilySheet,
    "bolig": services.HousingSheet,
    "ungdom": people.YouthSheet,
    "aktivitetsplikt": people.ConditionSheet,
    "kvp": programmes.ProgrammeSheet,
    "introduksjonsprogram": programmes.IntroSheet,
    "tolk": access.InterpreterSheet,
    "klart_sprak": access.LanguageSheet,
    "frivillige": programmes.VolunteerSheet,
    "innsatte": programmes.PrisonSheet,
    "vold_og_trusler": steering.SafetySheet,
    "sikkerhet_beredskap": steering.SafetySheet,
    "internkontroll": steering.ControlSheet,
    "kompetanse": steering.CompetenceSheet,
    "partnerskap": steering.PartnershipSheet,
    "digisos": access.DigitalSheet,
    "tilskudd": steering.GrantSheet,
    "forebygging": steering.PreventionSheet,
    "statlige_tjenester": steering.StateSheet,
    "levekar": services.LivingSheet,
    "menneskehandel_vold": people.ViolenceSheet,
    "barnevern_samordning": people.CoordinationSheet,
    "annet": steering.OtherSheet,
}
"""Which form belongs to which theme of `vocabulary.THEMES`; two themes may share one."""

KINDS = (*access.KINDS, *services.KINDS, *people.KINDS, *programmes.KINDS, *steering.KINDS)

__all__ = ["FORMS", "KINDS", "ThemeSheet", "facts_told", "sheet_of", "sheets_of"]


def sheets_of(themes: tuple[str, ...]) -> tuple[type[ThemeSheet], ...]:
    """The forms that belong to these themes, each once, in their order."""
    return tuple(dict.fromkeys(FORMS[theme] for theme in themes if theme in FORMS))


def sheet_of(theme: type[ThemeSheet], reader: Reader) -> ThemeSheet | None:
    """The office's form of this kind, or None when nobody has begun; of two the first holds."""
    return next(iter(reader.all(theme)), None)
