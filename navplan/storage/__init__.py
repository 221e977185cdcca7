"""How a plan leaves memory and comes back: the SQLite file and the writers of documents. No widgets."""
