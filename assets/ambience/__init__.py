"""Sound beds: what a place sounds like while nobody speaks. Made here, of numbers alone; every one is a loop."""
