"""How the records of competence are laid out in forms."""

from navplan.domain.records import Rows, Section
from navplan.domain.words import N_

AREA = (Section(N_("Området"), ("code", "name", "category")), Rows("competence", "area"))

COMPETENCE = (
    Section(N_("Kompetansen"), ("code", "name", "area", "owner_line", "critical", "least", "least_level")),
    Section(N_("Nivåene"), ("level_1", "level_2", "level_3", "level_4")),
    Rows("competence_demand", "competence"),
    Section(N_("Lov og fornyelse"), ("by_law", "renew_months", "themes", "external_code"), folded=True),
)

DEMAND = (Section(N_("Kravet"), ("role", "competence", "level", "weight", "valid_from")),)

COUNT = (
    Section(N_("Gruppen"), ("competence", "role", "owner_line", "year", "half")),
    Section(N_("Antall på hvert nivå"), ("n0", "n1", "n2", "n3", "n4")),
    Section(N_("Om tellingen"), ("method", "counted_on")),
)

PLAN = (
    Section(N_("Planen"), ("year", "aim", "built_on")),
    Section(N_("Forankring"), ("discussed_on", "discussed_with", "anchored_on", "agreed_by", "status")),
    Section(N_("Ressurser"), ("budget_state", "budget_municipality")),
)

NEED = (
    Section(N_("Behovet"), ("title", "competence", "description", "year")),
    Section(N_("Hvor det kommer fra og hvor viktig det er"), ("source", "urgency", "own_priority")),
    Section(N_("Status"), ("status", "postponed_why", "to_county", "reported_on")),
    Rows("competence_measure", "needs"),
)

MEASURE = (
    Section(N_("Tiltaket"), ("title", "needs", "learning", "form", "organiser", "year")),
    Section(N_("Hvem og når"), ("roles", "owner_line", "role", "start", "end")),
    Section(N_("Omfang og kostnad"), ("hours", "places", "cost_state", "cost_municipality")),
    Section(N_("Effekt"), ("effect_goal", "effect_level", "effect_on")),
    Section(N_("Hvor det kommer fra"), ("deviations", "comes_from")),
    Section(N_("Status"), ("status", "discussed_on", "cancelled_why")),
    Rows("competence_participation", "measure"),
    Rows("competence_effect", "measure"),
)

COURSE = (
    Section(N_("Kurset"), ("name", "themes", "level", "organiser", "form", "hours", "repeats")),
    Section(N_("Hva det gir"), ("competences", "lifts_to")),
    Rows("course_date", "course"),
    Section(N_("Bekreftet"), ("confirmed_on",)),
)

COURSE_DATE = (Section(N_("Kursdatoen"), ("course", "held_on", "sign_up_by")),)

PARTICIPATION = (
    Section(N_("Hva"), ("measure", "course", "held_on")),
    Section(N_("Hvor mange"), ("role", "owner_line", "planned", "completed")),
    Section(N_("Tilfredshet"), ("answers", "satisfaction")),
)

EFFECT = (
    Section(N_("Målingen"), ("measure", "measured_on", "level", "basis")),
    Section(N_("Tallene"), ("before", "after", "unit")),
    Section(N_("Hva det betyr"), ("conclusion", "next_step")),
)

ONBOARDING = (
    Section(N_("Løpet"), ("name", "role", "owner_line", "months")),
    Rows("onboarding_point", "onboarding"),
)

POINT = (
    Section(N_("Punktet"), ("onboarding", "place", "title", "week_from", "week_to", "mandatory")),
    Section(N_("Hvordan"), ("form", "role", "owner_line", "confirmed_by", "competence")),
)

NEWCOMER = (
    Section(N_("Hvem, uten navn"), ("code_year", "code_number", "onboarding", "owner_line", "role", "buddy")),
    Section(N_("Tid"), ("started_on", "ended_on", "ended_why")),
)

NEWCOMER_POINT = (Section(N_("Punktet"), ("newcomer", "point", "status", "reason", "done_on")),)

TALLY = (Section(N_("Tall som står igjen"), ("year", "owner_line", "ended", "in_time")),)
