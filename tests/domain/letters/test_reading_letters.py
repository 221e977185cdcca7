"""Whole letters of invented offices in layouts of their own, with everything that is to be found in them."""

from pathlib import Path

import pytest

from navplan.domain.letters.reading import ReadLetter, read_letter
from navplan.storage.readers import read_lines

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"
Demand = tuple[str, str, str]

FORVENTNING: list[Demand] = [
    ("skal", "kommune", "sørge for internkontroll"),
    ("forventes", "kommune", "gått gjennom rutinene"),
    ("forventes", "kommune", "de ansatte tas med"),
    ("må", "kommune", "hvor lang tid det tar"),
    ("må", "kommune", "hvor mange som klager"),
    ("må", "kommune", "avvik som gjelder vold"),
    ("forventes", "kommune", "God opplæring av nyansatte"),
    ("oppfordres", "kommune", "bruke opplæringspakken"),
    ("skal", "nav_leder", "en plan for kompetanse"),
    ("bør", "nav_leder", "øvrige planer"),
    ("skal", "kommune", "Barns behov"),
    ("må", "kommune", "Vurderingen må framgå"),
    ("ønskelig", "kommune", "drøfter fritidstilbud"),
    ("ambisjon", "alle", "innen åtte uker"),
    ("bør", "nav_kontor", "en fast kontaktperson"),
    ("skal", "kommune", "samarbeide med andre om barn"),
    ("skal", "kommune", "på bekostning av"),
    ("skal", "kommune", "finne midlertidig botilbud"),
    ("skal", "kommune", "så kort som mulig"),
    ("ber_om", "kommune", "melder fra dersom"),
    ("må", "nav_kontor", "krever samordning"),
    ("skal", "kommune", "Rapporten sendes oss"),
    ("skal", "kommune", "en vurdering av måloppnåelsen"),
    ("ber_om", "kommune", "en kort status"),
]
PRIORITERING: list[Demand] = [
    ("skal", "nav_kontor", "opplysning, råd og rettleiing"),
    ("skal", "nav_kontor", "tilpassa den enkelte"),
    ("forventes", "nav_kontor", "kjenner saka"),
    ("bør", "nav_kontor", "faste møte"),
    ("skal", "nav_kontor", "råd om skatt"),
    ("forventes", "nav_kontor", "oppdaterte lister"),
    ("forventes", "nav_kontor", "ein time innan ei veke"),
    ("forventes", "nav_kontor", "rutinane for tolk"),
    ("ambisjon", "alle", "fleire fullfører"),
    ("skal", "nav_kontor", "rett til program"),
    ("skal", "nav_leder", "Leiaren ved Nav-kontoret"),
    ("anbefales", "nav_kontor", "nasjonale malen"),
    ("må", "nav_kontor", "plan for vald og truslar"),
    ("skal", "nav_kontor", "Verneombodet"),
    ("oppfordres", "partnerskap", "ta opp temaet"),
    ("ber_om", "nav_kontor", "melder inn status"),
]
TILDELING: list[Demand] = [
    ("ambisjon", "alle", "forsørger seg selv"),
    ("skal", "nav_kontor", "tilby økonomisk rådgivning"),
    ("skal", "nav_kontor", "lengre enn to uker"),
    ("forventes", "nav_kontor", "gjøres kjent"),
    ("bør", "nav_kontor", "nabokommunene"),
    ("skal", "nav_kontor", "ansvarlig for planen"),
    ("skal", "nav_kontor", "rulleres årlig"),
    ("må", "nav_kontor", "samordnes med"),
    ("skal", "nav_kontor", "kartlegge kompetansen"),
    ("skal", "nav_kontor", "lage en integreringsplan"),
    ("skal", "nav_kontor", "følge opp deltakere"),
    ("må", "nav_leder", "melde fra om avvik"),
    ("skal", "nav_kontor", "rapportere forbruk"),
    ("bør", "nav_leder", "drøfte fraværet"),
]
KEYS = {"forventningsbrev": FORVENTNING, "prioriteringsbrev": PRIORITERING, "tildelingsbrev": TILDELING}


def read(name: str) -> ReadLetter:
    return read_letter(read_lines(LETTERS / f"{name}.txt"))


@pytest.mark.parametrize("name", KEYS)
def test_just_the_demands_of_the_letter_are_found_in_order(name: str) -> None:
    found = read(name).demands
    wrong = [
        (want, got.modality, got.addressee, got.source)
        for want, got in zip(KEYS[name], found, strict=False)
        if (got.modality, got.addressee) != want[:2] or want[2] not in got.source
    ]
    assert wrong == []
    assert len(found) == len(KEYS[name])


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("forventningsbrev", (2026, "2026-01-20", "2026/318", "STATSFORVALTEREN I SØRDALEN")),
        ("prioriteringsbrev", (2027, "2027-02-03", "27/55-2", "Vestland etat for velferd")),
        ("tildelingsbrev", (2028, "2028-01-08", None, "Nordlandet kommune")),
    ],
)
def test_the_head_is_read(name: str, head: tuple[object, ...]) -> None:
    letter = read(name)
    assert (letter.year, letter.date, letter.reference, (letter.sender or "").casefold()) == (
        *head[:3],
        str(head[3]).casefold(),
    )


@pytest.mark.parametrize(
    ("name", "levels"),
    [("forventningsbrev", "1233 233 233 2"), ("prioriteringsbrev", "1 22222"), ("tildelingsbrev", "1 22 2333 2 2")],
)
def test_the_sections_nest_as_they_are_numbered(name: str, levels: str) -> None:
    assert "".join(str(section.level) for section in read(name).sections) == levels.replace(" ", "")


def test_a_running_head_is_dropped_from_a_text_that_lost_its_page_breaks() -> None:
    assert "STATSFORVALTEREN I SØRDALEN" not in [section.title for section in read("forventningsbrev").sections]
