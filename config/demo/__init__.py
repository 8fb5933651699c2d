"""A fictional organisation to try the product on: its people, and sixty cases dated from today."""
