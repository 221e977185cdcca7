"""Measurements of what NavPlan promises, as ratios in one run."""
