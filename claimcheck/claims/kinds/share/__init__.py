"""Share: what part of a whole a place makes up."""
