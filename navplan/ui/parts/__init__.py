"""Small widgets that all pages are built from. They know the theme, and nothing of what is planned.

Each is imported from its own file, so that the first paint loads only what it shows.
"""
