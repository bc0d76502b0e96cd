"""Other people's viewers load what we make: model-viewer, A-Frame and Babylon.js, each in its example page."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.artifacts import MaterialMaps, Mesh, Model
from assets.glb import pack_glb

EXAMPLES = Path(__file__).resolve().parents[2] / "clients" / "web" / "examples"
WAIT_S = 90.0

pytestmark = pytest.mark.skipif(
    not (EXAMPLES / "node_modules").is_dir(), reason="npm ci has not been run in clients/web/examples"
)
