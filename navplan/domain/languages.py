"""The languages a document can be made in: bokmål always, others where a catalogue of the texts is there.

A catalogue is `resources/locale/<code>/LC_MESSAGES/navplan.mo`, made by translators from `navplan.pot`.
"""

import gettext
from collections.abc import Iterable
from pathlib import Path

from navplan.domain.kinds import Option
from navplan.domain.places import RESOURCES
from navplan.domain.words import N_, Translate

LOCALE = RESOURCES / "locale"
DOMAIN = "navplan"
BOKMAAL, NYNORSK, ENGLISH = "nb-NO", "nn-NO", "en"
"""The tags that files carry, for those who hear them read aloud."""

LANGUAGES = (Option(BOKMAAL, N_("Bokmål")), Option(NYNORSK, N_("Nynorsk")), Option(ENGLISH, N_("Engelsk")))
_FOLDERS = {NYNORSK: "nn", ENGLISH: "en"}


def offered(own: Iterable[str] = (), folder: Path = LOCALE) -> tuple[Option, ...]:
    """The languages there are texts for; `own` are those in which a document has its fixed texts itself."""
    there = {BOKMAAL, *own, *(tag for tag, code in _FOLDERS.items() if gettext.find(DOMAIN, folder, [code]))}
    return tuple(option for option in LANGUAGES if option.key in there)


def translations_of(tag: str, folder: Path = LOCALE) -> gettext.NullTranslations:
    """The catalogue of a language; one that leaves every text as it is where there is none."""
    code = _FOLDERS.get(tag)
    if code is None:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, folder, [code], fallback=True)


def texts_in(tag: str, folder: Path = LOCALE) -> Translate:
    """Looks texts up in a language; in bokmål where it has no catalogue, or none for a text."""
    found = translations_of(tag, folder)

    def said(text: str) -> str:
        return found.gettext(text) if text else ""  # the empty text is the catalogue's own heading

    return said
