"""What a complete target, estimate of places, rate and portfolio review looks like (5.2.1–5.3)."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.kvp.planning import FUNNEL, NOT_SUITED, KvpPlaces, KvpRate, KvpReview, KvpTarget
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said

REVIEW_MONTHS = 6
"""Months until a portfolio is gone through again when nothing else is said."""

STALE_MONTHS = 12
"""A rate or estimate that was last checked longer ago than this must be looked at again."""

STEPS_DOWN = (
    ("reviewed", "whole", N_("Det er gjennomgått {part}, men porteføljen har {whole}.")),
    ("documented", "reviewed", N_("{part} er dokumentert, men bare {whole} er gjennomgått.")),
    ("suited", "documented", N_("{part} er aktuelle, men bare {whole} er vurdert og dokumentert.")),
    ("offered", "suited", N_("{part} fikk tilbud, men bare {whole} er aktuelle.")),
    ("applied", "suited", N_("{part} søkte, men bare {whole} er aktuelle.")),
    ("declined", "suited", N_("{part} takket nei, men bare {whole} er aktuelle.")),
    ("started", "applied", N_("{part} startet, men bare {whole} søkte.")),
)


def next_review_day(done_on: date) -> date:
    """When a portfolio is to be gone through again: after half a year."""
    return done_on + relativedelta(months=REVIEW_MONTHS)


def check_review(review: KvpReview, reader: Reader) -> Iterable[Problem]:
    """5.3: every step is part of the one before; reasons are no more than those found not suited."""
    if review.done_on is None:
        yield Problem("done_on", Said(N_("Skriv når gjennomgangen var.")))
    if not review.portfolio:
        yield Problem("portfolio", Said(N_("Velg portefølje.")))
    if review.portfolio == "egen" and not review.own_name:
        yield Problem("own_name", Said(N_("Skriv hva porteføljen heter.")))
    for key in FUNNEL[:4]:
        if getattr(review, key) is None:
            yield Problem(key, Said(N_("Tallet mangler.")), "info")
    for part_key, whole_key, words in STEPS_DOWN:
        part, whole = getattr(review, part_key), getattr(review, whole_key)
        if part is not None and whole is not None and part > whole:
            yield Problem(part_key, Said(words, part=part, whole=whole), "danger")
    reasons = sum(getattr(review, key) or 0 for key in NOT_SUITED)
    if review.documented is not None and review.suited is not None and reasons > review.documented - review.suited:
        words = N_("Årsakene gir {given}, men bare {most} var ikke aktuelle.")
        yield Problem(NOT_SUITED[0], Said(words, given=reasons, most=review.documented - review.suited), "danger")
    if review.done_on and review.next_review and review.next_review <= review.done_on:
        yield Problem("next_review", Said(N_("Neste gjennomgang må komme etter denne.")))


def check_target(target: KvpTarget, reader: Reader) -> Iterable[Problem]:
    """5.2.1: what, how much, why, and who decided it."""
    for key, said in (
        ("year", N_("Målet mangler år.")),
        ("indicator", N_("Velg hva målet gjelder.")),
        ("why", N_("Skriv hvorfor dere setter dette målet.")),
        ("decided_in", N_("Velg hvor målet er vedtatt.")),
        ("responsible", N_("Velg en ansvarlig rolle.")),
    ):
        if not getattr(target, key):
            yield Problem(key, Said(said))
    if target.value is None:
        yield Problem("value", Said(N_("Målet mangler tall.")))
    if target.indicator == "own" and not target.own_name:
        yield Problem("own_name", Said(N_("Skriv hva måltallet heter.")))


def check_places(places: KvpPlaces, reader: Reader) -> Iterable[Problem]:
    """5.2.2: by residents it takes three numbers, otherwise one."""
    if not places.year:
        yield Problem("year", Said(N_("Anslaget mangler år.")))
    keys = ("national_places", "residents", "residents_country") if places.method == "innbyggere" else ("budgeted",)
    for key in keys:
        if not getattr(places, key):
            yield Problem(key, Said(N_("Tallet trengs for å anslå plassene.")))
    if places.residents and places.residents_country and places.residents > places.residents_country:
        yield Problem("residents", Said(N_("Kommunen har flere innbyggere enn landet.")), "danger")


def check_rate(rate: KvpRate, reader: Reader) -> Iterable[Problem]:
    """5.2.3: a rate says from when, how much, and where it was found."""
    if rate.valid_from is None:
        yield Problem("valid_from", Said(N_("Skriv når satsen gjelder fra.")))
    if rate.base_amount is None:
        yield Problem("base_amount", Said(N_("Skriv grunnbeløpet. Programmet kjenner det ikke.")))
    if not rate.source:
        yield Problem("source", Said(N_("Skriv hvor satsen er hentet fra.")))
    if rate.checked_on is None:
        yield Problem("checked_on", Said(N_("Satsen er ikke kontrollert. Slå den opp, og skriv datoen.")))


def is_stale(checked_on: date | None, today: date) -> bool:
    """Whether a number from outside must be looked up again: never checked, or more than twelve months ago."""
    return checked_on is None or checked_on + relativedelta(months=STALE_MONTHS) < today
