"""What a prompt or an instruction says, as data with the words that each part came from."""
