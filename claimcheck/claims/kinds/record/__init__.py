"""Record: an extreme over time."""
