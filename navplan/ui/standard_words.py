"""Qt's own texts in bokmål. Qt ships no bokmål, so standard buttons and menus would be English without this."""

from collections.abc import Mapping

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from navplan.ui.words import N_, _

WORDS: Mapping[str, str] = {
    "OK": N_("OK"),
    "&OK": N_("OK"),
    "Cancel": N_("Avbryt"),
    "&Cancel": N_("Avbryt"),
    "Save": N_("Lagre"),
    "&Save": N_("Lagre"),
    "Open": N_("Åpne"),
    "&Open": N_("Åpne"),
    "Close": N_("Lukk"),
    "&Close": N_("Lukk"),
    "&Yes": N_("Ja"),
    "&No": N_("Nei"),
    "Help": N_("Hjelp"),
    "Show Details...": N_("Vis detaljer"),
    "Hide Details...": N_("Skjul detaljer"),
    "&Undo": N_("Angre"),
    "&Redo": N_("Gjør om"),
    "Cu&t": N_("Klipp ut"),
    "&Copy": N_("Kopier"),
    "&Paste": N_("Lim inn"),
    "Delete": N_("Slett"),
    "&Delete": N_("Slett"),
    "Select All": N_("Merk alt"),
    "Scroll Left": N_("Rull til venstre"),
    "Scroll Right": N_("Rull til høyre"),
    "Look in:": N_("Se i:"),
    "Save in:": N_("Lagre i:"),
    "File &name:": N_("Filnavn:"),
    "Files of type:": N_("Filtype:"),
    "All Files (*)": N_("Alle filer (*)"),
    "&New Folder": N_("Ny mappe"),
    "Create New Folder": N_("Ny mappe"),
    "Create a New Folder": N_("Lag en ny mappe"),
    "&Rename": N_("Gi nytt navn"),
    "Back": N_("Tilbake"),
    "Forward": N_("Fram"),
    "Go back": N_("Gå tilbake"),
    "Go forward": N_("Gå fram"),
    "Parent Directory": N_("Mappen over"),
    "Go to the parent directory": N_("Gå til mappen over"),
    "List View": N_("Liste"),
    "Detail View": N_("Detaljer"),
    "Change to list view mode": N_("Vis som liste"),
    "Change to detail view mode": N_("Vis detaljer"),
    "Name": N_("Navn"),
    "Size": N_("Størrelse"),
    "Type": N_("Type"),
    "Kind": N_("Type"),
    "Date Modified": N_("Endret"),
    "Computer": N_("Datamaskin"),
    "My Computer": N_("Datamaskin"),
    "Directory:": N_("Mappe:"),
    "File": N_("Fil"),
    "Folder": N_("Mappe"),
    "%1 bytes": N_("%1 byte"),
    "%1 already exists.\nDo you want to replace it?": N_("%1 finnes fra før.\nVil du erstatte den?"),
    "%1\nFile not found.\nPlease verify the correct file name was given.": N_("Finner ikke %1.\nSjekk filnavnet."),
}


class StandardWords(QTranslator):
    """Answers Qt from the same catalogue as our own texts; what is not listed stays as Qt has it."""

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        words = WORDS.get(source_text)
        return _(words) if words else source_text  # an empty text would be taken for the translation

    def isEmpty(self) -> bool:
        return False


def speak(app: QApplication) -> None:
    """Let Qt's own dialogs and menus speak bokmål; they are made long after the first paint."""
    if app.property("words") is None:
        words = StandardWords(app)
        app.installTranslator(words)
        app.setProperty("words", words)
