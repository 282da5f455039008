# Wörter, aus denen andere Texte gemacht sind.

verdict-present = vorhanden
verdict-absent = nicht vorhanden
verdict-cannot-tell = nicht zu erkennen
