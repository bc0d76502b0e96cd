"""Safety: what a prompt, a plan or a spoken line must not hold, and what is done where it does."""
