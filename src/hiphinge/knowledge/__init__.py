"""Knowledge about the hinge: tables of data, each with typed access."""
