"""The planners as their rows name them: each file imports the one model library that its planner needs."""
