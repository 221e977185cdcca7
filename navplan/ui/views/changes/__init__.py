"""«Endringer fra i fjor»: two letters side by side, what became of each expectation, and the deciding of it."""
