"""What every part of the API shares: how it is addressed, refused, paged, filtered and described."""
