"""Start NavPlan from a checkout: `python main.py`."""

import sys

from navplan.start import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a letter is read in a child process, which the built program starts as itself
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
