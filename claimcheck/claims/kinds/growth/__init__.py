"""Growth: the percent change of an indicator."""
