"""Who has the host and who looks after an attempt: the lock, the guard, and whether mail arrives."""
