"""`plan-openai`: a model behind an OpenAI-compatible server."""

from __future__ import annotations

from generators.kinds.plan import EndpointOptions
from generators.language.openai_endpoint import OpenAIEndpoint
from generators.planning.model_planner import ModelPlanner
from generators.planning.planners.surroundings import planner_by


def endpoint_planner(device: str, options: EndpointOptions) -> ModelPlanner:
    """Plans by the server's model `options.model`; `device` runs the encoder."""
    model = OpenAIEndpoint(options.url, options.model, api_key=options.key or None)
    return planner_by(model, device, multilingual=options.multilingual, reader=options.reader)
