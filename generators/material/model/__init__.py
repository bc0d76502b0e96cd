"""The material model: text to seamless PBR maps by a flow-matching network trained on our own procedural data."""
