"""The parts of Oversikt: the ranked list, the numbers beside it, the first steps, and the control of the plan."""
