"""The parts of Årshjul: the list of days, the panel of an activity, the starter library and the next year."""
