"""The text of PDF files, by pypdf. Not covered: pictures of text, and pages whose fonts hide what their letters are."""

from __future__ import annotations

import io
import logging

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from generators.errors import InvalidTask

MAX_PAGES = 500

logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of every flaw of a file, with pieces of the text


def read_pages(data: bytes, most_characters: int) -> list[str]:
    """The text of each page.

    Raises:
        InvalidTask: it is no PDF that can be read, is encrypted, or has more pages or characters than are taken.
    """
    if not data[:1024].lstrip().startswith(b"%PDF-"):
        raise InvalidTask("data: no PDF, it does not begin with %PDF-")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise InvalidTask("data: the PDF is encrypted; give one without a password")
        if len(reader.pages) > MAX_PAGES:
            raise InvalidTask(f"data: {len(reader.pages)} pages; at most {MAX_PAGES} are taken")
        pages: list[str] = []
        for page in reader.pages:
            pages.append(page.extract_text())
            if sum(map(len, pages)) > 2 * most_characters:
                raise InvalidTask(f"data: more than {most_characters} characters of text")
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OSError) as error:
        raise InvalidTask(f"data: the PDF cannot be read: {type(error).__name__}") from error
    return pages
