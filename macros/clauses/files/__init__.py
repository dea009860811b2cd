"""All that reads or writes the YAML of a corpus."""
