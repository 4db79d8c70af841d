"""The plan: what a release makes of the host."""
