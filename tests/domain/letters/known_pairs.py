"""Expectations of the bundled letters that a person has read and found to say the same as one of the year before.

A line is the old expectation and the new ones, named as in the catalogues without the year.
"""

READ_2023 = """
innledning-4 levekostnader-1
innledning-5 levekostnader-2 individuelle-vurderinger-5
arbeidsmarked-1 ungdomsgarantien-1
tilgjengelige-tjenester-4 tilgjengelige-tjenester-7
tilgjengelige-tjenester-5 tilgjengelige-tjenester-3
tilgjengelige-tjenester-6 tilgjengelige-tjenester-4 tilgjengelige-tjenester-5
individuelle-vurderinger-1 individuelle-vurderinger-2
individuelle-vurderinger-2 individuelle-vurderinger-3
individuelle-vurderinger-4 okonomisk-stonad-2
opplysning-rad-veiledning-2 okonomisk-radgivning-2
opplysning-rad-veiledning-4 okonomisk-radgivning-4
opplysning-rad-veiledning-5 okonomisk-radgivning-5
barnefamilier-2 barnefamilier-3
barnefamilier-3 barnefamilier-2
barnefamilier-5 barnefamilier-4
barnefamilier-9 samarbeid-barn-unge-2
aktivitetsvilkar-3 kvp-7
kvp-2 kvp-1
kvp-3 kvp-3
kvp-4 kvp-6
kvp-8 kvp-7
introduksjonsprogram-2 introduksjonsprogram-4
statlige-koordinerte-tjenester-6 introduksjonsprogram-4
internkontroll-1 internkontroll-2
internkontroll-2 internkontroll-3
internkontroll-3 internkontroll-4
internkontroll-4 internkontroll-5
internkontroll-5 internkontroll-6
internkontroll-6 internkontroll-1
partnerskap-1 partnerskapet-3
statlige-partnerskap-2 partnerskapet-3
partnerskap-3 partnerskapet-5
statlige-partnerskap-4 partnerskapet-5
statlige-partnerskap-6 partnerskapet-7
tolk-1 tolk-1
tolk-2 tolk-2
tolk-3 tolk-3
vold-og-trusler-6 vold-trusler-risikovurdering-1
kompetanse-1 partnerskapet-8
kompetanse-2 partnerskapet-9
kompetanse-3 partnerskapet-10
kompetanse-4 partnerskapet-11
statlige-kompetanse-4 partnerskapet-8
statlige-kompetanse-5 partnerskapet-9
statlige-kompetanse-6 partnerskapet-14
"""

READ_2024 = """
innledning-1 innledning-3
innledning-2 innledning-3
innledning-3 innledning-1
innledning-4 innledning-4
innledning-5 innledning-2 innledning-5
individuelle-vurderinger-1 prioriterte-omrader-3
tilgjengelige-tjenester-8 prioriterte-omrader-2
okonomisk-radgivning-3 okonomisk-radgivning-2
okonomisk-radgivning-4 okonomisk-radgivning-1
okonomisk-radgivning-8 okonomisk-radgivning-7
okonomisk-radgivning-10 okonomisk-radgivning-8
kvp-2 kvp-3
kvp-4 kvp-4
kvp-7 ungt-utenforskap-2
samarbeid-barn-unge-5 barn-familie-5
ungdomsgarantien-2 ungt-utenforskap-5
ungdomsgarantien-6 ungt-utenforskap-7
innsatte-1 innsatte-1
innsatte-2 innsatte-2
introduksjonsprogram-1 introduksjonsprogrammet-1
introduksjonsprogram-2 introduksjonsprogrammet-2
introduksjonsprogram-4 introduksjonsprogrammet-4
introduksjonsprogram-5 introduksjonsprogrammet-5
introduksjonsprogram-6 introduksjonsprogrammet-6
introduksjonsprogram-7 introduksjonsprogrammet-8
introduksjonsprogram-8 introduksjonsprogrammet-9
frivillige-1 frivillige-1
frivillige-2 frivillige-2
frivillige-3 frivillige-3
frivillige-4 frivillige-4
frivillige-5 frivillige-5
frivillige-6 frivillige-8
frivillige-7 frivillige-9
partnerskapet-2 partnerskapet-3
partnerskapet-3 partnerskapet-5
partnerskapet-4 partnerskapet-6
partnerskapet-5 partnerskapet-2
partnerskapet-11 kompetanse-3
partnerskapet-14 partnerskapet-9
kompetansesatsingen-6 kompetanse-2
"""


def read(pairs: str) -> set[tuple[str, str]]:
    lines = (line.split() for line in pairs.strip().splitlines())
    return {(old, new) for old, *news in lines for new in news}
