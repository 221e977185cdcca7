"""Single sentences: which demand something, how bindingly and of whom, and which only look like it."""

import re
from dataclasses import replace

import pytest

from navplan.domain.letters.reading import bundled_rules
from navplan.domain.letters.reading.addressees import addressee
from navplan.domain.letters.reading.clauses import standing
from navplan.domain.letters.reading.demands import find_demand
from navplan.domain.letters.reading.details import deadline_in, is_partnership_topic, needs_document, theme_of
from navplan.domain.letters.reading.laws import LawReader, most_cited
from navplan.domain.modules.letter.words import ADDRESSEES, MODALITIES
from navplan.domain.vocabulary import THEMES

RULES = bundled_rules()

DEMANDS = [
    ("skal", "kommune", "I tillegg plikter kommunen å vurdere åpningstidene."),
    ("skal", "kommune", "Loven gir kommunen både rett og plikt til å prøve saken på nytt."),
    ("skal", None, "Plikten til å høre barnet gjelder i alle saker."),
    ("skal", "nav_kontor", "Det ligger i dette at NAV-kontoret skal kjenne nærmiljøet."),
    ("skal", "kommune", "Kommunen har hovedansvaret for boligene."),
    ("skal", None, "Det finnes rutiner for varsling som skal følges av alle."),
    ("skal", None, "Sørg for at alle får svar."),
    ("må", None, "Opplæringen er også nødvendig for å nå målene."),
    ("ønskelig", None, "Det er et ønske at flere unge får tilbud."),
    ("oppfordres", "nav_fylke", "NAV fylke er også oppfordret til samarbeid med skolene."),
    ("oppfordres", "kommune", "Direktoratet ønsker å oppfordre kommunene til å delta."),
    ("ambisjon", None, "Ambisjonene for tjenesten er at alle blir sett."),
    ("ambisjon", None, "Et viktig mål med reformen er færre barn i fattigdom."),
    ("forventes", None, "Bruk av tolk er viktig for å unngå feil."),
    ("forventes", None, "For å nå dette er utvikling av tilbudet svært viktig."),
    ("forventes", "kommune", "Kommunene har en viktig rolle i å utvikle tilbudet."),
    ("forventes", None, "Å lage felles møteplasser vil være et viktig virkemiddel."),
    ("forventes", None, "Felles planer er derfor viktig for arbeidet."),
    ("forventes", None, "Kunnskap om loven er grunnleggende for alle som møter brukere."),
    ("skal", "kommune", "Direktoratet mener at kommunen skal svare innen tre uker."),
    ("må", None, "Når saken behandles på nytt må kontoret høre barnet."),
    ("skal", "kommune", "Kommunen er ansvarlig for at tjenestene er forsvarlige."),
    ("skal", "nav_kontor", "NAV-kontoret har plikt til å gi opplysning, råd og veiledning."),
    ("skal", "kommune", "Det er kommunens ansvar å sørge for midlertidig bolig."),
    ("skal", "kommune", "Kommunene er pålagt å ha en beredskapsplan."),
    ("må", "nav_kontor", "I tillegg må NAV-kontoret vurdere om søkeren har rett til KVP."),
    ("må", None, "Det er nødvendig med tettere oppfølging av unge."),
    ("må", "kommune", "Dette forutsetter tydelig ledelse, og kommunen må prioritere arbeidet."),
    ("bør", None, "Satsene bør justeres årlig."),
    ("bør", None, "Det bør gå fram av vedtaket hvordan barnets behov er vurdert."),
    ("anbefales", "kommune", "Vi vil anbefale at kommunen tar i bruk veilederen."),
    ("anbefales", "nav_kontor", "Arbeids- og velferdsdirektoratet anbefaler NAV-kontorene å ta i bruk verktøyet."),
    ("anbefales", "kommune", "Kommunene anbefales å bruke malen."),
    ("oppfordres", "kommune", "Kommuner som ikke har tatt i bruk løsningen, oppfordres til å gjøre det."),
    ("oppfordres", "kommune", "Vi vil oppfordre kommunene til å gjennomgå rutinene sine."),
    ("ber_om", "kommune", "Vi ber kommunene gjennomgå rutinene sine."),
    ("ber_om", "statsforvalter", "Direktoratet ber statsforvalterne om å følge opp."),
    ("ber_om", "kommune", "Kommunene bes om å melde inn behov."),
    ("ambisjon", None, "Ambisjonen er at flere unge fullfører videregående."),
    ("ambisjon", None, "Vi har en ambisjon om at flere skal få KVP."),
    ("ambisjon", None, "Målsettingen med ungdomsgarantien er at flere kommer i arbeid."),
    ("ambisjon", None, "Regjeringen har som mål at flere skal i arbeid."),
    ("ønskelig", None, "Det er ønskelig at partnerskapet drøfter dette."),
    ("ønskelig", None, "Vi ønsker at kommunene deler erfaringer."),
    ("forventes", "kommune", "Det forventes at kommunene følger med på utviklingen."),
    ("forventes", "nav_kontor", "NAV-kontoret forventes å ha rutiner for dette."),
    ("forventes", "kommune", "Det er en forventning om at kommunene samarbeider med frivillige."),
    ("forventes", "nav_kontor", "Det er særlig viktig at NAV-kontoret er oppmerksom på barns situasjon."),
    ("forventes", None, "Det er derfor svært viktig å ha gode rutiner for overgangen."),
    ("forventes", None, "God samhandling mellom kommune og stat er avgjørende for å lykkes."),
    ("forventes", None, "Det er sentralt at brukerne blir hørt."),
    ("forventes", None, "Vi legger til grunn at kommunene har internkontroll."),
    ("forventes", None, "Det legges vekt på at overgangene er gode."),
    ("skal", None, "NAV skal bidra til at flere kommer i arbeid."),
    ("skal", "partnerskap", "Partnerskapet har et felles ansvar for NAV-kontoret."),
    ("skal", "nav_leder", "NAV-leder har et særskilt ansvar for å følge opp sykefraværet."),
    ("skal", "nav_leder", "Ledelsen har ansvar for at ansatte har den kompetansen tjenestene krever."),
    ("må", None, "Kommunen må, i samarbeid med NAV, sørge for boliger."),
    ("skal", None, "Flere skal få tilbud om KVP."),
    ("skal", None, "Alle som søker, skal få svar innen rimelig tid."),
    ("skal", None, "Det skal foreligge rutiner for varsling."),
    ("bør", "kommune", "Kommuner med høy ledighet bør derfor prioritere unge."),
    ("skal", "kommune", "Kommunen skal etter sosialtjenesteloven § 17 gi opplysning, råd og veiledning."),
    ("må", None, "Tjenestene må derfor innrettes slik at alle kan nå dem."),
    ("skal", None, "Ved vurderingen skal det legges vekt på barnets beste."),
    ("må", None, "Vilkår må stå i sammenheng med vedtaket."),
    ("forventes", None, "Vi har en klar forventning om at partnerskapene følger dette opp."),
    ("forventes", "kommune", "Vår forventning er at kommunene følger opp tilsynsrapporten."),
    ("forventes", None, "Nøkkelen til å lykkes er godt samarbeid, og det er viktig med felles mål."),
    ("skal", None, "NAV-kontoret er forpliktet til å følge forvaltningsloven."),
    ("skal", None, "Tilbudet er lovpålagt, og kommunen plikter å ha det."),
    ("må", None, "For å få dette til må kommunene samarbeide."),
    ("må", None, "Skjønnet må utøves konkret."),
    ("skal", None, "Det gjelder et krav om at vedtak skal begrunnes."),
    ("anbefales", None, "Det anbefales derfor at dette drøftes i partnerskapsmøtet."),
    ("anbefales", None, "Direktoratet vil på denne bakgrunn anbefale at kommunene deltar."),
    ("anbefales", None, "Vi tilrår at rutinane vert gjennomgått."),
    ("må", "kommune", "Kommunane må syte for god informasjon."),
    ("skal", None, "Kommunen har ansvaret for å føre kontroll."),
    ("skal", None, "Ansvaret for oppfølgingen ligger hos NAV-kontoret."),
    ("skal", None, "NAV-kontoret skal ikke kreve dokumentasjon som ikke er nødvendig."),
    ("må", None, "Kommuner må sørge for at ansatte er kjent med endringene."),
    ("bør", None, "Partnerskapet bør jevnlig drøfte utviklingen."),
    ("skal", None, "Partene skal avklare hvem som gjør hva."),
    ("ber_om", None, "Direktoratet ber om tilbakemelding innen 1. mars 2024."),
]

NO_DEMANDS = [
    "Ambisjonene skal bidra til å løse utfordringene.",
    "Samarbeid er sentralt for å lykkes, og mange spiller en viktig rolle i dette.",
    "Stønaden er ment å være en midlertidig ytelse.",
    "Personen har rett og plikt til å delta i programmet.",
    "Verktøyet skal bidra til økt kompetanse.",
    "Mange barnefamilier må stramme inn.",
    "NAV forventer en økning i antall søkere.",
    "Det forventes at prisene vil stige videre.",
    "Vi forventer fortsatt høy etterspørsel etter arbeidskraft.",
    "Rapporten viser at NAV-kontoret skal ha gode rutiner for å lykkes.",
    "Riksrevisjonen skal undersøke ordningen.",
    "Loven trer i kraft 1. januar 2023 og skal styrke rettighetene.",
    "Formålet med veilederen er å gi støtte til de ansatte.",
    "Tilskuddsordningen skal bidra til å utvikle tjenestene.",
    "Undersøkelsen viser at ansatte har et stort ansvar for oppfølging.",
    "Kommunene kan søke om midler til prosjekter.",
    "Når NAV-kontoret skal vurdere søknaden, brukes veilederen.",
    "Dette er et viktig bidrag til arbeidet.",
    "Hva som skal til for å lykkes, varierer.",
    "Personer som må flytte, får hjelp av NAV.",
    "Skal kommunene lykkes, trengs samarbeid.",
    "Barn som må klare seg selv, er særlig utsatte.",
    "Helsedirektoratet skal lansere en ny veileder.",
    "Deltakeren må selv søke om program.",
    "Vi ser fram til samarbeidet og viktig dialog i året som kommer.",
    "Det var viktig for regjeringen å styrke tjenestene.",
    "Arbeidet har vist at det er viktig med tidlig innsats.",
]


@pytest.mark.parametrize(("modality", "who", "sentence"), DEMANDS, ids=[row[2][:50] for row in DEMANDS])
def test_a_demand_is_found_with_its_force_and_its_addressee(modality: str, who: str | None, sentence: str) -> None:
    found = find_demand(sentence, "", RULES)
    assert found is not None
    assert found.modality == modality
    asked = addressee(sentence, found.start, found.end, found.modality, RULES)
    assert who is None or (asked.who or asked.perhaps) == who


@pytest.mark.parametrize("sentence", NO_DEMANDS, ids=[row[:50] for row in NO_DEMANDS])
def test_what_only_looks_like_a_demand_is_none(sentence: str) -> None:
    found = find_demand(sentence, "", RULES)
    assert found is None or found.modality == "info"


def test_a_new_thing_that_the_sentence_above_made_is_not_held_to_anything() -> None:
    sentence = "Den skal forklare reglene for kontorene."
    assert find_demand(sentence, "Direktoratet utarbeider en ny veileder.", RULES).modality == "info"
    assert find_demand(sentence, "Dette gjelder ledelsen.", RULES).modality == "skal"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Dette innebærer at kontoret skal kartlegge behov.", "skal", "told"),
        ("Dette innebærer at regler må forklares, og at svar skal gis.", "skal", "told"),
        ("Rapporten viser at kontoret skal flytte.", "skal", "under"),
        ("Unge som står utenfor skal få tilbud.", "skal", "main"),
        ("Retningslinjer som skal følges, ligger på nettet.", "skal", "under"),
        ("Hvis noen mangler bolig, skal kommunen hjelpe.", "skal", "main"),
        ("Det er kommunen som må avgjøre dette.", "må", "main"),
        ("Videre at melding om at de som søker ikke kan møte, er sendt.", "kan", "under"),
        ("For dem som fyller vilkår skal det vurderes.", "skal", "main"),
    ],
)
def test_words_stand_in_the_sentence_or_under_another(sentence: str, word: str, expected: str) -> None:
    place = re.search(rf"\b{word}\b", sentence)
    assert place is not None
    assert standing(sentence, place.start(), place.end(), RULES) == expected


@pytest.mark.parametrize(
    ("sentence", "refs"),
    [
        ("Kommunen skal følge sosialtjenestelovens §17.", ("sosialtjenesteloven § 17",)),
        ("Det følger av kommuneloven § 25-1.", ("kommuneloven § 25-1",)),
        ("Vurder samarbeid, jmfør §14 i sosialtjenesteloven.", ("sosialtjenesteloven § 14",)),
        ("Se lov om sosiale tjenester i NAV § 20a.", ("sosialtjenesteloven § 20a",)),
        ("Ansvaret følger av sosialtjenesteloven kapittel 3.", ("sosialtjenesteloven kapittel 3",)),
        ("Både språkloven og tolkeloven gjelder.", ("språkloven", "tolkeloven")),
        ("Etter barneloven og opplæringsloven § 9 A-2 gjelder dette.", ("opplæringsloven § 9 A-2", "barneloven")),
        ("Lov om kommunenes ansvar på boligfeltet trådte i kraft.", ("lov om kommunenes ansvar på boligfeltet",)),
        ("Kommunen skal følge rundskriv R35-00.", ("rundskriv R35-00",)),
        ("Kommunen skal følge opp.", ()),
    ],
)
def test_acts_are_cited_in_one_form(sentence: str, refs: tuple[str, ...]) -> None:
    assert LawReader(RULES, None).read(sentence) == refs


def test_the_law_means_the_act_last_named() -> None:
    reader = LawReader(RULES, "sosialtjenesteloven")
    assert reader.read("Loven skal følges.") == ("sosialtjenesteloven",)
    assert reader.read("Lovens formål skal være førende.") == ("sosialtjenesteloven (formålsbestemmelsen)",)
    assert reader.read("Tolkeloven trådte i kraft i fjor.") == ("tolkeloven",)
    assert reader.read("Den lovfester plikten.") == ("tolkeloven",)


def test_a_new_duty_in_the_same_paragraph_is_of_the_section_just_named() -> None:
    reader = LawReader(RULES, None)
    reader.read("Det er gitt en ny bestemmelse i sosialtjenesteloven § 20a.")
    assert reader.read("Det er innført en plikt for kommunen.") == ("sosialtjenesteloven § 20a",)
    reader.new_paragraph()
    assert reader.read("Det er innført en ordning.") == ()


def test_the_act_a_letter_names_most_is_its_usual_one() -> None:
    assert most_cited("Språkloven. Sosialtjenesteloven og sosialtjenesteloven.", RULES) == "sosialtjenesteloven"
    assert most_cited("Ingen lover.", RULES) is None


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Rapporter innen 1. mars 2026.", "2026-03-01"),
        ("Send svar senest 15.02.2026.", "2026-02-15"),
        ("Svar innen 31. februar 2026.", "innen 31. februar 2026"),
        ("Planen må være klar innen 1. juni.", "innen 1. juni"),
        ("Kartlegg behovet så tidlig som mulig.", "så tidlig som mulig"),
        ("Gi beskjed i god tid før løslatelse.", "i god tid før løslatelse"),
        ("Kommunen skal hjelpe.", None),
    ],
)
def test_a_time_limit_is_a_day_only_when_the_sentence_gives_one(sentence: str, deadline: str | None) -> None:
    assert deadline_in(sentence, RULES) == deadline


def test_papers_and_the_partnership_are_noticed() -> None:
    assert needs_document("Kommunen skal ha rutiner for varsling.", RULES)
    assert needs_document("Vurderingen må dokumenteres.", RULES)
    assert needs_document("Av begrunnelsen må det gå fram hva som ble lagt vekt på.", RULES)
    assert needs_document("Protokollen skal sendes hit.", RULES)
    assert not needs_document("Kommunen skal svare på telefon.", RULES)
    assert is_partnership_topic("Det anbefales at dette drøftes i partnerskapet.", RULES)
    assert not is_partnership_topic("Kommunen skal svare på telefon.", RULES)


def test_the_sentence_tells_the_theme_before_the_heading() -> None:
    assert theme_of(("Kommunen skal skaffe boliger.", "Ungdom"), RULES) == "bolig"
    assert theme_of(("Kommunen skal hjelpe.", "Ungdom"), RULES) == "ungdom"
    assert theme_of(("Kommunen skal hjelpe.", "Diverse"), RULES) is None


def test_the_rules_speak_the_words_of_the_vocabularies() -> None:
    assert {trigger.modality for trigger in RULES.triggers} <= {option.key for option in MODALITIES}
    assert {named.value for named in RULES.addressees} <= {option.key for option in ADDRESSEES}
    assert {named.value for named in RULES.themes} <= {option.key for option in THEMES}


def test_every_trap_holds_triggers_that_exist() -> None:
    names = {trigger.name for trigger in RULES.triggers}
    assert all(trap.of <= names for trap in RULES.traps)


def test_without_its_traps_the_reader_takes_a_forecast_for_a_demand() -> None:
    sentence = "Det forventes at prisene vil stige videre."
    assert find_demand(sentence, "", replace(RULES, traps=())).modality == "forventes"
