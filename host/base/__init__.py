"""What everything stands on: paths, files, programs and units of the host, the journal, and the door for data."""
