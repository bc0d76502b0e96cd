"""Materials: from a phrase to a seamless PBR set."""
