"""Two copies of one plan that went apart, and how they become one again."""
