"""The procedural tier: every family of material painted by vectorised numpy, seamless at any power-of-two size."""
