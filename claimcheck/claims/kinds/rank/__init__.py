"""Rank: where a place stands among others."""
