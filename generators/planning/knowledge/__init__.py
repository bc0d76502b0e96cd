"""What the planner knows: things, scene archetypes and words that change a scene, as data files beside this module."""
