"""Check lists, sheets, reports and the comparison of records."""
