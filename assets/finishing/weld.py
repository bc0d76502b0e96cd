"""Weld: vertices that are alike in every attribute become one."""

from __future__ import annotations

import numpy as np

from assets.finishing.document import Document


def weld(document: Document) -> None:
    """Join equal vertices of each geometry; the first of them stays, in its place in the order."""
    for primitives in document.geometries():
        attributes = sorted(set(primitives[0]["attributes"].values()))
        arrays = [document.array(index) for index in attributes]
        rows = np.concatenate([a.view(np.uint8).reshape(len(a), -1) for a in arrays], axis=1)
        whole = np.ascontiguousarray(rows).view(np.dtype((np.void, rows.shape[1]))).ravel()
        _, first, same = np.unique(whole, return_index=True, return_inverse=True)
        if len(first) == len(whole):
            continue
        order = np.argsort(first)
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        for index, array in zip(attributes, arrays, strict=True):
            entry = document.accessor(index)
            document.put(index, array[first[order]], normalized=entry.get("normalized", False), bounds="min" in entry)
        indices = document.array(primitives[0]["indices"])
        document.put(primitives[0]["indices"], place[same.ravel()[indices]].astype(indices.dtype))
