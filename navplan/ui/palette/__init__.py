"""Ctrl+K: one field that finds any record and runs any command."""
