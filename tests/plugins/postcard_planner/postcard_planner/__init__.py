"""A planner for Holoforge in a package of its own."""
