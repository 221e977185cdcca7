"""«Kontroller planen»: where two places in the plan cannot both be true, and what would mend it."""
