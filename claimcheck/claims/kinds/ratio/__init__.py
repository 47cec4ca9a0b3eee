"""Ratio: how many times one is another's."""
