"""Search as people meet it: names marked, the piece of text that says it, the year, and guesses at misspelt names."""

from hypothesis import example, given
from hypothesis import strategies as st

from navplan.domain.finding.names import Names
from navplan.domain.finding.search import Search, year_of
from navplan.domain.finding.snippet import LENGTH, Marker, Snippet
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.safety import SafetyApproval, SafetyAssessment, SafetyFrozen
from navplan.domain.sought import WORD, terms
from navplan.domain.workspace import Workspace


def shown(snippet: Snippet) -> str:
    """The snippet with its marks written as brackets."""
    text = snippet.text
    for start, end in reversed(snippet.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def snippet(text: str, asked: str) -> str:
    return shown(Marker(terms(asked)).best([text]))


# -- pieces of text


def test_hits_are_marked_as_whole_words_in_the_text_as_it_was_written() -> None:
    assert snippet("Alle rutinene\nfor Ås er  kjent.", "rutine aas") == "Alle [rutinene] for [Ås] er kjent."


def test_a_long_text_is_cut_between_words_around_the_place_with_most_of_what_was_looked_for() -> None:
    text = "Tolk først. " + "Fyll og mer fyll. " * 40 + "Her er tolk og rutine sammen. " + "Etterpå kommer mer. " * 40
    piece = snippet(text, "tolk rutine")
    assert "[tolk] og [rutine] sammen" in piece
    assert piece.startswith("… ")
    assert piece.endswith(" …")
    assert len(piece) <= LENGTH + 12
    assert set(piece.replace("[", "").replace("]", "").split()) <= {*text.split(), "…"}


def test_a_text_without_the_words_gives_no_piece() -> None:
    assert snippet("Ingenting her", "tolk") == ""
    assert snippet("", "tolk") == ""


def test_one_word_longer_than_a_piece_is_cut_and_not_lost() -> None:
    assert "[" in snippet("a" * 500, "aaa") or "…" in snippet("a" * 500, "aaa")


LETTERS = st.sampled_from("aAbBrRsSoOøØåÅæÆäéÉßkK1_ -/\u0301\u212a")
TEXTS = st.text(LETTERS, max_size=40)


@given(TEXTS, st.text(LETTERS, min_size=1, max_size=4))
@example("Åsen og aas, Æra", "aa")
def test_the_words_that_are_marked_are_all_that_the_rule_finds(text: str, asked: str) -> None:
    """The marker looks only at words that begin like one of those looked for; nothing may be lost by that."""
    wanted = terms(asked)
    marked = Marker(wanted).marked(text)
    by_rule = [m.span() for m in WORD.finditer(marked.text) if any(one.hits(m[0]) for one in wanted)]
    assert list(marked.marks) == by_rule


# -- what is found


def test_a_record_is_found_with_name_text_and_year(workspace: Workspace) -> None:
    letter = workspace.add(Letter(title="Kommunebrev", year=2026))
    section = workspace.add(LetterSection(letter=letter.id, title="Tolk"))
    demand = workspace.add(Expectation(section=section.id, wording="Bruk tolk", source="Kontoret skal bruke tolk."))
    workspace.add(Assessment(expectation=demand.id, comment="Ingen rutine"))
    first, second = Search(workspace).find("tolken", 10)
    assert {first.record.id, second.record.id} == {section.id, demand.id}
    (found,) = Search(workspace).find("bruk tolk", 10)
    assert (found.kind.key, found.year, found.is_guess) == ("expectation", 2026, False)
    assert shown(found.name) == "[Bruk] [tolk]"
    assert shown(found.text) == "Kontoret skal [bruke] [tolk]."


def test_what_the_program_notes_about_a_record_is_neither_found_nor_in_its_way(workspace: Workspace) -> None:
    assessment = workspace.add(SafetyAssessment(title="Mottaket"))
    approval = workspace.add(SafetyApproval(assessment=assessment.id))
    for number in range(20):
        workspace.note(SafetyFrozen(approval=approval.id, about_key="measure", about_id=str(number), content="Tolk"))
    for _number in range(3):
        workspace.add(Goal(title="Mål", why="Flere får tolk"))
    search = Search(workspace)
    assert [found.kind.key for found in search.find("tolk", 2)] == ["goal", "goal"]
    assert len(search.find("tolk", 30)) == 3
    assert search.guess("meassure", 5) == ()


def test_the_year_is_the_records_own_or_that_of_what_it_hangs_under(workspace: Workspace) -> None:
    assert year_of(workspace.add(Measure(title="Kurs", year=2025)), workspace) == 2025
    assert year_of(workspace.add(Goal(title="Mål", from_year=2024, to_year=2027)), workspace) == 2024
    assert year_of(workspace.add(Role(title="Leder")), workspace) is None


# -- misspelt names


def guesses(workspace: Workspace, text: str) -> list[str]:
    return [found.name.text for found in Search(workspace).guess(text, 5)]


def test_a_misspelt_name_is_guessed(workspace: Workspace) -> None:
    workspace.add(Measure(title="Kompetanseplan for økonomisk rådgivning"))
    workspace.add(Measure(title="Boligsosial handlingsplan"))
    for slip in (
        "komptanseplan",
        "kompetanesplan",
        "Kompetansseplna",
        "komptansepl",
        "ekonomisk rådgivnig",
        "raadgiving",
    ):
        assert guesses(workspace, slip) == ["Kompetanseplan for økonomisk rådgivning"], slip
    assert guesses(workspace, "bolgisosial") == ["Boligsosial handlingsplan"]


def test_what_is_too_far_off_or_too_short_is_not_guessed_at(workspace: Workspace) -> None:
    workspace.add(Measure(title="Tolk og kurs"))
    assert guesses(workspace, "tlk") == []
    assert guesses(workspace, "kors og tilk") == ["Tolk og kurs"]
    assert guesses(workspace, "kaptein") == []
    assert guesses(workspace, "tolk regnskap") == []
    assert guesses(workspace, "") == []


def test_fewest_slips_come_first_and_what_is_known_is_left_out(workspace: Workspace) -> None:
    far = workspace.add(Measure(title="Rutinhefte"))
    near = workspace.add(Measure(title="Rutinehefte"))
    names = Names(workspace)
    assert names.alike("rutinehefta", 5) == [("measure", near.id), ("measure", far.id)]
    assert names.alike("rutinehefta", 5, {("measure", near.id)}) == [("measure", far.id)]
    assert names.alike("rutinehefta", 1) == [("measure", near.id)]


def test_guesses_follow_what_happens_in_the_plan(workspace: Workspace) -> None:
    names = Names(workspace)
    measure = workspace.add(Measure(title="Kompetanseplan"))
    assert names.alike("komptanseplan", 5)
    workspace.set(measure, title="Veilederkurs")
    assert (names.alike("komptanseplan", 5), len(names.alike("veiledrekurs", 5))) == ([], 1)
    workspace.undo()
    assert names.alike("komptanseplan", 5)
    workspace.undo()
    assert names.alike("komptanseplan", 5) == []


# -- names read piece by piece


def test_names_are_read_in_pieces_and_all_of_them_are_guessed_at(workspace: Workspace) -> None:
    for number in range(7):
        workspace.add(Measure(title=f"Tiltak{'abcdefg'[number] * 3}"))
    search = Search(workspace)
    assert [search.read_names(3), search.read_names(3), search.read_names(3)] == [False, False, True]
    assert [found.name.text for found in search.guess("tiltakggh", 1)] == ["Tiltakggg"]


def test_what_is_changed_while_names_are_read_is_guessed_at_as_it_is_now(workspace: Workspace) -> None:
    kinds = [
        workspace.add(Measure(title=title)) for title in ("Rådgivning", "Boligkurs", "Språkpraksis", "Gjeldshjelp")
    ]
    search = Search(workspace)
    assert not search.read_names(2)
    workspace.set(kinds[0], title="Tolketjeneste")
    workspace.set(kinds[2], title="Arbeidspraksis")
    workspace.remove(kinds[1])
    workspace.remove(kinds[3])
    workspace.add(Measure(title="Jobbsøkerkurs"))
    assert search.read_names(9)
    for slip in ("rådgivnnig", "bolikkurs", "sprokpraksis", "gjeldshelp"):
        assert search.guess(slip, 5) == (), slip
    for slip, name in (
        ("tolktjeneste", "Tolketjeneste"),
        ("arbeidpraksis", "Arbeidspraksis"),
        ("jobsøkerkurs", "Jobbsøkerkurs"),
    ):
        assert [found.name.text for found in search.guess(slip, 5)] == [name]
