"""Historikk: what was done in the plan, when, and what stood before."""
