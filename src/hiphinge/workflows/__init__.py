"""The work of the commands: analyze and store one recording, or a folder of them."""
