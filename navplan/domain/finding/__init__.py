"""Finding a record again: by its words, by a name that is misspelt, and by what was done to it since some day."""
