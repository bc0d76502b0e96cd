"""What every training run here shares: files that are whole or not there, curves, bars and bounded time."""
