"""Reports of a session: terminal, page, annotated video, stills and figures."""
