"""The parts of the page Dokumenter."""
