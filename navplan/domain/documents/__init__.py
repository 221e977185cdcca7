"""Documents as outlines: neutral headings, paragraphs and tables that writers turn into files."""
