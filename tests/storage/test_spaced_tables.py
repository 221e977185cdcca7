"""Tables in plain text that only blanks part into columns."""

from navplan.storage.readers.plain_text import plain_lines

RUNNING = "Her er kravene til kontorene for neste år, samlet i en tabell som er lett å følge opp.\n\n"


def cells(text: str) -> list[tuple[str, str]]:
    return [(line.column, line.text) for line in plain_lines(text.encode()) if line.style == "cell"]


def test_columns_of_blanks_become_cells_that_know_their_column() -> None:
    table = "Krav                    Frist\nSvare på søknader       1. mai\nSkrive ned svaret       1. juni\n"
    assert cells(RUNNING + table) == [
        ("Krav", "Svare på søknader"),
        ("Frist", "1. mai"),
        ("Krav", "Skrive ned svaret"),
        ("Frist", "1. juni"),
    ]


def test_tabs_part_columns_too() -> None:
    table = "Krav\tFrist\nSvare\t1. mai\nTelle\t1. juni\n"
    assert ("Krav", "Telle") in cells(RUNNING + table)


def test_a_line_whose_first_column_is_empty_goes_on_with_the_row_above() -> None:
    table = "Mål          Krav\nFlere inn    Kontoret må ringe\n             dem som uteblir\nFærre ut     Ingen\n"
    assert ("Krav", "Kontoret må ringe dem som uteblir") in cells(RUNNING + table)


def test_the_fields_of_a_letterhead_are_no_table() -> None:
    head = (
        "Deres ref.:     Vår ref.:     Dato:\n                27/33         4. mars\nA               B             C\n"
    )
    assert cells(head + RUNNING) == []


def test_two_lines_in_columns_are_no_table() -> None:
    assert cells(RUNNING + "Krav      Frist\nSvare     1. mai\n\nMer tekst.\n") == []
