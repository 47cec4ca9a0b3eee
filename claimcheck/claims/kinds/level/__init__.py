"""Level: the size of an indicator."""
