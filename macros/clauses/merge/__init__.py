"""An edited Word file put into a standard that is there: which clause is which, and what becomes of it."""
