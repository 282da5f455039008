# Was zu den Übungen aus knowledge/drills.toml gesagt wird.
# Die Zahlen der Dosis sind die der Tabelle.

drills-heading = Übungen
drills-column-rung = Stufe
drills-column-name = Name
drills-column-drill = Übung
drills-column-camera = Kamera
drills-beside = neben
drills-judged-yes = ja
drills-judged-no = nein
drills-more = Die Stufen gehen von leicht nach schwer; bei Übungen neben der Leiter steht auf ihrer Seite, wo sie hingehören. Kamera: ob hiphinge die Übung in einem Video beurteilen kann. hiphinge drills NAME zeigt alles über eine.
drills-purpose = Wofür
drills-equipment = Du brauchst
drills-equipment-none = nichts
drills-setup = Anfang
drills-action = So geht es
drills-focus = Denk an
drills-feel = Spüren kannst du
drills-feel-note = Was du spürst, ist ein Anhaltspunkt und kein Beweis: Hinten im Oberschenkel zieht es auch mit rundem Rücken. Wenn du es nicht spürst, ist das auch gut.
drills-dose = Wie viel
drills-camera-can = Kamera sieht
drills-camera-cannot = Sieht sie nicht
drills-easier = Leichter
drills-harder = Schwerer
drills-trains = Hilft bei
drills-sources = Quellen
drills-dose-design = Die Mengen sind ein Anfang, den wir gewählt haben, keine Regel. Ändere sie, wie es dir passt.
drills-dose-verified = Die Zahl der Wiederholungen nennt die Quelle; der Rest ist ein Anfang, den wir gewählt haben.
drills-care = Etwas Anstrengung ist gut. Wenn es weh tut, beuge dich weniger weit, mach weniger oder hör auf. Wenn Schmerz bleibt oder ins Bein zieht, frag eine Ärztin oder einen Physiotherapeuten.
drills-drawing = Zeichnung der Übung { $title }. { $setup } { $action }
drills-picture = Zeichnung: { $file }

drill-pelvic-clock-title = Beckenuhr
drill-pelvic-clock-purpose = Du findest heraus, wie dein Becken kippen kann und wo die Mitte ist. Ein guter erster Schritt, wenn sich das Bücken steif oder fremd anfühlt.
drill-pelvic-clock-setup = Leg dich auf einer Matte auf den Rücken, Knie gebeugt, Füße flach. Stell dir eine Uhr auf deinem Bauch vor: 12 am Nabel, 6 zwischen den Beinen.
drill-pelvic-clock-action = Lass eine Murmel langsam von 6 nach 12 rollen und zurück. Dann lass sie in der Mitte liegen.
drill-pelvic-clock-focus = Roll die Murmel von Zahl zu Zahl. Langsam und klein.
drill-pelvic-clock-feel = Der Druck des unteren Rückens auf die Matte kommt und geht.
drill-pelvic-clock-dose = 1 bis 2 Sätze mit 8 bis 10, an 5 bis 7 Tagen der Woche. 2 Sekunden hin, kein Halt, 2 Sekunden zurück.
drill-pelvic-clock-camera-can = Hier nichts: Sie ist für Menschen gemacht, die stehen. Geh nach Gefühl.
drill-pelvic-clock-camera-cannot = Wie ein Becken kippt, das am Boden liegt.

drill-rock-back-title = Zurückschaukeln im Vierfüßlerstand
drill-rock-back-purpose = Deine Hüften lernen zu falten, während der Rücken ruhig bleibt. Der Boden trägt das meiste, so hast du Zeit zum Spüren.
drill-rock-back-setup = Knie auf einer Matte auf allen Vieren. Hände unter den Schultern, Knie unter den Hüften. Lass den Rücken seine eigene Mitte finden.
drill-rock-back-action = Schick die Hüften zurück zu den Fersen. Halt an, wenn der Rücken seine Form zu ändern beginnt, und komm wieder nach vorn.
drill-rock-back-focus = Schieb die Gesäßtaschen zur Wand hinter dir. Eine Tasse Tee auf dem unteren Rücken bleibt voll.
drill-rock-back-feel = Die Falte der Hüften schließt sich, und im Rücken zieht nichts.
drill-rock-back-dose = 2 Sätze mit 8, an 7 Tagen der Woche. 3 Sekunden zurück, 1 Sekunde Halt, 3 Sekunden vor.
drill-rock-back-camera-can = Hier nichts: Sie ist für Menschen gemacht, die stehen. Ein Spiegel oder ein Freund kann helfen.
drill-rock-back-camera-cannot = Ob dein Rücken auf allen Vieren seine Form behält.

drill-kneeling-hinge-title = Hüftbeuge im Knien
drill-kneeling-hinge-purpose = Mit den Knien am Boden können sich nur noch die Hüften bewegen. So ist die Hüftbeuge leicht zu spüren.
drill-kneeling-hinge-setup = Knie aufrecht auf einer Matte, die Knie so breit wie die Hüften. Kreuz die Arme vor der Brust.
drill-kneeling-hinge-action = Schieb die Hüften zurück zu den Fersen und lass die Brust nach vorn kommen. Dann drück die Hüften vor und knie wieder aufrecht.
drill-kneeling-hinge-focus = Reich mit den Gesäßtaschen nach den Fersen. Die Brust schaut auf den Boden vor dir.
drill-kneeling-hinge-feel = Das Gesäß arbeitet beim Hochkommen. Die Oberschenkel bremsen vielleicht.
drill-kneeling-hinge-dose = 2 Sätze mit 8, an 7 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 2 Sekunden hinauf.
drill-kneeling-hinge-camera-can = Hier nichts: Sie ist für Menschen gemacht, die stehen. Geh nach Gefühl.
drill-kneeling-hinge-camera-cannot = Deine Beine, wenn sie am Boden gefaltet sind.

drill-seated-hinge-title = Hüftbeuge im Sitzen
drill-seated-hinge-purpose = Im Sitzen ist die Rückseite der Oberschenkel locker. So übst du das Falten der Hüfte, ohne dass etwas zieht. Das Gleiche tust du bei jedem Aufstehen.
drill-seated-hinge-setup = Setz dich auf die vordere Hälfte eines festen Stuhls. Füße flach und etwas auseinander. Sitz aufrecht.
drill-seated-hinge-action = Neig die Brust zwischen den Knien nach vorn, so weit der Rücken seine Form behält. Dann sitz wieder aufrecht.
drill-seated-hinge-focus = Bring das Bild auf deinem Hemd über die Schuhe. Der Gürtel kippt mit.
drill-seated-hinge-feel = Die Hüften falten, und die Sitzknochen kippen auf dem Stuhl.
drill-seated-hinge-dose = 2 Sätze mit 10, an 5 bis 7 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 2 Sekunden hinauf.
drill-seated-hinge-camera-can = Hier nichts: Sie ist für Menschen gemacht, die stehen. Ein Spiegel an der Seite kann helfen.
drill-seated-hinge-camera-cannot = Hüften und unteren Rücken hinter Stuhl und Oberschenkeln.

drill-wall-tap-title = Wandtippen
drill-wall-tap-purpose = Die Wand zeigt den Hüften, wohin es geht. So lernst du am schnellsten, dass eine Hüftbeuge nach hinten geht und nicht nach unten.
drill-wall-tap-setup = Stell dich mit dem Rücken zur Wand, die Fersen etwa { CM(10) } davon entfernt. Füße so breit wie die Hüften, Knie weich.
drill-wall-tap-action = Schieb die Hüften zurück, bis sie leicht an die Wand tippen. Die Brust neigt sich von selbst nach vorn. Dann steh wieder aufrecht.
drill-wall-tap-focus = Mach mit den Gesäßtaschen eine Autotür zu. Der ganze Fuß bleibt am Boden, die Zehen locker.
drill-wall-tap-feel = Die Gesäßtaschen treffen die Wand, und hinten im Oberschenkel zieht es vielleicht ein wenig.
drill-wall-tap-dose = 2 bis 3 Sätze mit 10, an 7 Tagen der Woche. 2 Sekunden hinunter, 1 Sekunde Halt, 1 Sekunde hinauf.
drill-wall-tap-camera-can = Wie weit du dich beugst, wie sehr sich die Knie beugen, und ob die Hüften zur Wand kommen, wenn sie im Bild ist. In enger Kleidung kann sie auch den unteren Rücken sehen.
drill-wall-tap-camera-cannot = Wie fest du die Wand berührst und wie breit du stehst.

drill-wall-tap-far-title = Wandtippen, weiter weg
drill-wall-tap-far-purpose = Eine Wand, die weiter weg ist, verlangt eine tiefere Hüftbeuge. Du wählst die Tiefe mit dem Platz, an dem du stehst.
drill-wall-tap-far-setup = Wie beim Wandtippen, aber geh jedes Mal { CM(3) } weiter weg, wenn es leicht fällt. Eine Fußlänge ist weit genug.
drill-wall-tap-far-action = Schieb die Hüften zurück, bis sie leicht an die Wand tippen. Bleib auf dem ganzen Fuß und steh dann wieder aufrecht.
drill-wall-tap-far-focus = Reich mit den Gesäßtaschen nach der Wand, als hättest du die Hände voll und die Tür stünde offen.
drill-wall-tap-far-feel = Hinten im Oberschenkel zieht es mehr, je weiter weg du stehst.
drill-wall-tap-far-dose = 3 Sätze mit 10, an 7 Tagen der Woche. 2 Sekunden hinunter, 1 Sekunde Halt, 1 Sekunde hinauf.
drill-wall-tap-far-camera-can = Das Gleiche wie beim Wandtippen: Film es als wall_tap.
drill-wall-tap-far-camera-cannot = Wie viele Zentimeter du von der Wand stehst und wie breit.

drill-dowel-title = Hüftbeuge mit dem Stab
drill-dowel-purpose = Ein Stab am Rücken sagt dir sofort, wenn der Rücken seine Form ändert. Du lernst es zu spüren, dann kannst du den Stab weglassen.
drill-dowel-setup = Halt einen Besenstiel am Rücken, eine Hand hinter dem Nacken, eine hinter der Taille. Er berührt den Hinterkopf, die Mitte des oberen Rückens und das Steißbein. Zwischen Stab und unterem Rücken passt eine flache Hand.
drill-dowel-action = Schieb die Hüften zurück und lass den Stab mit dir kippen. Behalt alle drei Berührungen und steh dann wieder aufrecht. Geht eine verloren, komm ein Stück hoch und mach dort weiter.
drill-dowel-focus = Leicht am Kopf, fest zwischen den Schulterblättern, stetig am Steißbein.
drill-dowel-feel = Drei Berührungen, die gleich bleiben, und Luft unter dem unteren Rücken.
drill-dowel-dose = 2 bis 3 Sätze mit 8 bis 10, an 3 bis 7 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 2 Sekunden hinauf.
drill-dowel-camera-can = Wie weit du dich beugst und wie sich die Lücke zwischen einer geraden Linie und dem Rücken ändert: Kopf, oberer Rücken, unterer Rücken und Steißbein.
drill-dowel-camera-cannot = Wie fest der Stab dich berührt. Eine Hand oder ein loses Hemd am Rücken kann die Lücke verdecken.

drill-hinge-title = Hüftbeuge
drill-hinge-purpose = Die einfache Hüftbeuge, mit leeren Händen. Zu ihr führen alle anderen Übungen, oder sie gehen von ihr aus.
drill-hinge-setup = Stell die Füße so breit wie die Hüften, Knie weich. Lass die Arme hängen oder kreuz sie vor der Brust.
drill-hinge-action = Schieb die Hüften zurück, als wolltest du eine Wand hinter dir berühren. Die Brust kommt nach vorn, während die Hüften zurückgehen. Dann drück die Hüften vor und steh aufrecht.
drill-hinge-focus = Hüften zurück, nicht hinunter. Der ganze Fuß bleibt am Boden.
drill-hinge-feel = Die Rückseite der Oberschenkel wird auf dem Weg hinunter lang, und das Gesäß arbeitet auf dem Weg hinauf.
drill-hinge-dose = 2 bis 3 Sätze mit 8 bis 10, an 3 bis 7 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 2 Sekunden hinauf.
drill-hinge-camera-can = Wie weit du dich beugst, was Knie, Schienbeine, Kopf und Fersen tun, und wie schnell du bist. In enger Kleidung sieht sie auch, ob der untere Rücken rund wird.
drill-hinge-camera-cannot = Welche Muskeln arbeiten, was du spürst und wie breit du stehst.

drill-banded-title = Hüftbeuge mit Führungsband
drill-banded-purpose = Ein Band zieht die Hüften zurück, so dass du spürst, wohin sie gehen sollen. Es führt mehr, als es fordert.
drill-banded-setup = Mach ein leichtes Band hinter dir in Hüfthöhe fest und leg es um die Falte der Hüften. Geh vor, bis es ein wenig zieht. Füße so breit wie die Hüften, Knie weich.
drill-banded-action = Lass das Band die Hüften zurückziehen. Dann drück die Hüften gegen das Band nach vorn und steh aufrecht.
drill-banded-focus = Folg dem Band nach hinten. Schieb das Band weg, wenn du aufstehst.
drill-banded-feel = Das Band zieht an der Falte der Hüften, und das Gesäß schiebt dagegen.
drill-banded-dose = 2 Sätze mit 10, an 3 bis 7 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 2 Sekunden hinauf.
drill-banded-camera-can = Wie weit du dich beugst, was Knie und Schienbeine tun, und wie schnell du bist. In enger Kleidung kann sie auch den unteren Rücken sehen.
drill-banded-camera-cannot = Wie stark das Band zieht. Ein breites Band kann die Hüfte verdecken.

drill-single-leg-roller-title = Einseitige Hüftbeuge mit der Rolle
drill-single-leg-roller-purpose = Die Rolle gibt deiner Hand etwas zum Drücken, während du eine Hüfte faltest. Du übst langsam in einer langen Lage der Oberschenkelrückseite.
drill-single-leg-roller-setup = Stell ein Ende einer langen Faszienrolle dorthin, wo der Knöchel auf den Fuß trifft. Leg die Hand der gleichen Seite auf das andere Ende. Mach dieses Knie weich.
drill-single-leg-roller-action = Schieb die Hüften langsam zurück, während die Hand die Rolle zum Fuß drückt. Tu so, als wolltest du den Fuß wegschieben. Dann komm wieder hoch, die Hand noch auf der Rolle.
drill-single-leg-roller-focus = Halt die Rolle zwischen Hand und Fuß fest. Sie soll nicht rutschen oder kippen.
drill-single-leg-roller-feel = Ein langsames Ziehen hinten im Oberschenkel dieser Seite.
drill-single-leg-roller-dose = 1 bis 2 Sätze mit 15 auf jeder Seite, an 3 bis 7 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 3 Sekunden hinauf.
drill-single-leg-roller-camera-can = Wie weit du dich beugst und was das nähere Knie tut. Dreh dich um und film die andere Seite.
drill-single-leg-roller-camera-cannot = Wie fest du auf die Rolle drückst, und das Bein, das weiter weg ist.

drill-medicine-ball-wall-title = Wand-Hüftbeuge mit Ball an der Brust
drill-medicine-ball-wall-purpose = Ein Ball nah an der Brust gibt dir etwas, um das du fest sein kannst. Viele leichte Wiederholungen machen sie zu einem guten Aufwärmen.
drill-medicine-ball-wall-setup = Stell dich mit dem Rücken zur Wand, eine Handbreit oder mehr davon weg. Drück einen Ball von { KG(2, 4) } an die Brust. Knie weich, Zehen locker.
drill-medicine-ball-wall-action = Schieb die Hüften zurück, bis sie die Wand berühren, und steh wieder aufrecht. Der Ball bleibt, wo er ist.
drill-medicine-ball-wall-focus = Trag den Ball wie eine volle Schüssel, nah an der Brust. Der ganze Fuß bleibt am Boden.
drill-medicine-ball-wall-feel = Der Rumpf ist fest um den Ball, und die Beine werden warm.
drill-medicine-ball-wall-dose = 1 Satz mit 20 bis 30, an 5 bis 7 Tagen der Woche, vor dem Sport oder am Morgen. 2 Sekunden hinunter, kein Halt, 1 Sekunde hinauf.
drill-medicine-ball-wall-camera-can = Wie weit du dich beugst, ob die Hüften zur Wand kommen, wenn sie im Bild ist, und ob die letzten Wiederholungen aussehen wie die ersten.
drill-medicine-ball-wall-camera-cannot = Wie schwer der Ball ist, wie fest du ihn hältst, und einen unteren Rücken, den der Arm verdeckt.

drill-pull-through-title = Durchzug mit dem Band
drill-pull-through-purpose = Du lernst, die Hüftbeuge zu Ende zu bringen: Hüften ganz nach vorn, aufrecht stehen.
drill-pull-through-setup = Mach ein Band tief hinter dir fest. Stell dich mit dem Rücken dazu, greif zwischen den Beinen durch und nimm es in beide Hände. Geh vor, bis es zieht.
drill-pull-through-action = Lass das Band die Hände zwischen den Oberschenkeln zurückziehen, während die Hüften zurückgehen. Dann drück die Hüften vor, bis du aufrecht stehst. Dort ist Schluss.
drill-pull-through-focus = Die Hüften schieben das Band, die Arme sind nur Seile. Am Ende stehst du wie ein hoher Baum, ohne dich zurückzulehnen.
drill-pull-through-feel = Das Gesäß schiebt dich hoch und ist im Stehen fest.
drill-pull-through-dose = 3 Sätze mit 12 bis 15, an 2 bis 3 Tagen der Woche. 2 Sekunden hinunter, kein Halt, 1 Sekunde hinauf.
drill-pull-through-camera-can = Wie weit du dich beugst, was die Knie tun, und ob du ganz aufstehst.
drill-pull-through-camera-cannot = Wie stark das Band zieht. Die Arme können unten die Hüfte verdecken.

drill-kettlebell-deadlift-title = Kreuzheben mit der Kettlebell
drill-kettlebell-deadlift-purpose = Deine erste Hüftbeuge mit Gewicht. Du hebst etwas auf und stellst es ab, nah am Körper.
drill-kettlebell-deadlift-setup = Stell dich über eine leichte Kettlebell, sie steht zwischen den Knöcheln. Ist der Boden weit weg, stell sie auf einen Block. Füße etwas breiter als die Hüften.
drill-kettlebell-deadlift-action = Schieb die Hüften zurück, bis die Hände die Kugel erreichen. Greif zu, schieb den Boden weg und steh aufrecht. Stell sie genauso wieder ab.
drill-kettlebell-deadlift-focus = Die Kugel fährt gerade hinauf und hinunter wie ein Aufzug im Schacht, nah an den Beinen.
drill-kettlebell-deadlift-feel = Gesäß, Oberschenkel und Rücken teilen sich die Arbeit.
drill-kettlebell-deadlift-dose = 3 Sätze mit 8 bis 10, an 2 bis 3 Tagen der Woche. 2 Sekunden hinunter, kein Halt, 1 Sekunde hinauf. Fang mit einer Kugel an, die du leicht 12 Mal heben könntest.
drill-kettlebell-deadlift-camera-can = Wie weit du dich beugst, was die Knie tun, wie weit die Hände vom Körper weg sind, und ob du ganz aufstehst.
drill-kettlebell-deadlift-camera-cannot = Wie schwer die Kugel ist und wie schwer sie sich anfühlt.

drill-romanian-deadlift-title = Rumänisches Kreuzheben
drill-romanian-deadlift-purpose = Eine langsame Hüftbeuge mit Gewicht, aus dem Stand. Sie macht Hüften und Rückseite der Oberschenkel in langer Lage stark.
drill-romanian-deadlift-setup = Steh aufrecht, ein Paar leichte Hanteln oder eine Stange vor den Oberschenkeln. Füße so breit wie die Hüften, Knie weich.
drill-romanian-deadlift-action = Schieb die Hüften zurück und lass das Gewicht an den Oberschenkeln hinabgleiten. Kehr um, bevor der Rücken seine Form ändert. Dann drück die Hüften vor und steh aufrecht.
drill-romanian-deadlift-focus = Streich mit dem Gewicht deine Oberschenkel an, auf dem Weg hinunter und hinauf.
drill-romanian-deadlift-feel = Die Rückseite der Oberschenkel wird unter der Last lang, und der Rücken hält.
drill-romanian-deadlift-dose = 3 Sätze mit 8 bis 12, an 2 bis 3 Tagen der Woche. 3 Sekunden hinunter, kein Halt, 1 Sekunde hinauf. Fang mit einem Gewicht an, das du leicht 12 Mal heben könntest.
drill-romanian-deadlift-camera-can = Wie weit du dich beugst, wie sehr sich die Knie beugen, wie nah das Gewicht bleibt, und wie schnell du hinuntergehst.
drill-romanian-deadlift-camera-cannot = Wie schwer das Gewicht ist. Große Scheiben und die Arme können Schienbeine und Hüften verdecken.

drill-deadlift-title = Kreuzheben vom Boden
drill-deadlift-purpose = Du hebst eine Stange mit Hüften und Knien zusammen vom Boden. Das macht Beine, Hüften und Rücken stark.
drill-deadlift-setup = Stell dich so hin, dass die Stange über der Mitte der Füße liegt. Ist der Boden weit weg, leg die Stange höher. Beug Hüften und Knie, bis du greifen kannst.
drill-deadlift-action = Zieh die Stange straff, dann schieb den Boden weg. Steh aufrecht. Zum Ablegen schick die Hüften zurück.
drill-deadlift-focus = Halt die Stange nah, als liefe sie auf Schienen die Beine hinauf. Schieb den Boden weg.
drill-deadlift-feel = Die Beine schieben den Boden, und der Rücken arbeitet kräftig, um seine Form zu halten.
drill-deadlift-dose = 3 Sätze mit 5 bis 8, an 2 bis 3 Tagen der Woche. 2 Sekunden hinunter, kein Halt, 1 Sekunde hinauf. Fang leicht an.
drill-deadlift-camera-can = Wie weit du dich beugst, wie nah die Stange bleibt, und ob du ganz aufstehst. In enger Kleidung kann sie auch den unteren Rücken sehen.
drill-deadlift-camera-cannot = Wie schwer die Stange ist. Große Scheiben können Füße und Schienbeine verdecken.

drill-swing-title = Kettlebell-Schwung
drill-swing-purpose = Die Hüftbeuge, nur schnell. Die Hüften werfen die Kugel, so übst du Schnellkraft und wirst warm.
drill-swing-setup = Stell eine Kettlebell eine Armlänge vor dich. Füße etwas breiter als die Hüften. Beug die Hüften und kipp die Kugel zu dir. Fang erst an, wenn das Kreuzheben mit der Kugel leicht fällt.
drill-swing-action = Schwing die Kugel hoch zwischen den Oberschenkeln zurück, dann lass die Hüften vorschnellen und steh aufrecht. Lass die Kugel schweben und in die nächste Hüftbeuge fallen.
drill-swing-focus = Wirf die Kugel mit den Hüften zur Wand vor dir. Die Arme sind nur Seile.
drill-swing-feel = Die Kugel schwebt. Das waren die Hüften, und die Arme tun fast nichts.
drill-swing-dose = 5 bis 10 Sätze mit 10, an 2 bis 3 Tagen der Woche, so schnell es sich rund anfühlt. Ruh dich zwischen den Sätzen aus.
drill-swing-camera-can = Wie weit du dich beugst, wie sehr sich die Knie beugen, und ob du ganz aufstehst. Film mit 60 Bildern in der Sekunde, wenn dein Telefon das kann.
drill-swing-camera-cannot = Wie schwer die Kugel ist. Schnelle Arme verwischen und können die Hüfte verdecken.

drill-clean-title = Kettlebell-Umsetzen
drill-clean-purpose = Ein Schwung, der mit der Kugel an der Schulter endet. Er braucht Gefühl für den Moment; komm her, wenn der Schwung leicht fällt.
drill-clean-setup = Wie beim Schwung, mit einer leichten Kugel in einer Hand.
drill-clean-action = Schwing die Kugel zurück, lass die Hüften vorschnellen und führ die Kugel nah am Körper hoch. Lass sie am Unterarm ruhen und dann in die nächste Hüftbeuge fallen.
drill-clean-focus = Zieh mit der Kugel den Reißverschluss einer Jacke hoch: Sie bleibt nah am Körper.
drill-clean-feel = Die Kugel landet weich auf dem Unterarm.
drill-clean-dose = 3 bis 5 Sätze mit 5 auf einer Seite, dann auf der anderen, an 2 bis 3 Tagen der Woche.
drill-clean-camera-can = Nichts sicher: Sie kennt diese Übung nicht. Schau dir im Video die Hüftbeuge am Anfang an.
drill-clean-camera-cannot = Den Weg der Kugel und die Drehung der Hand.

drill-weighted-hinge-title = Hüftbeuge mit Stab und Gewicht
drill-weighted-hinge-purpose = Der Stab bleibt dein Führer, während das Gewicht Stück für Stück wächst.
drill-weighted-hinge-setup = Fang an wie mit dem Stab. Eine Hand hält den Stab, die andere ein leichtes Gewicht. Wenn du gern auf die Fersen kippst, versuch einen dünnen Block von { CM(2, 5) } darunter.
drill-weighted-hinge-action = Schieb die Hüften zurück, mit allen drei Berührungen des Stabs, und steh dann wieder aufrecht.
drill-weighted-hinge-focus = Der Stab bewegt sich wie ein Brett: Kopf, oberer Rücken und Steißbein bleiben daran.
drill-weighted-hinge-feel = Dieselben drei Berührungen, mit mehr Arbeit in Gesäß und Oberschenkeln.
drill-weighted-hinge-dose = 2 bis 3 Sätze mit 8 bis 10, an 2 bis 3 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 2 Sekunden hinauf.
drill-weighted-hinge-camera-can = Das Gleiche wie mit dem Stab: Film es als dowel.
drill-weighted-hinge-camera-cannot = Das Gewicht. Ein Block unter den Fersen lässt die Schienbeine weiter nach vorn lehnen.

drill-good-morning-title = Good Morning
drill-good-morning-purpose = Eine Hüftbeuge mit leichter Stange auf dem oberen Rücken. Sie lehrt dich, lang im Rücken zu bleiben, wenn das Gewicht oben liegt.
drill-good-morning-setup = Leg eine leere Stange oder einen Besenstiel quer über den oberen Rücken. Füße so breit wie die Hüften, Knie weich.
drill-good-morning-action = Schieb die Hüften zurück und verbeug dich, so weit der Rücken seine Form behält. Dann drück die Hüften vor und steh aufrecht.
drill-good-morning-focus = Verbeug dich wie eine Schauspielerin auf der Bühne: lang, langsam und stolz.
drill-good-morning-feel = Die Rückenmuskeln arbeiten auf ihrer ganzen Länge.
drill-good-morning-dose = 2 bis 3 Sätze mit 8 bis 12, an 2 bis 3 Tagen der Woche. 3 Sekunden hinunter, kein Halt, 1 Sekunde hinauf. Fang mit einem Besenstiel an.
drill-good-morning-camera-can = Wie weit du dich beugst, wie sehr sich die Knie beugen, und wie schnell du hinuntergehst. In enger Kleidung kann sie auch den unteren Rücken sehen.
drill-good-morning-camera-cannot = Wie schwer die Stange ist. Scheiben können Kopf und Nacken verdecken.

drill-waiters-bow-title = Kellnerverbeugung
drill-waiters-bow-purpose = Eine kurze Probe, kein Training: Wie weit kannst du dich verbeugen, bevor der untere Rücken rund wird?
drill-waiters-bow-setup = Stell die Füße so breit wie die Hüften, Knie fast gerade. Kreuz die Arme vor der Brust.
drill-waiters-bow-action = Verbeug dich langsam aus der Hüfte wie ein Kellner. Halt an, wenn du spürst, dass der untere Rücken sich beugt. Dann steh aufrecht.
drill-waiters-bow-focus = Stell ein Tablett auf einen niedrigen Tisch, mit weiter Brust.
drill-waiters-bow-feel = Den Moment, in dem der untere Rücken mitmachen will.
drill-waiters-bow-dose = 1 Satz mit 3 bis 5, an 1 bis 7 Tagen der Woche. 3 Sekunden hinunter, 1 Sekunde Halt, 2 Sekunden hinauf.
drill-waiters-bow-camera-can = Wie weit du dich verbeugst und, in enger Kleidung, wo der untere Rücken rund zu werden beginnt: Film es als hinge.
drill-waiters-bow-camera-cannot = Warum der Rücken dort rund zu werden beginnt.

drill-facing-wall-title = Hüftbeuge mit dem Gesicht zur Wand
drill-facing-wall-purpose = Die Wand vor dir hält die Knie auf, also müssen die Hüften zurück. Gut, wenn aus der Hüftbeuge immer wieder eine Kniebeuge wird.
drill-facing-wall-setup = Stell dich mit dem Gesicht zur Wand, die Zehen { CM(5, 10) } davon weg. Füße so breit wie die Hüften, Knie weich.
drill-facing-wall-action = Schieb die Hüften zurück, als stünde eine zweite Wand hinter dir. Die Knie berühren die Wand vor dir nicht. Geh so tief, wie der Kopf Platz hat.
drill-facing-wall-focus = Lass den Platz zwischen Knien und Wand. Reich mit den Gesäßtaschen nach hinten.
drill-facing-wall-feel = Die Knie haben keinen Platz, also falten die Hüften.
drill-facing-wall-dose = 2 Sätze mit 8 bis 10, an 3 bis 7 Tagen der Woche. 2 Sekunden hinunter, 1 Sekunde Halt, 1 Sekunde hinauf.
drill-facing-wall-camera-can = Was Knie und Schienbeine tun, wenn du es als hinge filmst. Sie nennt die Beuge vielleicht klein, denn die Wand lässt wenig Platz.
drill-facing-wall-camera-cannot = Ob die Knie die Wand berühren.

drill-hero-squat-title = Heldenkniebeuge
drill-hero-squat-purpose = Eine einfache Kniebeuge für den Anfang, wenn die Hüftbeuge noch nicht kommen will. Hüften und Knie lernen, sich zusammen zu beugen.
drill-hero-squat-setup = Stell die Füße so breit wie die Schultern. Streck die Arme nach vorn oder halt dich an einem Türrahmen fest.
drill-hero-squat-action = Setz dich zwischen die Füße, so tief es leicht geht, und steh wieder aufrecht.
drill-hero-squat-focus = Setz dich auf einen niedrigen Hocker, der ganze Fuß am Boden. Steh auf wie ein Held.
drill-hero-squat-feel = Oberschenkel und Gesäß teilen sich die Arbeit.
drill-hero-squat-dose = 2 Sätze mit 8 bis 10, an 3 bis 7 Tagen der Woche. 2 Sekunden hinunter, 1 Sekunde Halt, 1 Sekunde hinauf.
drill-hero-squat-camera-can = Wie tief du gehst, ob die Fersen unten bleiben, und ob du ganz aufstehst.
drill-hero-squat-camera-cannot = Ob die Knie nach innen oder außen gehen. Das sieht man nur von vorn.

drill-sit-to-stand-title = Aufstehen und Hinsetzen
drill-sit-to-stand-purpose = Vom Stuhl aufstehen ist die Hüftbeuge, die du am häufigsten machst. Nimm sie in dein Training auf.
drill-sit-to-stand-setup = Setz dich auf die vordere Hälfte eines festen Stuhls, der nicht rutschen kann. Zieh die Füße ein wenig unter die Knie.
drill-sit-to-stand-action = Bring die Brust über die Füße, dann schieb den Boden weg und steh aufrecht. Zum Hinsetzen schick die Hüften zurück und setz dich weich.
drill-sit-to-stand-focus = Nase über die Zehen. Setz dich, als lägen Eier auf dem Stuhl.
drill-sit-to-stand-feel = Das Gewicht kommt über die Füße, bevor du aufstehst.
drill-sit-to-stand-dose = 2 bis 3 Sätze mit 8 bis 10, an 5 bis 7 Tagen der Woche. 2 Sekunden hinunter, kein Halt, 1 Sekunde hinauf.
drill-sit-to-stand-camera-can = Wie weit du dich vorlehnst, wie weich du dich setzt, und ob du ganz aufstehst.
drill-sit-to-stand-camera-cannot = Was der Stuhl verdeckt, und wie viel die Hände helfen.

drill-pick-up-title = Etwas aufheben
drill-pick-up-purpose = Die Probe im Alltag: Etwas Leichtes liegt am Boden. Hüftbeuge, Kniebeuge, Ausfallschritt oder auf einem Bein. Es gibt nicht den einen richtigen Weg.
drill-pick-up-setup = Leg etwas Leichtes auf den Boden und stell dich nah dazu.
drill-pick-up-action = Beug dich, wie es dir leicht fällt, heb es auf und steh aufrecht. Nächstes Mal versuch einen anderen Weg.
drill-pick-up-focus = Geh nah heran und bring das Ding zur Hosentasche, bevor du aufstehst.
drill-pick-up-feel = Es ist leicht und nah bei dir.
drill-pick-up-dose = 1 bis 2 Sätze mit 5 bis 10, an 3 bis 7 Tagen der Woche, in deinem eigenen Tempo.
drill-pick-up-camera-can = Wie du dich beugst, wie nah du das Ding hältst, und ob du ganz aufstehst.
drill-pick-up-camera-cannot = Wie schwer das ist, was du hebst, und eine Drehung zur Seite.

drill-brace-title = Leichte Spannung
drill-brace-purpose = Du lernst, den Rumpf rundum fest zu machen, wenig oder viel, und dabei weiter zu atmen. Das gehört zu jeder Hüftbeuge, die etwas hebt.
drill-brace-setup = Leg dich auf einer Matte auf den Rücken, Knie gebeugt, Füße flach. Leg die Finger links und rechts an die Taille.
drill-brace-action = Huste leise: Die Flanken drücken gegen die Finger. Mach denselben Druck ohne Husten und behalt ihn, während du atmest. Dann lass los.
drill-brace-focus = Füll einen Gürtel rundum aus, vorn, an den Seiten und hinten. Nimm so viel davon, wie die Last braucht.
drill-brace-feel = Die Flanken werden unter den Fingern fest, und der Atem geht weiter.
drill-brace-dose = 1 bis 2 Sätze mit 5 bis 8, an 3 bis 7 Tagen der Woche. 2 Sekunden fest werden, 5 Sekunden Halt, 2 Sekunden loslassen.
drill-brace-camera-can = Nichts: Spannung ist nicht zu sehen.
drill-brace-camera-cannot = Wie fest du bist und ob du atmest.

drill-dead-bug-title = Käfer auf dem Rücken
drill-dead-bug-purpose = Arme und Beine bewegen sich, der Rumpf bleibt, wie er ist. Solche Rumpfübungen passen gut zur Hüftbeuge. Bei Rückenschmerzen helfen sie nicht mehr als andere Bewegung.
drill-dead-bug-setup = Leg dich auf einer Matte auf den Rücken. Halt die Knie über den Hüften und die Hände über den Schultern, wie ein Käfer auf dem Rücken.
drill-dead-bug-action = Schieb eine Ferse am Boden hinaus, während der Arm der anderen Seite nach hinten reicht. Hol beide zurück, dann die andere Seite.
drill-dead-bug-focus = Ein Blatt Papier unter dem unteren Rücken bleibt, wo es ist.
drill-dead-bug-feel = Vorn am Bauch arbeitet es, und der untere Rücken ruht auf der Matte.
drill-dead-bug-dose = 2 Sätze mit 6 bis 8 auf jeder Seite, an 3 bis 5 Tagen der Woche. 3 Sekunden hinaus, 1 Sekunde Halt, 2 Sekunden zurück.
drill-dead-bug-camera-can = Hier nichts: Sie ist für Menschen gemacht, die stehen. Ein Freund kann auf das Papier achten.
drill-dead-bug-camera-cannot = Den Rücken von jemandem, der darauf liegt.

drill-bird-dog-title = Vierfüßler mit Arm und Bein
drill-bird-dog-purpose = Hüften und Schultern bewegen sich unter einem Rücken, der lang bleibt. Das ist ein Schritt vom Zurückschaukeln zur Hüftbeuge.
drill-bird-dog-setup = Knie auf einer Matte auf allen Vieren. Hände unter den Schultern, Knie unter den Hüften.
drill-bird-dog-action = Streck ein Bein nach hinten und den Arm der anderen Seite nach vorn. Halt, komm zurück, dann die andere Seite.
drill-bird-dog-focus = Schieb mit der Ferse die Wand hinter dir weg. Eine Tasse Tee auf dem unteren Rücken bleibt voll.
drill-bird-dog-feel = Das Gesäß des gehobenen Beins arbeitet, und der Rücken auch.
drill-bird-dog-dose = 2 Sätze mit 6 bis 8 auf jeder Seite, an 3 bis 5 Tagen der Woche. 2 Sekunden hinaus, 4 Sekunden Halt, 2 Sekunden zurück.
drill-bird-dog-camera-can = Hier nichts: Sie ist für Menschen gemacht, die stehen. Ein Spiegel an der Seite kann helfen.
drill-bird-dog-camera-cannot = Ob der Rücken auf allen Vieren kippt oder durchhängt.

drill-side-plank-title = Seitstütz
drill-side-plank-purpose = Die Flanken lernen zu halten. Das tun sie, wenn du eine Tasche in einer Hand trägst.
drill-side-plank-setup = Leg dich auf einer Matte auf die Seite, Ellbogen unter der Schulter, Knie gebeugt. Später mit geraden Beinen.
drill-side-plank-action = Heb die Hüften, bis du vom Kopf bis zu den Knien eine Linie bist. Halt und atme, dann komm herunter.
drill-side-plank-focus = Sei eine Brücke, unter der eine Katze durchgehen kann.
drill-side-plank-feel = Die Seite am Boden arbeitet, von der Schulter bis zur Hüfte.
drill-side-plank-dose = 2 Sätze mit 3 bis 5 auf jeder Seite, an 3 bis 5 Tagen der Woche. 1 Sekunde hinauf, 5 Sekunden Halt, 1 Sekunde hinunter.
drill-side-plank-camera-can = Hier nichts: Sie ist für Menschen gemacht, die stehen. Geh nach Gefühl.
drill-side-plank-camera-cannot = Einen Körper, der auf der Seite liegt.

drill-dumbbell-deadlift-title = Kreuzheben mit der Hantel
drill-dumbbell-deadlift-purpose = Das Kreuzheben mit der Kettlebell für ein Zuhause ohne Kettlebell. Eine Hantel steht auf einem Ende, oder eine volle Tasche nimmt ihren Platz ein.
drill-dumbbell-deadlift-setup = Stell dich über eine leichte Hantel, die zwischen den Knöcheln auf einem Ende steht. Ist das zu tief, stell sie auf einen Block. Füße etwas breiter als die Hüften.
drill-dumbbell-deadlift-action = Schieb die Hüften zurück, bis beide Hände das obere Ende halten. Schieb den Boden weg und steh aufrecht. Stell sie genauso wieder ab.
drill-dumbbell-deadlift-focus = Die Hantel fährt hinauf und hinunter wie ein Aufzug im Schacht, nah an den Beinen.
drill-dumbbell-deadlift-feel = Gesäß und Rückseite der Oberschenkel arbeiten, und der Rücken arbeitet auch.
drill-dumbbell-deadlift-dose = 3 Sätze mit 8 bis 10, an 2 bis 3 Tagen der Woche. 2 Sekunden hinunter, kein Halt, 1 Sekunde hinauf. Fang mit einer an, die du leicht 12 Mal heben könntest.
drill-dumbbell-deadlift-camera-can = Das Gleiche wie mit der Kettlebell: Film es als kettlebell_deadlift.
drill-dumbbell-deadlift-camera-cannot = Wie schwer die Hantel ist und wie schwer sie sich anfühlt.

drill-jump-landing-title = Springen und weich landen
drill-jump-landing-purpose = Ein Sprung beginnt mit einer schnellen Hüftbeuge und endet in einer. Er kommt dran, wenn langsame Hüftbeugen leicht fallen und nichts weh tut.
drill-jump-landing-setup = Stell dich auf festen Boden, der nicht rutscht, Füße so breit wie die Hüften. Rundum ist Platz.
drill-jump-landing-action = Lass die Hüften kurz zurücksinken, spring ein wenig und lande auf dem ganzen Fuß, Hüften und Knie gebeugt. Bleib einen Atemzug stehen, dann der nächste.
drill-jump-landing-focus = Lande so leise, dass es nebenan niemand hört.
drill-jump-landing-feel = Die Hüften fangen dich auf, und die Landung ist still.
drill-jump-landing-dose = 2 bis 3 Sätze mit 3 bis 5, an 1 bis 2 Tagen der Woche. Zuerst kleine Sprünge, mit Pause zwischen den Sätzen.
drill-jump-landing-camera-can = Nichts sicher: Sprünge werden nicht beurteilt. Schau dir im Video die Landung an.
drill-jump-landing-camera-cannot = Wie hart du landest und ob die Knie nach innen gehen.

drill-sprint-title = Kurzer Sprint
drill-sprint-purpose = Die Hüften treiben dich voran, ein Bein nach dem anderen. So kommt die Hüftbeuge im Sport an; eine Möglichkeit für alle, die gern laufen.
drill-sprint-setup = Wärm dich zehn Minuten auf. Stell auf ebenem Boden einen Fuß nach vorn, neig dich aus den Hüften vor, Knie weich.
drill-sprint-action = Stoß dich ab und lauf etwa { METRES(20) } lang schneller, nicht ganz so schnell du kannst. Lauf aus und geh zurück.
drill-sprint-focus = Schieb den Boden hinter dir weg.
drill-sprint-feel = Gesäß und Rückseite der Oberschenkel schieben. Zieht es dort fest, dann heute langsamer.
drill-sprint-dose = 1 Satz mit 4 bis 6 Läufen, an 1 bis 2 Tagen der Woche. Geh dazwischen zurück, bis der Atem ruhig ist.
drill-sprint-camera-can = Nichts: Wer läuft, ist zu schnell aus dem Bild.
drill-sprint-camera-cannot = Deinen Schritt und wie fest du schiebst.
