"""Indicators at work: what the register holds and what other modules reckon, read, judged, shielded and taken in."""
