"""Prompt to plan: what a scene holds, where it stands, what it is made of, and what is said."""
