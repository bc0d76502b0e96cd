"""Small things that lie about: on tables and shelves, on walls, under ceilings, tied to what carries them."""
