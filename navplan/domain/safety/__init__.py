"""Where the safety module's records meet the plan's measures: assessments as a whole, duties, approval, library."""
