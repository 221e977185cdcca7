"""Why a file was not read: each reason has one plain sentence that says what to do instead."""

from typing import NoReturn

from navplan.domain.ports import CannotRead
from navplan.domain.words import N_, Said

SENTENCES = {
    "missing": N_("Filen «{name}» kan ikke åpnes. Sjekk at den finnes og at du har tilgang til den, og prøv igjen."),
    "empty": N_("Filen «{name}» er tom. Sjekk at du har valgt riktig fil."),
    "large": N_("Filen «{name}» er for stor ({size} MB). NavPlan leser filer på inntil {most} MB."),
    "pages": N_(
        "Filen «{name}» har {pages} sider. NavPlan leser brev på inntil {most} sider. Del filen, og prøv igjen."
    ),
    "kind": N_(
        "Filen «{name}» er av en type som NavPlan ikke leser. Bruk PDF, Word (.docx), HTML, Markdown eller tekst."
    ),
    "not_pdf": N_(
        "Filen «{name}» heter PDF, men er ikke en PDF. Be avsenderen om brevet på nytt, eller velg en annen fil."
    ),
    "old_word": N_(
        "Filen «{name}» er beskyttet med passord eller lagret i et gammelt Word-format. "
        "Åpne den i Word, lagre den som .docx uten passord, og prøv igjen."
    ),
    "password": N_(
        "Filen «{name}» er beskyttet med passord. Lagre den uten passord, og prøv igjen. Ingenting er lest inn."
    ),
    "scanned": N_(
        "Filen «{name}» har ingen tekst, bare bilder. Den er trolig skannet. "
        "Be avsenderen om brevet som PDF med tekst eller som Word-fil."
    ),
    "damaged": N_("Filen «{name}» er skadet eller ufullstendig og kan ikke leses. Hent brevet på nytt, og prøv igjen."),
    "bomb": N_(
        "Filen «{name}» er mye større enn den ser ut til og er ikke lest. Sjekk med avsenderen at filen er ekte."
    ),
    "slow": N_("Filen «{name}» tok for lang tid å lese. Lesingen er stoppet, og ingenting er lest inn."),
    "heavy": N_("Filen «{name}» krever for mye minne å lese. Lesingen er stoppet, og ingenting er lest inn."),
    "binary": N_("Filen «{name}» inneholder ikke lesbar tekst. Sjekk at du har valgt riktig fil."),
    "cancelled": N_("Lesingen av «{name}» er avbrutt. Ingenting er lest inn."),
}


class Refused(Exception):
    """A reader's reason not to read, by its key in `SENTENCES`; `values` fill the sentence's gaps."""

    def __init__(self, reason: str, **values: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


def cannot_read(name: str, reason: str, **values: object) -> CannotRead:
    """The exception that carries the sentence to the screen."""
    return CannotRead(Said(SENTENCES[reason], name=name, **values))


def refuse(name: str, refused: Refused) -> NoReturn:
    """Turn a reader's reason into the sentence."""
    raise cannot_read(name, refused.reason, **refused.values) from None
