"""Milestone: a round figure and when it was passed."""
