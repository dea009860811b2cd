"""Editions: publishing one, the addresses that it holds, and what changed between two."""
