"""Parametric shapes: names, sizes and parameters in, models out."""

from assets.shapes.registry import SHAPES, Parameter, ShapeSpec, build_shape

__all__ = ["SHAPES", "Parameter", "ShapeSpec", "build_shape"]
