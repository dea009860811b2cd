"""What a sentence says: provisions, references, quantities, numerals, and how two sentences differ."""
