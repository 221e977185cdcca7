"""The help: dated topics in plain words, what a declared field says of itself, and the search in both."""
