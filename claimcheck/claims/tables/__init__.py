"""Tables and lists: claims cell by cell, from headers, rows and captions."""
