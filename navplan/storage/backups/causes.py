"""Why a backup could not be taken or copied on, in the words that stand after «Årsak:» (design 5.10, row 26)."""

import errno
from pathlib import Path

from navplan.domain.words import N_, Said
from navplan.storage import faults

_AWAY = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENXIO, errno.ENODEV, errno.ESTALE, errno.ETIMEDOUT})
_NO_HOST = frozenset(
    {errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETDOWN, errno.ENETUNREACH, errno.ECONNABORTED, errno.ENOTCONN}
)


def cause(fault: BaseException, folder: Path) -> Said:
    """What stood in the way of a backup in this folder; without a full stop."""
    if faults.is_full(fault):
        words = N_("det er ikke plass i «{folder}»")
    elif isinstance(fault, OSError) and fault.errno in _AWAY | _NO_HOST:
        words = N_("NavPlan finner ikke «{folder}» nå")
    else:
        words = N_("NavPlan får ikke skrevet til «{folder}»")
    return Said(words, folder=str(folder))
