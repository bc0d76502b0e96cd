"""What a text sounds like: joy, calm, tenderness, wonder, sadness, fear, anger, disgust, or nothing of these."""
