"""What commands do: one recording analyzed and kept, and a folder of them."""
