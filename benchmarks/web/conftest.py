"""The browser of the viewer's tests."""

from tests.clients.web.conftest import browser

__all__ = ["browser"]
