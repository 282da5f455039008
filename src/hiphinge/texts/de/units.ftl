# Längen und Massen, wie CM(), METRES(), STATURE() und KG() anderer Texte sie sagen; mit zwei Zahlen das dazwischen.
# $value ist eine Zahl oder ein Bereich aus zweien.

length-cm = { $value } cm
length-metres = { $value } m
length-inches = { $value } Zoll
length-feet = { $value } Fuß
length-feet-and-inches = { $feet } Fuß { $inches } Zoll
amount-range = { $low } bis { $high }
mass-kg = { $value } kg
mass-pounds = { $value } lb
