"""Word files of realistic shapes by different writers, what is in them, and how much of it the reader gets right."""
