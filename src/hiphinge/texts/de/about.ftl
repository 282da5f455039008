# Was hiphinge ist und nicht ist, und was es über Rücken sagt. Nur der Hinweis (disclaimer) darf Wörter aus
# knowledge/wording.toml benutzen.

disclaimer = Werkzeug zum Üben von Bewegungen, für allgemeines Wohlbefinden und zum Lernen. Kein Medizinprodukt. Es stellt keine Diagnose, behandelt und verhindert keine Krankheit, gibt dir keine Freigabe zum Training und ersetzt keine Fachperson.
disclaimer-loads = Lasten sind Schätzungen eines Modells (±35 %), keine Messungen.
disclaimer-warnings = Wenn du eine der Warnfragen mit Ja beantwortest, hör auf und hol dir Hilfe wie angegeben.

about-rounding = Sich aus der Hüfte zu beugen ist eine gute Möglichkeit, bei der der Rücken näher an seiner Mittelstellung bleibt. Dass ein runder Rücken Schmerzen macht, ist nicht erwiesen, und niemand hält den Rücken ganz still.
about-pain = Bewegung kann helfen, wenn der Rücken wehtut. Vieles hilft, und nichts davon ist klar das Beste. Verfolge dein eigenes Ergebnis.
about-load = Hüfte und Rücken teilen sich bei jedem Heben die Arbeit. Ein Gewicht näher bei dir macht es für beide leichter.
about-posture = Rücken sind verschieden, und wie du stehst, sagt wenig darüber, wie es dir geht. Wir vergleichen dich nur mit dir selbst.
about-feet = Steh auf dem ganzen Fuß: Ferse, große und kleine Zehe.
about-variety = Es gibt nicht die eine richtige Art, sich zu beugen. Kniebeuge, Ausfallschritt, Hüftbeuge oder rund: Wechsle oft ab.
about-numbers = Die meisten Werte, ab denen wir etwas sagen, haben wir selbst gewählt. Sie trennen nicht gesund von krank.
