"""What kinds of things English nouns name, known to the vocabulary or not: a corgi is a dog, a pierogi a dumpling."""
