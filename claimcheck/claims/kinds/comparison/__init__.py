"""Comparison: larger or smaller without a number."""
