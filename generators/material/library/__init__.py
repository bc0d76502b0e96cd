"""A user's own textures: a folder of sets, indexed once, of which a phrase that is near one gets it."""
