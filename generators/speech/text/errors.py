"""What the front end refuses.

InvalidTask
└── InvalidMarkup   a tag that is not read, an attribute out of its bounds, markup that does not close
"""

from generators.errors import InvalidTask


class InvalidMarkup(InvalidTask):
    """The markup in a text cannot be read. The text names the tag, and what it could have been."""
