"""Documents on their way out of the program: PDF and Excel, written beside and put in place whole."""
