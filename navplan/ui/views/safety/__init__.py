"""The parts of the page Vold og trusler."""
