"""Carrying out a plan, confirming it, and taking it back."""
