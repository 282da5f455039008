# Was die Muskeln aus knowledge/muscle_roles.toml in einer Hüftbeuge tun. Die Zahlen in -fact-1 und so weiter sind die Werte
# der Tabelle.

muscles-heading = Die Muskeln der Hüftbeuge
muscles-column-name = Name
muscles-column-muscle = Muskeln
muscles-column-does = was sie tun
muscles-more = hiphinge muscles NAME sagt, was man über eine Gruppe weiß.
muscles-does = In der Hüftbeuge
muscles-known = Was man weiß
muscles-shown = Im Video
muscles-sources = Quellen
muscles-note = Wie sehr ein Muskel arbeitet, misst man auf der Haut, als Anteil von seinem Höchsten. Jede Studie rechnet auf ihre Art, also vergleiche keine Zahlen zweier Studien.

muscle-glutes-title = Gesäß
muscle-glutes-does = Es schiebt die Hüften nach vorn und richtet dich auf, am meisten kurz vor dem Stehen.
muscle-glutes-fact-1 = In einem Modell des Körpers zieht der mittlere Teil im Stehen an einem Hebel von { CM($standing) }, bei { $hip } Grad Hüftbeugung von { CM($deep) }. Den besten Hebel hat das Gesäß also oben.
muscle-glutes-fact-2 = Im rumänischen Kreuzheben arbeitete es beim Hochkommen mit { $up } % seines Höchsten, beim Hinuntergehen mit { $down } %.
muscle-glutes-fact-3 = Beim Schwung mit { KG($load) } waren es etwa { $percent } %.
muscle-glutes-fact-4 = In Übungen ohne Gewicht waren es im Mittel etwa { $low } bis { $high } %.
muscle-glutes-shown = hiphinge sagt, wie viel länger das Gesäß wird, wo es das Becken sieht. Wie sehr es arbeitet, sieht es nicht.

muscle-hamstrings-title = Hintere Oberschenkel
muscle-hamstrings-does = Sie bremsen dich auf dem Weg hinunter, während sie länger werden, und helfen dem Gesäß hinauf.
muscle-hamstrings-fact-1 = In einem Modell zieht der äußere im Stehen an einem Hebel von { CM($standing) }, und mit { CM($best) } am besten zwischen { $low } und { $high } Grad Hüftbeugung: in der Mitte des Weges.
muscle-hamstrings-fact-2 = Bei { $hip } Grad in der Hüfte und { $knee } im Knie ist der äußere { $stretch } % länger als im Stehen.
muscle-hamstrings-fact-3 = Die Rückseite der Hüfte hält dich auch ohne Mühe. Mit { $knee } Grad im Knie sind es { $held } Newtonmeter je Bein bei { $low } Grad Hüftbeugung und { $more } bei { $high }. Dort halten steife Beine die Hüften auf, und der Rücken kann rund werden.
muscle-hamstrings-fact-4 = Im rumänischen Kreuzheben arbeiteten sie beim Hochkommen mit { $up } % ihres Höchsten, beim Hinuntergehen mit { $down } %.
muscle-hamstrings-fact-5 = In der Kniebeuge mit Stange waren es bei Frauen { $percent } %.
muscle-hamstrings-shown = hiphinge sagt, wie viel länger die hinteren Oberschenkel werden, wo es das Becken sieht. hiphinge screen misst zwei Beintests.

muscle-adductors-title = Innere Oberschenkel
muscle-adductors-does = Der hintere Teil der Innenseite hilft beim Aufrichten, wie ein vierter Muskel hinten im Oberschenkel.
muscle-adductors-fact-1 = In einem Modell zieht er im Stehen an einem Hebel von { CM($standing) }, bei { $hip } Grad Hüftbeugung von { CM($best) }.
muscle-adductors-shown = Von der Seite sind sie vom Oberschenkel nicht zu unterscheiden.

muscle-back-title = Rückenmuskeln
muscle-back-does = Die Muskeln entlang der Wirbelsäule halten die Form des Rückens, während die Hüften falten. Sie arbeiten in der Hüftbeuge kräftig.
muscle-back-fact-1 = Im rumänischen Kreuzheben arbeiteten sie beim Hochkommen mit { $up } % ihres Höchsten, beim Hinuntergehen mit { $down } %: mehr als Gesäß und hintere Oberschenkel.
muscle-back-fact-2 = Im Good Morning ging es von { $low } % mit der Hälfte dessen, was man höchstens hebt ({ $light } %), auf { $high } % mit fast allem ({ $heavy } %).
muscle-back-fact-3 = Beim Schwung mit { KG($load) } waren es etwa { $percent } %.
muscle-back-shown = hiphinge sieht, welche Form dein Rücken behält, und sagt, was ein Heben vom unteren Rücken fordert, wenn du dein Gewicht und die Last angibst.

muscle-core-title = Bauch und Flanken
muscle-core-does = Sie helfen dem Rücken, seine Form zu behalten. Für eine leichte Last reicht leichte Spannung.
muscle-core-fact-1 = Rundum gespannt ist der Rumpf steifer. Das drückt auch mehr auf die Wirbelsäule, also spann so viel an, wie die Last braucht, und atme.
muscle-core-fact-2 = In { $studies } Studien halfen Rumpfübungen bei Rückenschmerzen ein wenig, und nicht mehr als andere Bewegung.
muscle-core-shown = Spannung ist nicht zu sehen. Zu sehen ist die Form des Rückens.
