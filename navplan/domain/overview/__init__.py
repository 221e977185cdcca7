"""What the leader sees first: everything in the plan that needs somebody now, ranked, and how the office stands."""
