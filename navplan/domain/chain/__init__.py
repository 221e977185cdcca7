"""The chain from letter to evidence: walked up and down from any record, and as a matrix of demands."""
