"""Encryption of a plan file as a choice: its key, who can open it, the change to and fro, and what is left in plain."""
