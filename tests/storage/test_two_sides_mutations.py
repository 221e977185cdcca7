"""What guards the choice between a file and a journal of another must notice when a rule is gone."""

import shutil
from pathlib import Path

from navplan.storage import left_journal, two_sides
from navplan.storage.backups.shelf import BackupShelf
from tests.mutating import each_fails, each_passes, gone
from tests.storage import test_two_sides as guarded
from tests.storage.test_two_sides import apart, asked, ours, own

__all__ = ["apart", "asked", "ours", "own"]


def always_ours(_path: Path) -> bool:
    return True


def never_ours(_path: Path) -> bool:
    return False


def always_goes_on(_side: object, _other: object) -> bool:
    return True


def played_beside(path: Path, *_given: object) -> str:
    """It is compared, but on the plan itself."""
    left_journal.play_back(path)
    return "apart"


def same_steps_only(side: two_sides._Seen, other: two_sides._Seen) -> bool:
    """The count of steps alone."""
    return side.revision - other.revision in (0, 1)


def by_steps_alone(side: two_sides._Seen, other: two_sides._Seen) -> bool:
    return other.actions <= side.actions


def kept_as_found(path: Path, own: Path) -> Path:
    """Whatever lies there now is taken for what was shown."""
    return left_journal.keep_aside(path, own) or path.parent


def kept_once(source: Path, target: Path) -> None:
    """The next question takes the place of this one."""


CASES = {
    "nothing is asked": (
        gone(two_sides, "judged", lambda *_given: "back"),
        guarded.test_nothing_is_opened_before_somebody_has_chosen_and_both_are_kept,
    ),
    "the plan is opened as it is, and nobody is asked": (
        gone(two_sides, "judged", lambda *_given: "whole"),
        guarded.test_nothing_is_opened_before_somebody_has_chosen_and_both_are_kept,
    ),
    "compared on the plan itself": (
        gone(two_sides, "judged", lambda _kept, path, *_given: played_beside(path)),
        guarded.test_nothing_is_opened_before_somebody_has_chosen_and_both_are_kept,
    ),
    "the count of writes is not asked": (
        gone(left_journal, "is_way_back_of", never_ours),
        guarded.test_a_step_of_our_own_that_was_cut_off_at_its_end_is_ordinary,
    ),
    "a count that fits is enough": (
        gone(two_sides._Seen, "goes_on_from", always_goes_on),
        guarded.test_a_count_that_fits_by_chance_is_not_believed_of_more_than_one_step,
    ),
    "so many steps more are enough": (
        gone(two_sides._Seen, "goes_on_from", same_steps_only),
        lambda plan_file, own, ours: guarded.test_a_count_that_fits_by_chance_is_not_believed_of_other_steps(
            plan_file, own, ours, ("Deres",)
        ),
    ),
    "any number of steps more": (
        gone(two_sides._Seen, "goes_on_from", by_steps_alone),
        guarded.test_a_count_that_fits_by_chance_is_not_believed_of_more_than_one_step,
    ),
    "what cannot be kept is mended as ours": (
        gone(left_journal, "is_way_back_of", always_ours),
        guarded.test_what_cannot_be_kept_is_not_opened_and_not_touched,
    ),
    "a way back is left for the next": (
        gone(left_journal, "play_back"),
        guarded.test_a_step_of_our_own_that_was_cut_off_in_its_middle_is_taken_back,
    ),
    "the other is no backup": (
        gone(BackupShelf, "take"),
        guarded.test_with_the_journal_played_back_the_file_that_lay_there_is_a_backup,
    ),
    "file and journal are kept for this once": (
        gone(shutil, "copytree", kept_once),
        guarded.test_what_was_kept_of_a_choice_stays_when_it_is_asked_again,
    ),
    "not looked whether it is what was shown": (
        gone(two_sides, "_kept", kept_as_found),
        guarded.test_a_file_that_changed_since_it_was_shown_is_not_touched,
    ),
    "another plan's version among this one's backups": (
        gone(two_sides, "_is_of_plan", lambda *_given: True),
        guarded.test_another_plan_is_not_put_among_the_backups_of_this_one,
    ),
}

test_a_test_of_both_sides_fails_without_its_rule = each_fails(CASES)
test_a_test_of_both_sides_passes_with_its_rule = each_passes(CASES)
