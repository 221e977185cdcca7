"""The checklist of accessibility, one entry for each row: which tests hold it, and what only a person can check.

The rows are those of EN 301 549 chapter 11 (5 and 12 besides) and the additions of WCAG 2.2, as they apply to a program
of windows. `docs/accessibility.md` tells the same to people; the scripts P1 to P12 stand there.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """A demand, the tests that fail when it is not met, and the scripts in which a person checks the rest."""

    demand: str
    tests: tuple[str, ...]
    scripts: tuple[str, ...] = ()


ROWS: dict[int, Row] = {
    1: Row("name, role, value", ("test_what_is_worked_with_has_a_name_of_its_own",), ("P1", "P2")),
    2: Row("label relation", ("test_every_field_has_a_label",), ("P3",)),
    3: Row("rows, columns, headers", ("test_columns_have_headings_and_rows_are_called_by_name",), ("P2",)),
    4: Row("values and limits", ("test_amounts_are_said_in_words_or_figures",), ("P7",)),
    5: Row(
        "tree structure",
        ("test_whatever_paints_itself_says_what_it_is", "test_a_drawing_says_nothing_that_its_table_does_not"),
        ("P6",),
    ),
    6: Row("text access", ("test_long_texts_give_their_words_and_the_caret",), ("P3",)),
    7: Row("actions", ("test_what_can_be_pressed_can_be_pressed_by_assistive_technology",)),
    8: Row(
        "focus tracking and setting",
        (
            "test_focus_goes_into_a_dialog_and_back_to_who_opened_it",
            "test_after_a_removal_the_focus_is_on_the_neighbour",
            "test_a_search_leaves_the_focus_where_it_is",
        ),
        ("P4",),
    ),
    9: Row(
        "change notices",
        (
            "test_saving_is_announced_at_most_every_thirty_seconds",
            "test_hits_are_announced_without_moving_the_focus",
            "test_a_message_is_announced_without_moving_the_focus",
        ),
        ("P3", "P5"),
    ),
    10: Row(
        "keyboard",
        (
            "test_everything_is_reached_with_the_keyboard",
            "test_tab_goes_the_order_that_is_read",
            "test_every_splitter_is_one_that_the_keyboard_moves",
            "test_arrows_move_the_handle_that_tab_has_reached",
            "test_the_column_of_the_keyboard_is_made_wider_and_narrower",
            "test_a_dialog_gets_the_commands_when_it_has_the_keyboard",
        ),
        ("P1",),
    ),
    11: Row("no trap", ("test_tab_leaves_every_field_and_table", "test_tab_goes_the_order_that_is_read")),
    12: Row(
        "single-key shortcuts",
        (
            "test_no_shortcut_is_a_single_letter",
            "test_no_two_commands_of_a_window_share_a_shortcut",
            "test_access_keys_are_told_apart_in_every_language",
        ),
    ),
    13: Row("focus order", ("test_focus_goes_as_the_page_is_read",), ("P1",)),
    14: Row("focus visible", ("test_focus_is_seen_on_every_sort_of_control",), ("P1",)),
    15: Row(
        "contrast of text",
        ("test_text_can_be_read_on_its_ground", "test_text_in_high_contrast_is_seven_to_one"),
    ),
    16: Row(
        "contrast of graphics",
        ("test_edges_and_marks_can_be_seen", "test_edges_in_high_contrast_are_four_and_a_half_to_one"),
    ),
    17: Row("colour is not the only sign", ("test_every_tone_has_a_symbol_and_words",), ("P6",)),
    18: Row(
        "resize to 200 %",
        (
            "test_text_twice_as_large_is_not_cut",
            "test_the_letters_of_every_drawing_are_twice_as_large_with_text_twice_as_large",
            "test_no_words_reach_beyond_their_drawing",
            "test_text_size_and_contrast_are_chosen_in_the_menu",
        ),
        ("P8",),
    ),
    19: Row("reflow", ("test_a_small_window_cuts_nothing",), ("P8",)),
    20: Row("text spacing", ("test_words_two_fifths_longer_are_not_cut",)),
    21: Row(
        "hover content",
        (
            "test_a_shortened_text_is_told_by_more_than_a_tooltip",
            "test_a_key_shows_the_tooltip_and_escape_puts_it_away_and_nothing_else",
            "test_escape_puts_a_tooltip_of_the_pointer_away_before_it_closes_a_panel",
            "test_a_shortened_text_nearby_is_told_whole",
        ),
        ("P1",),
    ),
    22: Row("timing", ("test_a_message_waits_while_it_is_pointed_at_or_focused",)),
    23: Row("flash and motion", ("test_nothing_moves_by_itself",)),
    24: Row("pointer", ("test_targets_are_large_enough", "test_what_is_dragged_has_another_way")),
    25: Row("label in name", ("test_names_hold_what_stands_on_the_button",)),
    26: Row("language", ("test_the_accessible_texts_speak_the_language_of_the_screen",), ("P9",)),
    27: Row("predictable", ("test_focus_and_typing_open_no_window",)),
    28: Row("errors", ("test_a_refused_field_says_why_where_it_is_read",), ("P5",)),
    29: Row("error prevention", ("test_a_removal_can_be_taken_back",)),
    30: Row("headings and titles", ("test_every_window_has_a_title_of_its_own", "test_groups_have_names")),
    31: Row("assistive technology is left alone", ("test_no_hook_and_no_stolen_focus",)),
    32: Row("authoring", ("test_the_documents_are_tagged_and_judged_elsewhere",)),
    33: Row("documentation", ("test_the_statement_tells_every_row",), ("P11",)),
    34: Row("consistent help, no asking twice", ("test_help_stands_last_in_the_menu_bar",), ("P11",)),
    35: Row("plain language", ("test_no_english_word_of_the_trade_is_on_screen",), ("P12",)),
}
