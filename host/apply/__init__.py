"""Carrying out a plan, confirming it, and rolling it back."""
