"""The kinds of claim: one file or one folder each; `kind.py` has its wordings, expression and examples."""
