"""Internal control: the five duties of kommuneloven § 25-1 as tasks, routines, deviations, controls and reviews.

Inspections and their findings belong to the partnership's meetings; a deviation found by supervision carries its order.
"""

from navplan.domain.modules.control.approval import version_locked
from navplan.domain.modules.control.keeping import remedy_locked, text_locked
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    ControlVersion,
    MainTask,
    ReviewDecision,
    ReviewPoint,
)
from navplan.domain.modules.control.rules import (
    check_control,
    check_decision,
    check_deviation,
    check_point,
    check_remedy,
    check_review,
    check_risk,
    check_routine,
    check_task,
)
from navplan.domain.records import Kind, Rows, Section
from navplan.domain.words import N_

KINDS = (
    Kind(
        MainTask,
        N_("hovedoppgave"),
        N_("Hovedoppgaver"),
        ("task",),
        (Section(N_("Oppgaven"), ("task", "theme", "owner_line", "goal", "organised", "role", "updated_on")),),
        check_task,
    ),
    Kind(
        ControlRoutine,
        N_("rutine"),
        N_("Rutineregister"),
        ("code", "title"),
        (
            Section(N_("Kjernen"), ("theme", "owner", "owner_line", "status", "next_revision")),
            Section(N_("Rutinens tekst"), ("code", "title", "purpose", "wording", "approved_by", "approved_on")),
            Rows("control_version", "routine"),
            Section(N_("Hva kan gå galt, og hvor ofte"), ("risk", "likelihood", "impact", "prevention"), folded=True),
            Section(
                N_("Kontrollen"),
                ("question", "method", "frequency", "checked_by", "reported_to", "competences"),
                folded=True,
            ),
            Section(
                N_("Skriftlig og gjeldende"),
                (
                    "type",
                    "written",
                    "not_relevant",
                    "place",
                    "laws",
                    "deputy",
                    "applies_to",
                    "version",
                    "interval",
                    "valid_from",
                    "improved_on",
                    "made_known",
                    "made_known_on",
                ),
                folded=True,
            ),
            Section(N_("Kilde og merknad"), ("expectations", "note"), folded=True),
            Rows("control_check", "routine"),
        ),
        check_routine,
    ),
    Kind(
        ControlVersion,
        N_("versjon av rutine"),
        N_("Versjoner av rutiner"),
        ("number", "approved_on"),
        (Section(N_("Versjonen"), ("routine", "number", "approved_on", "approved_by", "valid_from", "wording")),),
        locked=version_locked,
    ),
    Kind(
        ControlCheck,
        N_("utført kontroll"),
        N_("Utførte kontroller"),
        ("done_on",),
        (
            Section(N_("Utvalget"), ("routine", "done_on", "method", "done_by", "period_from", "period_to")),
            Section(N_("Resultatet"), ("seen", "right", "threshold", "pattern", "next_on")),
        ),
        check_control,
    ),
    Kind(
        ControlDeviation,
        N_("avvik"),
        N_("Avvik"),
        ("code", "category"),
        (
            Section(
                N_("Meldt: hva, hvor og når"),
                (
                    "description",
                    "theme",
                    "category",
                    "found_on",
                    "deadline",
                    "extent",
                    "severity",
                    "source",
                    "role",
                    "at_once",
                ),
            ),
            Section(
                N_("Mer om meldingen"),
                ("code", "routine", "found_by", "findings", "order_due", "told"),
                folded=True,
            ),
            Section(N_("Årsak"), ("causes",)),
            Rows("control_remedy", "deviation"),
            Section(N_("Effektkontroll"), ("effect",)),
            Section(N_("Lukking"), ("status", "closed_on", "rejected_why", "forgotten_on")),
        ),
        check_deviation,
        locked=text_locked,
    ),
    Kind(
        ControlRemedy,
        N_("varig tiltak"),
        N_("Varige tiltak"),
        ("title",),
        (Section(N_("Tiltaket"), ("title", "role", "due", "status", "done_on")),),
        check_remedy,
        locked=remedy_locked,
    ),
    Kind(
        ControlRisk,
        N_("risiko for lovbrudd"),
        N_("Risiko for lovbrudd"),
        ("event",),
        (
            Section(N_("Hendelsen"), ("event", "theme", "affected", "cause")),
            Section(N_("Nå"), ("existing", "likelihood", "impact")),
            Section(N_("Etter nye tiltak"), ("new", "role", "due", "likelihood_after", "impact_after")),
            Section(N_("Vurderingen"), ("assessed_on", "next_on", "assessed_by", "alone_first")),
        ),
        check_risk,
    ),
    Kind(
        ControlReview,
        N_("ledelsens gjennomgang"),
        N_("Ledelsens gjennomgang"),
        ("period",),
        (
            Section(N_("Gjennomgangen"), ("period", "held_on", "next_on", "reported_on", "roles")),
            Rows("review_point", "review"),
        ),
        check_review,
    ),
    Kind(
        ReviewPoint,
        N_("punkt i gjennomgangen"),
        N_("Punkter i gjennomgangen"),
        ("point",),
        (Section(N_("Punktet"), ("point", "figures", "conclusion")), Rows("review_decision", "point")),
        check_point,
    ),
    Kind(
        ReviewDecision,
        N_("beslutning"),
        N_("Beslutninger i gjennomgangen"),
        ("decision",),
        (Section(N_("Beslutningen"), ("decision", "role", "due")),),
        check_decision,
    ),
)
