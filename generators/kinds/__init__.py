"""The built-in kinds, one file of data each. They come into the table by the same door as those of other packages."""
