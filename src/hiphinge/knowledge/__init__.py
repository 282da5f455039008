"""What is known of the hinge: tables of data, each with typed access."""
