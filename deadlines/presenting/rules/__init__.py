"""The rules themselves in words: what each says, when it was law, how it counts, who has reviewed it."""
