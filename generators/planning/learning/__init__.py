"""A small language model taught to plan: prompts and plans composed from the knowledge, LoRA or full fine-tuning."""
