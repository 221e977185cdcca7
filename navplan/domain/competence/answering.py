"""From a deviation to the proof that it was mended: found, cause, remedies, training, effect (kvp_kompetanse.md 8, 6).

Five stations in the order in which an office passes them. Each says in words how it stands; none stops another.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.competence import CompetenceMeasure, Effect
from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRemedy
from navplan.domain.modules.control.rules import is_settled, verdict
from navplan.domain.records import Reader, Record, field_of
from navplan.domain.words import N_, Translate

LACKED_COMPETENCE = "kompetanse"
"""The cause that training answers."""

DONE, OFF = "gjennomfort", "avlyst"
"""Statuses of a competence measure: one that was carried out, and one that nobody carries out."""

VERDICTS = {"i_trad": "success", "delvis": "warning", "ikke": "danger"}
"""How good it looks that a later control found so."""


@dataclass(frozen=True)
class Station:
    """One step on the way. `record` is what lies behind it, `field` where in the deviation's form it is filled in."""

    key: str
    title: str
    tone: str
    words: str
    field: str = ""
    record: Record | None = None


Told = tuple[str, str]
"""A tone and a sentence."""


def training_for(deviation: ControlDeviation, reader: Reader) -> tuple[CompetenceMeasure, ...]:
    """The competence measures that answer a deviation; cancelled ones answer nothing."""
    found = reader.linked(CompetenceMeasure, "deviations", deviation.id) if deviation.id else ()
    return tuple(measure for measure in found if measure.status != OFF)


def lacks_training(deviation: ControlDeviation, reader: Reader) -> bool:
    """Whether people did not know how, and nobody is to learn it."""
    return LACKED_COMPETENCE in deviation.causes and not training_for(deviation, reader)


def flow_of(deviation: ControlDeviation, reader: Reader, translate: Translate) -> tuple[Station, ...]:
    """The five stations of a deviation, in the reader's language."""
    check, effect = reader.get(ControlCheck, deviation.found_by), reader.get(ControlCheck, deviation.effect)
    training = training_for(deviation, reader)
    stations = (
        ("found", N_("Avviket"), _found(deviation, translate), "found_on", check),
        ("cause", N_("Årsaken"), _cause(deviation, translate), "causes", None),
        ("remedies", N_("Tiltak mot årsaken"), _remedies(deviation, reader, translate), "role", None),
        ("training", N_("Opplæring"), _training(deviation, reader, translate), "", next(iter(training), None)),
        ("effect", N_("Virket det?"), _effect(effect, training, reader, translate), "effect", effect),
    )
    return tuple(
        Station(key, translate(title), tone, words, field, record)
        for key, title, (tone, words), field, record in stations
    )


def _found(deviation: ControlDeviation, translate: Translate) -> Told:
    if deviation.found_on is None:
        return "warning", translate(N_("Ingen dag for når det ble oppdaget"))
    day = f"{deviation.found_on:%d.%m.%Y}"
    source = _shown(deviation, "source", translate)
    if not source:
        return "success", translate(N_("Oppdaget {day}")).format(day=day)
    return "success", translate(N_("Oppdaget {day} – {source}")).format(day=day, source=source)


def _cause(deviation: ControlDeviation, translate: Translate) -> Told:
    causes = _shown(deviation, "causes", translate)
    return ("success", causes) if causes else ("warning", translate(N_("Ikke funnet ennå. Avviket kan ikke lukkes.")))


def _remedies(deviation: ControlDeviation, reader: Reader, translate: Translate) -> Told:
    found = reader.linked(ControlRemedy, "deviation", deviation.id) if deviation.id else ()
    if not found:
        return "warning", translate(N_("Ingen varige tiltak ennå"))
    done = sum(map(is_settled, found))
    words = translate(N_("{done} av {all} er ferdige")).format(done=done, all=len(found))
    return ("success" if done == len(found) else "info"), words


def _training(deviation: ControlDeviation, reader: Reader, translate: Translate) -> Told:
    found = training_for(deviation, reader)
    if found:
        done = sum(measure.status == DONE for measure in found)
        words = translate(N_("{done} av {all} er gjennomført")).format(done=done, all=len(found))
        return ("success" if done == len(found) else "info"), words
    if LACKED_COMPETENCE in deviation.causes:
        return "warning", translate(N_("Årsaken er kompetanse, men ingen skal lære det"))
    return "neutral", translate(N_("Ingen opplæring svarer på avviket"))


def _effect(
    check: ControlCheck | None, training: tuple[CompetenceMeasure, ...], reader: Reader, translate: Translate
) -> Told:
    """A control after the remedies says most; the effect of the training is the next best."""
    if check is not None and check.done_on and check.seen:
        words = translate(N_("Kontroll {day}: {right} av {seen} i tråd"))
        day = f"{check.done_on:%d.%m.%Y}"
        return VERDICTS[verdict(check) or "ikke"], words.format(day=day, right=check.right or 0, seen=check.seen)
    measured = [effect for one in training for effect in reader.linked(Effect, "measure", one.id) if effect.measured_on]
    if measured:
        latest = max(measured, key=_day)
        words = translate(N_("Opplæringen målt {day}: {conclusion}"))
        conclusion = _shown(latest, "conclusion", translate)
        return "info", words.format(day=f"{_day(latest):%d.%m.%Y}", conclusion=conclusion.lower())
    return "warning", translate(N_("Ikke kontrollert ennå"))


def _day(effect: Effect) -> date:
    return effect.measured_on or date.min


def _shown(record: Record, key: str, translate: Translate) -> str:
    show: Callable[[object, Translate], str] = field_of(type(record), key).kind.show
    return show(getattr(record, key), translate) if getattr(record, key) else ""
