"""Backups of a plan file: taken, proven whole, listed, thinned, and put back (reliability design 5.6 and 5.7)."""
