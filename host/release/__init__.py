"""Releases as they lie on the host, with what is kept of them, and what a host is to others."""
