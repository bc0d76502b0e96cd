"""Between packer and client: files that a client can load, and that it can afford. See README.md."""
