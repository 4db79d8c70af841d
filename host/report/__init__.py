"""What the host says of itself: drift, alerts and status."""
