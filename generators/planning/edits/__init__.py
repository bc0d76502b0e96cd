"""Changes to a scene that stands: read from a sentence, carried out on its plan."""
