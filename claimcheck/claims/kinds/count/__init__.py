"""Count: how many countries stand so."""
