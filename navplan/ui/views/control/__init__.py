"""The page Internkontroll: the five duties of § 25-1, what exists for each, what is missing."""
