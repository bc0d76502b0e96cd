"""How the material model is trained and judged: captions, painted samples, steps, figures, the release."""
