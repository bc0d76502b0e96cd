"""Talk: what is said to a scene is answered from what it holds, from documents, or not at all."""
