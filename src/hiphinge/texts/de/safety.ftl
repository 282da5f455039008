# Schmerz und Warnzeichen: die eine Frage vor der ersten Auswertung eines Menschen, was zu tun ist, und was 'hiphinge safety' und
# der Fuß jeder Seite sagen. $name ist der Name, $sign einer der Namen unten, $date ein Tag.

safety-heading = Schmerz und Warnzeichen
safety-line = Schmerzen, oder etwas macht dir Sorgen? hiphinge safety sagt, wann du aufhören und Hilfe holen solltest.
safety-line-page = Schmerzen, oder etwas macht dir Sorgen? Wann du aufhören und Hilfe holen solltest
safety-not-asked = { $name } wurde nicht nach Warnzeichen gefragt. Lies hiphinge safety und gib dann --warning-signs none dazu, oder was zutrifft.

safety-question = Bevor es losgeht, { $name }: Trifft etwas davon gerade auf dich zu?
safety-question-again = Es ist Zeit, wieder zu fragen, { $name }: Trifft etwas davon gerade auf dich zu?
safety-answer = Die Nummern, die zutreffen, mit Kommas; 0 für nichts davon; Enter, um heute nicht zu antworten
safety-answer-unclear = Bitte schreib Nummern von 1 bis { $most } mit Kommas, oder 0.
safety-private = Deine Antwort bleibt auf diesem Rechner gespeichert. Sie steht in keinem Ergebnis und auf keiner Seite.
safety-seen = Am { $date } hast du das genannt: { $sign }. Hat sich das eine Fachperson angesehen und gesagt, dass du üben kannst?
safety-stop = Bitte hör für heute auf. Bis eine Fachperson sich das angesehen hat, gibt es hier keine Anleitung.
safety-stop-today = Bitte hör für heute auf. Wir fragen beim nächsten Mal wieder.
safety-afterwards = Wenn es angesehen wurde, fang neu an und antworte mit Ja, oder gib --warning-signs seen dazu.
safety-if-yes = Wenn ja: { $act }
safety-any = Dieses Programm sieht, wie du dich bewegst, und nicht, warum etwas wehtut. Es kann dir nicht sagen, dass alles in Ordnung ist. Ein Zeichen allein bedeutet oft wenig; frag lieber nach, als zu raten.

safety-name-saddle = taubes Gesäß, Blase, Darm oder beide Beine
safety-sign-saddle = Neue Taubheit oder Kribbeln zwischen den Beinen oder am Gesäß? Neue Mühe, Wasser oder Stuhl zu lassen, zu halten oder zu spüren? Eine neue Veränderung beim sexuellen Empfinden? Neue Schwäche oder Schmerzen in beiden Beinen?
safety-act-saddle = Geh jetzt in eine Notaufnahme.

safety-name-chest-belly = Brust, Bauch oder Ohnmacht
safety-sign-chest-belly = Reißende oder pochende Schmerzen in Bauch oder Rücken, oder Ohnmacht? Schmerzen in der Brust oder Atemnot?
safety-act-chest-belly = Ruf den Rettungsdienst oder geh jetzt in eine Notaufnahme.

safety-name-nerve = schwächeres Bein oder schwächerer Fuß
safety-sign-nerve = Wird ein Bein oder Fuß schwächer, breitet sich Taubheit aus, oder gehst du unsicher?
safety-act-nerve = Lass es heute oder morgen ärztlich ansehen.

safety-name-infection = Fieber oder starkes Krankheitsgefühl
safety-sign-infection = Fieber, Schüttelfrost oder starkes Krankheitsgefühl zusammen mit Rückenschmerzen? Ein schwaches Immunsystem, Drogen mit der Spritze, vor Kurzem eine Infektion oder ein Eingriff an der Wirbelsäule?
safety-act-infection = Lass es heute ärztlich ansehen.

safety-name-fracture = Sturz oder Stoß
safety-sign-fracture = Vor Kurzem ein Sturz oder Unfall? Oder nur eine kleine Belastung, aber deine Knochen sind dünn, du nimmst lange Kortison, oder du bist über 65? Plötzlich starke Schmerzen nach dem Heben im hohen Alter?
safety-act-fracture = Lass es ärztlich ansehen, bevor du übst.

safety-name-cancer = Krebs, Gewicht oder Schmerzen nachts
safety-sign-cancer = Hattest du einmal Krebs? Nimmst du ab und weißt nicht, warum? Schmerzen in der Nacht, die nie nachlassen?
safety-act-cancer = Geh bald zum Arzt oder zur Ärztin, und bevor du übst.

safety-name-inflammatory = steif am Morgen seit jungen Jahren
safety-sign-inflammatory = Fing es an, bevor du 45 warst, mit mehr als einer halben Stunde Steifheit am Morgen, die mit Bewegung nachlässt, und wachst du nachts davon auf?
safety-act-inflammatory = Lass dir einen Termin beim Arzt oder bei der Ärztin geben.

safety-name-other = Schwangerschaft, Operation oder Schwindel
safety-sign-other = Schwanger und neue Schmerzen? Vor Kurzem operiert? Schwindel, oder Schmerzen in der Brust bei Anstrengung?
safety-act-other = Frag Arzt, Ärztin oder Hebamme, bevor du übst.

safety-name-red-zone = Schmerz im roten Bereich
safety-sign-red-zone = Schmerzen von 6 oder mehr auf der Skala bis 10 beim Üben oder danach, oder am nächsten Morgen noch stärker als sonst, oder wandern sie ins Bein?
safety-act-red-zone = Hör mit der Übung auf. Wenn es sich beruhigt hat, geh eine oder zwei Übungen zurück.

safety-assess = Tut es seit mehr als sechs Wochen weh, wird es beim Üben schlimmer, oder zieht es bis unter das Knie? Lass es ansehen.

safety-pain-heading = Eine Ampel für den Schmerz
safety-pain-how = Gib deinem Schmerz eine Zahl von 0 bis 10: beim Üben, danach und am nächsten Morgen. Die Grenzen stammen aus Merkblättern der Physiotherapie (R84) und waren zuerst für Sehnen gedacht.
safety-pain-green = grün
safety-pain-green-means = 0 bis 3. Mach weiter, und geh weiter, wenn es leicht ist.
safety-pain-amber = gelb
safety-pain-amber-means = 4 oder 5, und am nächsten Morgen wieder wie sonst. Bleib bei dieser Übung, mit weniger Weg oder weniger Wiederholungen.
safety-pain-red = rot
safety-pain-red-means = 6 oder mehr, oder am nächsten Morgen noch stärker als sonst, oder es wandert ins Bein. Hör mit der Übung auf, geh eine oder zwei zurück, und lies die Warnzeichen noch einmal.

safety-known-heading = Gut zu wissen
safety-what-heading = Was dieses Programm ist
