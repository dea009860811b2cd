"""The data of the search, and how its words are spelled."""
