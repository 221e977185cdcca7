"""What is made of competence: the map of gaps, the ranking of needs, the starter library, and codes that must go."""
