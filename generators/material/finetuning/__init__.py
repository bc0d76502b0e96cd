"""Fine-tuning of the material model on a folder of textures."""
