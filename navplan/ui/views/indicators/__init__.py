"""The parts of the page Nøkkeltall."""
