"""How the kinds of the KVP module are laid out in the common form; the KVP page has views of its own."""

from navplan.domain.modules.kvp.month import PARTS
from navplan.domain.modules.kvp.planning import NOT_SUITED
from navplan.domain.records import Rows, Section
from navplan.domain.words import N_

ROUTINE = (
    Section(N_("Rutinen"), ("code", "title", "phase", "purpose", "laws", "owner_line")),
    Section(N_("Hvem"), ("owner", "deputy", "applies_to")),
    Rows("kvp_step", "routine"),
    Section(
        N_("Godkjenning og revisjon"),
        ("status", "version", "valid_from", "approved_by", "approved_on", "interval", "next_review"),
    ),
    Section(N_("Gjort kjent"), ("made_known", "made_known_on", "quality_reference")),
    Section(N_("Risiko ved svikt"), ("likelihood", "impact")),
    Section(N_("Bakgrunn"), ("expectations", "guidance", "note"), folded=True),
    Rows("kvp_version", "routine"),
)
STEP = (
    Section(N_("Steget"), ("place", "title", "doing", "mandatory")),
    Section(N_("Når og hvem"), ("trigger", "trigger_text", "responsible", "contributors")),
    Section(N_("Frist"), ("deadline", "deadline_unit", "deadline_from", "deadline_basis")),
    Section(N_("Bevis"), ("evidence", "kept_in")),
    Section(N_("Kontroll"), ("question", "method", "frequency", "checked_by")),
    Rows("kvp_control", "step"),
)
VERSION = (Section(N_("Versjonen"), ("number", "approved_on", "approved_by", "valid_from", "wording")),)
CONTROL = (
    Section(N_("Kontrollen"), ("done_on", "period_from", "period_to", "method", "done_by")),
    Section(N_("Funn"), ("seen", "right", "threshold", "pattern", "deviation")),
    Section(N_("Videre"), ("next_control",)),
)
DEVIATION = (
    Section(N_("Avviket"), ("found_on", "routine", "description", "extent", "severity")),
    Section(N_("Retting"), ("at_once", "causes", "remedy", "responsible", "deadline")),
    Section(N_("Status"), ("status", "closed_on")),
)
QUESTION = (
    Section(N_("Punktet"), ("check_list", "place", "group", "question", "guidance", "law")),
    Section(N_("Svaret"), ("answer", "if_yes", "if_no", "counts", "retired")),
)
MONTH = (
    Section(N_("Måneden"), ("year", "month", "source")),
    *(Section(title, keys) for title, keys in PARTS),
    Section(N_("Lås og merknad"), ("note", "locked", "locked_on", "reopened_why")),
)
TARGET = (
    Section(N_("Målet"), ("year", "indicator", "own_name", "value", "unit", "direction")),
    Section(N_("På veien"), ("start_value", "start_year", "tertial_1", "tertial_2", "tertial_3")),
    Section(N_("Vedtak"), ("why", "decided_in", "decided_on", "responsible")),
)
PLACES = (
    Section(
        N_("Plasser"),
        ("year", "method", "national_places", "residents", "residents_country", "budgeted", "source", "checked_on"),
    ),
)
RATE = (
    Section(
        N_("Satsen"),
        ("valid_from", "base_amount", "factor", "young_parts", "young_of", "child_a_day", "source", "checked_on"),
    ),
)
REVIEW = (
    Section(N_("Gjennomgangen"), ("done_on", "portfolio", "own_name", "present")),
    Section(N_("Trakten"), ("whole", "reviewed", "documented", "suited", "offered", "applied", "started", "declined")),
    Section(N_("Ikke aktuelle"), NOT_SUITED, folded=True),
    Section(N_("Videre"), ("next_review", "learned")),
)
WEEK = (
    Section(N_("Uka"), ("name", "group", "phase", "from_week", "to_week", "evaluations", "owner", "status", "note")),
    Rows("kvp_block", "week"),
)
BLOCK = (
    Section(
        N_("Aktiviteten"),
        ("weekday", "start", "minutes", "activity", "title", "type", "run_by", "nearness", "followed_by", "absence"),
    ),
)
ACTIVITY = (
    Section(N_("Aktiviteten"), ("title", "type", "run_by", "nearness", "description")),
    Section(N_("Tilbudet"), ("provider", "capacity", "intake", "least", "most", "confirmed_on")),
)
