"""The parts of the page Sporbarhet."""
