"""Plans in folders that others write to: a working copy on this machine, and a published copy that is only ever
replaced whole (reliability design 5.2 and 5.4)."""
