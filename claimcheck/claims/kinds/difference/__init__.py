"""Difference: by how much one exceeds another."""
