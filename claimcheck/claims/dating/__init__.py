"""Dating: when a document was written, as given, as it states, or inferred."""
