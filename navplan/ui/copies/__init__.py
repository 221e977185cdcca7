"""A backup looked at in a window of its own, beside the plan of today (reliability design 5.7)."""
