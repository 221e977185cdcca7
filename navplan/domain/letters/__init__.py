"""Letters as material: the bundled catalogues, and what is read out of them and of imported letters."""
