"""The parts of the KVP page."""
