"""The message table of the reliability design (5.10), row by row (T18).

Every row is provoked here and its sentence compared; or its test stands elsewhere and is named; or it belongs to a
part that this program does not have yet, or that only Windows can show (docs/windows_checks.md), and that is said.
"""

import re
import sqlite3 as codes  # for its names of the finer codes; the driver has not all
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.workspace import Workspace
from navplan.storage import way_in
from navplan.storage.store import open_plan
from tests.journeys import situations as s
from tests.journeys.situations import Place

ROOT = Path(__file__).resolve().parents[2]

PROVOKED: dict[str, tuple[Callable[[Place], str], str]] = {
    "1": (
        s.interrupted_last_time,
        "NavPlan ble avbrutt sist. Alt som var lagret, er på plass. Siste endring: «Legg til mål» {når}.",
    ),
    "2": (s.full_disk, "Disken er full. Endringen er ikke lagret. Rydd plass og prøv igjen."),
    "2 with the reserve": (
        s.full_disk_with_reserve,
        "Disken er full. Endringen er lagret på plass som NavPlan holdt av. Rydd plass før du fortsetter.",
    ),
    "3": (s.little_room, "Det er lite plass igjen på disken (400 MB). Rydd gjerne nå."),
    "4": (
        partial(s.failing_write, code=codes.SQLITE_IOERR_WRITE),
        "Endringen ble ikke lagret. Det som var lagret før, er urørt. Prøv igjen.",
    ),
    "5 and 35": (s.stored_though_it_failed, ""),
    "4 when it cannot be seen": (
        s.cannot_see,
        "NavPlan får ikke kontakt med disken og vet ikke om den siste endringen ble lagret. Det som var lagret før, er "
        "urørt. Ta vare på teksten, og åpne planen på nytt for å se.",
    ),
    "6": (
        s.unreadable_now,
        "NavPlan får ikke lest «fjordvik.navplan» akkurat nå. Kanskje er disken eller nettverket opptatt.",
    ),
    "6 of a whole file that is called malformed": (
        s.malformed_and_yet_whole,
        "NavPlan får ikke lest «fjordvik.navplan» akkurat nå. Kanskje er disken eller nettverket opptatt.",
    ),
    "6 when it passes": (s.malformed_twice_then_whole, ""),
    "7": (
        s.damaged,
        "Noe i «fjordvik.navplan» er skadet. NavPlan har ikke endret filen. Har dere en kopi av den, så bruk kopien.",
    ),
    "8": (
        partial(s.doubted, sql="UPDATE goal SET title = 'Noe annet'"),
        "Innholdet i «Noe annet» er et annet enn det NavPlan lagret. Det forrige finnes i historikken.",
    ),
    "38": (
        partial(s.doubted, sql="DELETE FROM goal"),
        "«Færre i kø» er borte fra filen, men er ikke fjernet med NavPlan. Den finnes i historikken.",
    ),
    "9": (
        s.changed_elsewhere,
        "Planen er endret et annet sted mens du arbeidet. Endringen din er ikke lagret. "
        "Åpne planen på nytt for å se hva som er nytt.",
    ),
    "10": (s.disappeared, "Finner ikke filen «fjordvik.navplan». Den kan være flyttet eller slettet."),
    "16": (
        s.journal_of_another_file,
        "Filen og hjelpefilen ved siden av hører ikke sammen. NavPlan har kopiert begge og åpner ingen av dem før du "
        "har valgt.",
    ),
    "17": (
        s.read_only,
        "Du kan lese, men ikke endre «fjordvik.navplan», fordi mappen er skrivebeskyttet. Arbeid i en kopi.",
    ),
    "21": (
        s.newer,
        "«fjordvik.navplan» er laget i en nyere NavPlan (7.5.0) og kan ikke åpnes her. Filen er ikke rørt.",
    ),
    "22": (
        s.older,
        "Planen er fra en eldre NavPlan og er oppgradert. "
        "Den gamle er beholdt som «fjordvik.før-oppgradering-{når}.navplan».",
    ),
    "23": (s.upgrade_stopped, "Oppgraderingen stoppet. Den opprinnelige filen er uendret."),
    "24": (s.not_safe, "«fjordvik.navplan» er ikke en trygg NavPlan-fil. Den ble ikke åpnet, og den er ikke rørt."),
    "24 of a file from elsewhere": (
        s.received,
        "Planen kommer fra et annet sted og er lest inn i en ny fil, «fjordvik (lest inn).navplan». "
        "«fjordvik.navplan» er ikke rørt.",
    ),
    "24 of a file from elsewhere, opened again": (
        s.received_again,
        "«fjordvik.navplan» er lest inn før og er ikke rørt. "
        "NavPlan har åpnet filen du arbeider i, «fjordvik (lest inn).navplan».",
    ),
    "24 of our plan that came back from elsewhere": (
        s.worked_with_elsewhere,
        "Planen er endret med en annen NavPlan siden sist. "
        "Filen slik den kom, er beholdt som «fjordvik.mottatt-{når}.navplan».",
    ),
    "24 of a file from elsewhere in a folder for reading": (
        s.received_where_nothing_can_be_put,
        "Planen kommer fra et annet sted og kan leses. «fjordvik.navplan» er ikke rørt. Arbeid i en kopi for å endre.",
    ),
    "24 of a file from elsewhere that means harm": (
        s.received_and_harmful,
        "«fjordvik.navplan» er ikke en trygg NavPlan-fil. Den ble ikke åpnet, og den er ikke rørt.",
    ),
    "26": (
        s.backup_failed,
        "Sikkerhetskopien ble ikke tatt, for NavPlan får ikke skrevet til «{når}». Planen er urørt.",
    ),
    "27": (s.backup_damaged, "Sikkerhetskopien fra {når} er skadet og brukes ikke. En ny er tatt."),
    "28": (
        s.import_stopped,
        "Filen «brev.pdf» er skadet eller ufullstendig og kan ikke leses. Hent brevet på nytt, og prøv igjen.",
    ),
    "31": (s.target_held, "«plan.pdf» er åpen i et annet program. Lukk den og prøv igjen. Den er urørt."),
    "32": (
        s.clock_back,
        "Klokken på maskinen er stilt tilbake 6{når} minutter. Rekkefølgen i historikken er likevel riktig.",
    ),
    "33": (s.person_number, "{når}fødselsnummer{når}"),
}
"""By row: how it is brought about, and the whole sentence; `{når}` stands for what differs from run to run."""

ELSEWHERE = {
    "1 with a way on": "tests/ui/test_program.py::test_what_was_cut_off_is_told_with_the_last_stored_step",
    "6 with another try": "tests/ui/test_keeping.py::test_opening_is_tried_again_from_where_it_was_refused",
    "2 kept, with Prøv igjen": "tests/ui/test_waiting.py::test_pressing_again_stores_what_waits_and_says_so",
    "2 stored by itself": (
        "tests/ui/test_waiting.py::test_it_is_tried_again_by_itself_only_when_a_look_beside_the_win"
    ),
    "2 with another place": "tests/ui/test_waiting_leaving.py::test_what_waits_is_stored_in_a_copy_somewhere_else",
    "4 kept in the program": "tests/ui/test_waiting.py::test_a_write_error_is_told_as_that",
    "4 and what became of it": (
        "tests/ui/test_waiting_leaving.py::test_a_step_whose_answer_is_lost_is_seen_to_when_the"
    ),
    "7 with the way to the backups": "tests/ui/test_keeping.py::test_the_backups_of_a_damaged_plan_are_reached",
    "7 with what can be read": "tests/ui/test_keeping.py::test_what_can_be_read_of_a_damaged_plan_is_opened_as_a",
    "8 with both versions": "tests/ui/test_doubts_dialog.py::test_both_versions_are_shown_with_the_cause",
    "17 with the way to a copy": "tests/ui/test_keeping.py::test_a_plan_that_cannot_be_written_says_why",
    "9 with both versions kept": (
        "tests/ui/test_both_kept.py::test_what_was_done_and_what_was_refused_is_kept_before_anything_is_asked"
    ),
    "10 with the version kept": "tests/ui/test_both_kept.py::test_a_file_that_is_gone_is_saved_again_under_its_name",
    "20": "tests/ui/test_other_versions.py::test_a_newer_plan_that_lets_us_is_shown_for_reading",
    "22 with both ways": "tests/ui/test_other_versions.py::test_an_older_plan_is_asked_about_and_upgraded",
    "37": "tests/ui/test_encryption.py::test_a_wrong_phrase_is_said_without_more_and_the_wait_grows",
    "11": "tests/ui/test_shared_plan.py::test_a_shared_folder_that_is_gone_is_said_and_work_goes_on",
    "12": "tests/ui/test_shared_refusals.py::test_a_shared_file_in_use_is_said_and_published_later",
    "13": "tests/ui/test_shared_plan.py::test_what_others_publish_is_taken_in_as_one_step_and_said",
    "14": "tests/ui/test_shared_plan.py::test_the_same_value_changed_by_both_is_asked_with_both_texts",
    "15": "tests/ui/test_shared_plan.py::test_a_conflict_copy_is_offered_and_merged_from_the_list",
    "15 beside a plan that is not shared": (
        "tests/ui/test_beside.py::test_a_conflict_copy_is_told_of_with_two_ways_and_once"
    ),
    "16 with Sammenlign and Lukk": "tests/ui/test_beside.py::test_nothing_is_opened_and_it_is_asked_with_two_ways",
    "18": "tests/ui/test_program.py::test_a_plan_that_is_open_in_another_window_brings_that_window_forward",
    "19": "tests/ui/test_neighbours.py::test_a_colleague_who_was_there_first_is_told_of_across_the_top",
    "28 when it takes too long": "tests/storage/test_readers_refuse.py::test_a_reader_that_takes_too_long_is_stopped",
    "29": "tests/storage/test_workbook_changes.py::test_what_was_changed_on_both_sides_is_a_conflict",
    "30": "tests/storage/test_excel.py::test_a_text_too_long_for_a_cell_stands_whole_elsewhere",
    "31 with both ways on": "tests/ui/test_documents_page.py::test_a_file_that_is_open_elsewhere_is_tried_again_or",
    "36": "tests/ui/test_crash.py::test_the_dialog_says_when_the_work_was_saved",
}
"""Rows whose test needs a window or a file format and stands with them."""

NOT_HERE = {
    "25": "Windows: docs/windows_checks.md",
    "34": "there is no server mode",
}
"""Rows that nothing in this program can bring about."""


@pytest.fixture
def place(plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(way_in, "PATIENCE", (0.0, 0.0))
    plan = Workspace(open_plan(plan_file, KINDS), KINDS)
    plan.add(Goal(title="Færre i kø"))
    plan.close()
    (tmp_path / "own").mkdir()
    return Place(plan_file, tmp_path / "own", monkeypatch)


def pattern(sentence: str) -> str:
    return re.escape(sentence).replace(re.escape("{når}"), ".*")


@pytest.mark.parametrize("row", PROVOKED)
def test_what_people_are_told(row: str, place: Place) -> None:
    bring_about, sentence = PROVOKED[row]
    said = bring_about(place)
    assert re.fullmatch(pattern(sentence), said, re.DOTALL), said
    assert not {"sqlite", "database", "error", "errno", "exception", "traceback"} & set(said.casefold().split())


@pytest.mark.parametrize("row", ELSEWHERE)
def test_the_test_that_stands_elsewhere_is_there(row: str) -> None:
    file, _, name = ELSEWHERE[row].partition("::")
    assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8")


def test_no_row_of_the_table_is_forgotten() -> None:
    named: set[int] = set()
    for row in (*PROVOKED, *ELSEWHERE, *NOT_HERE):
        for low, high in re.findall(r"(\d+)(?:–(\d+))?", row):
            named |= set(range(int(low), int(high or low) + 1))
    assert named == set(range(1, 39))
