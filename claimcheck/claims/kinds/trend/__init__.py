"""Trend: a direction without a number."""
