"""KVP: routines, monthly figures, targets, portfolio reviews and week templates. Counts, roles and templates only."""

from navplan.domain.modules.kvp import forms
from navplan.domain.modules.kvp.month import KvpMonth
from navplan.domain.modules.kvp.month_rules import check_month
from navplan.domain.modules.kvp.month_rules import locked as month_locked
from navplan.domain.modules.kvp.planning import KvpPlaces, KvpRate, KvpReview, KvpTarget
from navplan.domain.modules.kvp.planning_rules import check_places, check_rate, check_review, check_target
from navplan.domain.modules.kvp.routine import KvpControl, KvpDeviation, KvpQuestion, KvpRoutine, KvpStep, KvpVersion
from navplan.domain.modules.kvp.routine_rules import (
    check_control,
    check_deviation,
    check_question,
    check_routine,
    check_step,
    version_locked,
)
from navplan.domain.modules.kvp.week import KvpActivity, KvpBlock, KvpWeek
from navplan.domain.modules.kvp.week_rules import check_block, check_week
from navplan.domain.records import Kind
from navplan.domain.words import N_

__all__ = [
    "KINDS",
    "KvpActivity",
    "KvpBlock",
    "KvpControl",
    "KvpDeviation",
    "KvpMonth",
    "KvpPlaces",
    "KvpQuestion",
    "KvpRate",
    "KvpReview",
    "KvpRoutine",
    "KvpStep",
    "KvpTarget",
    "KvpVersion",
    "KvpWeek",
]

KINDS = (
    Kind(KvpRoutine, N_("KVP-rutine"), N_("KVP-rutiner"), ("code", "title"), forms.ROUTINE, check_routine),
    Kind(KvpStep, N_("steg i KVP-rutine"), N_("Steg"), ("place", "title"), forms.STEP, check_step),
    Kind(
        KvpVersion,
        N_("versjon av KVP-rutine"),
        N_("Versjoner"),
        ("number", "approved_on"),
        forms.VERSION,
        locked=version_locked,
    ),
    Kind(KvpDeviation, N_("KVP-avvik"), N_("KVP-avvik"), ("found_on", "description"), forms.DEVIATION, check_deviation),
    Kind(KvpControl, N_("KVP-kontroll"), N_("KVP-kontroller"), ("done_on",), forms.CONTROL, check_control),
    Kind(
        KvpQuestion,
        N_("punkt i KVP-sjekkliste"),
        N_("KVP-sjekklister"),
        ("place", "question"),
        forms.QUESTION,
        check_question,
    ),
    Kind(
        KvpMonth, N_("KVP-måned"), N_("KVP-måneder"), ("month", "year"), forms.MONTH, check_month, locked=month_locked
    ),
    Kind(KvpTarget, N_("KVP-mål"), N_("KVP-mål"), ("year", "indicator"), forms.TARGET, check_target),
    Kind(KvpPlaces, N_("anslag over KVP-plasser"), N_("KVP-plasser"), ("year",), forms.PLACES, check_places),
    Kind(KvpRate, N_("KVP-sats"), N_("KVP-satser"), ("valid_from",), forms.RATE, check_rate),
    Kind(
        KvpReview,
        N_("gjennomgang av portefølje"),
        N_("Porteføljegjennomganger"),
        ("portfolio", "own_name", "done_on"),
        forms.REVIEW,
        check_review,
    ),
    Kind(KvpActivity, N_("KVP-aktivitet"), N_("KVP-aktiviteter"), ("title",), forms.ACTIVITY),
    Kind(KvpWeek, N_("ukemal"), N_("Ukemaler"), ("name",), forms.WEEK, check_week),
    Kind(
        KvpBlock, N_("aktivitet i ukemal"), N_("Aktiviteter i ukemaler"), ("weekday", "title"), forms.BLOCK, check_block
    ),
)
