"""A small network on MiniLM that marks what each word of a prompt or an instruction says, and how the parts belong."""
