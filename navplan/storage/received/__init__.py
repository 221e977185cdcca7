"""Plan files that NavPlan on this machine did not write last: read under limits, never worked in (design 6.1)."""
