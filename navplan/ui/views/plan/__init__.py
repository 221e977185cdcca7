"""The parts of Virksomhetsplan: what belongs to a year, the filter, the board, the goals and the side panel."""
