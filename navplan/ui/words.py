"""The language of the screen: one translation in use at a time, as gettext has it.

Chosen once by the composition root before the first widget is made, and again when the user changes language.
"""

import gettext

from navplan.domain.words import N_

__all__ = ["N_", "_", "ngettext", "use"]

_in_use = [gettext.NullTranslations()]


def use(translations: gettext.NullTranslations) -> None:
    """Let all texts made from now on speak the language of these translations."""
    _in_use[0] = translations


def _(text: str) -> str:
    """A bokmål text in the language of the screen."""
    return _in_use[0].gettext(text) if text else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The form that fits the count."""
    return _in_use[0].ngettext(one, many, count)
