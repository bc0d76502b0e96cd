"""How a session feels, and what of that a scene is allowed to show. Pure but for `pulse`: time is passed in."""
