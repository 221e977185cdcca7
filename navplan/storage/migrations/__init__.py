"""One spelled-out file per change of schema; they import nothing from the program, so yesterday stays yesterday."""
