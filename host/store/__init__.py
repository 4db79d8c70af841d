"""The mail database: what is wanted of it, what it holds, the SQL of releases, and the way back of rows."""
