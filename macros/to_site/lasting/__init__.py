"""The addresses that last: a page a clause, today's and those of the editions."""
