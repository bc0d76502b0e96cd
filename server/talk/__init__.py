"""Talk on the server: what a conversation remembers, and how an answer becomes words, files and edits."""
