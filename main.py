"""Start NavPlan from a checkout: `python main.py`. The built program starts here too, and so do its child processes."""

import sys

from navplan.start import main


def be_a_child() -> None:
    """Be what the built program was started for when it is no window: letters are read in a process of its own.

    The standard library starts the program itself, with words that only a child or the tracker of children is given.
    The builder's own hook for it would load the whole of multiprocessing before every first paint.
    """
    if "--multiprocessing-fork" in sys.argv:
        from multiprocessing.spawn import freeze_support

        freeze_support()  # reads and answers, and never comes back
    begins, ends = "from multiprocessing.resource_tracker import main;main(", ")"
    asked = sys.argv[-1]
    if asked.startswith(begins) and asked.endswith(ends):
        from multiprocessing.resource_tracker import main as track

        track(int(asked.removeprefix(begins).removesuffix(ends)))
        sys.exit(0)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        be_a_child()
    sys.exit(main())
