"""The parts of the page Kompetanse."""
