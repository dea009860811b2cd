"""The pages that people read: standards, comparisons, lists, home."""
