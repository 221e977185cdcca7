"""The parts of the Kommunebrev page: the section tree, and the sheet of one section with its expectations."""
