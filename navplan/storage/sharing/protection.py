"""Whether a published copy may be merged with a working copy that is protected in another way.

Encryption is turned on or off by somebody who was asked, never by a merge. Where the working copy and the published one
differ, the one that changed since we last saw the published copy was changed by a person: here that is ours to publish,
there it is theirs, and people are told what to do. No file is ever published in plain because an old one lay there.
"""

from pathlib import Path

from navplan.domain.ports import CannotRead
from navplan.domain.words import N_, Said
from navplan.storage.sharing import manifest, small_files

_NOW_ENCRYPTED = N_(
    "Planen i fellesmappen er kryptert nå. Lukk planen og åpne den igjen, og skriv passordet. "
    "Arbeidet ditt er lagret her."
)
_NO_LONGER = N_(
    "Planen i fellesmappen er ikke kryptert lenger, men din er det. Spør hvem som har slått av krypteringen. "
    "Slå den av her også, eller legg tilbake den krypterte filen. Arbeidet ditt er lagret her."
)
_WAS_ENCRYPTED = N_(
    "Planen i fellesmappen var kryptert da den sist ble publisert, men filen som ligger der nå, er ikke det. "
    "Spør kollegene dine om krypteringen er slått av, før du skriver i planen."
)
_OTHER_KEY = N_(
    "Planen i fellesmappen er kryptert med en annen nøkkel enn din. Lukk planen og åpne den igjen. "
    "Arbeidet ditt er lagret her."
)


def agree(published: Path, ours: str, theirs: str, seen: str) -> None:
    """Raise CannotRead when somebody else has changed how the published copy is protected.

    `ours`, `theirs` and `seen` are the names of the keys of the working copy, of what is published now, and of what was
    published when we last looked; an empty name is a file in plain.
    """
    if theirs in (ours, seen):
        return
    words = _NO_LONGER if not theirs else _NOW_ENCRYPTED if not ours else _OTHER_KEY
    raise CannotRead(Said(words, file=published.name))


def was_encrypted(published: Path, plan: str, key: str) -> Said | None:
    """What is said where a machine that never had this plan finds it in plain, and its manifest tells of another file.

    The manifest is believed in this only: it makes somebody ask, and changes nothing.
    """
    told = manifest.told(small_files.read(manifest.place_of(published)))
    if key or told is None or told.document != plan or not told.encrypted:
        return None
    return Said(_WAS_ENCRYPTED)


def now_encrypted(published: Path) -> CannotRead:
    """The published copy has been encrypted, and this window was not given the key."""
    return CannotRead(Said(_NOW_ENCRYPTED, file=published.name))
