"""Pictures of postures, walks and actions, with what is measured drawn over them."""
