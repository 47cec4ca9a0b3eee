"""Grammar: a sentence as a row of tokens, and the questions that every kind asks of it."""
