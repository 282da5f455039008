# Wörter, aus denen andere Texte gemacht sind.

verdict-present = vorhanden
verdict-absent = nicht vorhanden
verdict-cannot-tell = nicht zu erkennen

# Wie Zahlen und Aufzählungen geschrieben werden. $items sind alle außer dem Letzten, mit Kommas dazwischen.

number = { $value }
list = { $items } und { $last }

# Steht in anderen Texten nach { $value }, als { degrees }.
degrees = { $value ->
   *[other] Grad
}
