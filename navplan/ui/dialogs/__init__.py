"""Dialogs: for choices that matter, with verbs on their buttons."""
