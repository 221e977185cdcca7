"""Start NavPlan from a checkout: `python main.py`."""

import sys

from navplan.start import main

if __name__ == "__main__":
    sys.exit(main())
