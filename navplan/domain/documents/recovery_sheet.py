"""The sheet with an encrypted plan's recovery code, for the leader's safe. It says nothing of what is in the plan."""

from datetime import date

from navplan.domain.documents.outline import Bullets, Heading, Notice, Outline, Pairs, Paragraph
from navplan.domain.words import N_, Translate


def recovery_sheet(names: tuple[str, str], code: str, made: date, translate: Translate) -> Outline:
    """`names` are the office's and the plan file's."""
    office, plan = names
    groups = code.split("-")
    numbered = tuple((translate(N_("Gruppe {n}")).format(n=n), group) for n, group in enumerate(groups, 1))
    return Outline(
        title=translate(N_("Gjenopprettingskode")),
        subtitle=translate(N_("Åpner den krypterte planen når passordet er glemt")),
        office=office or translate(N_("Nav-kontoret")),
        made=made,
        draft=False,
        blocks=(
            Pairs(((translate(N_("Planfil")), plan),)),
            Heading(translate(N_("Koden")), 2),
            Pairs(numbered),
            Paragraph(translate(N_("Koden har bare tallene 0 til 9 og bokstavene A til Z uten I, L, O og U."))),
            Notice(
                translate(N_("Den som har denne koden, kan åpne planen og alle sikkerhetskopier av den.")), "warning"
            ),
            Heading(translate(N_("Slik bruker dere arket")), 2),
            Bullets(
                (
                    translate(N_("Legg arket i et låst skap som minst to personer har tilgang til.")),
                    translate(N_("Slett PDF-filen når arket er skrevet ut.")),
                    translate(N_("Er passordet glemt: åpne planen, velg «Bruk gjenopprettingskoden», og skriv koden.")),
                    translate(N_("Velg deretter Fil › Kryptering › Bytt passord.")),
                )
            ),
        ),
    )
