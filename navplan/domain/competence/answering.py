"""The training that answers a deviation, and what it came to (kvp_kompetanse.md 5.5.6 and 8, wish 6)."""

from datetime import date

from navplan.domain.modules.competence import CompetenceMeasure, Effect
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_, Translate

LACKED_COMPETENCE = "kompetanse"
"""The cause that training answers."""

DONE, OFF = "gjennomfort", "avlyst"
"""Statuses of a competence measure: one that was carried out, and one that nobody carries out."""


def training_for(deviation: ControlDeviation, reader: Reader) -> tuple[CompetenceMeasure, ...]:
    """The competence measures that answer a deviation; cancelled ones answer nothing."""
    found = reader.linked(CompetenceMeasure, "deviations", deviation.id) if deviation.id else ()
    return tuple(measure for measure in found if measure.status != OFF)


def lacks_training(deviation: ControlDeviation, reader: Reader) -> bool:
    """Whether people did not know how, and nobody is to learn it."""
    return LACKED_COMPETENCE in deviation.causes and not training_for(deviation, reader)


def training_words(deviation: ControlDeviation, reader: Reader, translate: Translate) -> str:
    """How far the training has come and what it came to, in a few words."""
    found = training_for(deviation, reader)
    if not found:
        if lacks_training(deviation, reader):
            return translate(N_("Årsaken er kompetanse, men ingen skal lære det"))
        return translate(N_("Ingen opplæring svarer på avviket"))
    done = sum(measure.status == DONE for measure in found)
    words = translate(N_("{done} av {all} er gjennomført")).format(done=done, all=len(found))
    measured = [effect for one in found for effect in reader.linked(Effect, "measure", one.id) if effect.measured_on]
    if not measured:
        return words
    latest = max(measured, key=_day)
    conclusion = field_of(Effect, "conclusion").kind.show(latest.conclusion, translate).lower()
    told = translate(N_("{done}. Målt {day}: {conclusion}"))
    return told.format(done=words, day=f"{_day(latest):%d.%m.%Y}", conclusion=conclusion or "–")


def _day(effect: Effect) -> date:
    return effect.measured_on or date.min
