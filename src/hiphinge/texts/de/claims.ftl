# Was zu den Behauptungen aus knowledge/claims.toml gesagt wird. Die Titel sind Fragen, damit keine Behauptung dasteht, als
# wäre sie wahr. Die Zahlen in -fact-1 und so weiter sind die Werte der Tabelle.

claims-heading-claim = Was Artikel über die Hüftbeuge behaupten
claims-heading-contradiction = Worin Artikel einander widersprechen
claims-column-name = Name
claims-column-verdict = Befund
claims-column-claim = Frage
claims-more = hiphinge claims NAME sagt, was behauptet wird, was man weiß und was hiphinge deshalb tut.
claims-said = Man liest
claims-said-in = So schreibt
claims-article-S0 = ein Blog über langes Leben
claims-article-S1 = ein Studio für Menschen am Schreibtisch
claims-article-S2 = eine Anleitung für den Anfang
claims-article-S3 = ein Fitnessstudio
claims-article-S4 = eine Praxis für Physiotherapie
claims-verdict = Befund
claims-known = Was man weiß
claims-does = hiphinge
claims-faults = Achtet auf
claims-drills = Übungen
claims-sources = Quellen
claims-note = Eine Behauptung ohne Beleg kann sich noch als wahr erweisen. Die Hüftbeuge zu können lohnt sich so oder so. Wenn dein Rücken weh tut und das so bleibt, frag eine Ärztin oder einen Physiotherapeuten.
claims-verdict-supported = trifft zu
claims-verdict-partly = zum Teil
claims-verdict-mixed = offen
claims-verdict-unsupported = nicht belegt
claims-verdict-unstudied = nicht untersucht
claims-verdict-settled = unsere Wahl

claim-rounding-title = Führt ein runder Rücken unter Last zu Schmerzen?
claim-rounding-said = Jedes Heben mit rundem Rücken setzt den Bandscheiben zu, bis sie eines Tages nachgeben. Ein Artikel schreibt, Studie um Studie zeige das.
claim-rounding-fact-1 = Eine Übersicht verglich, wie Menschen mit und ohne Rückenschmerzen heben. In { $same } von { $studies } Studien rundeten beide den Rücken gleich weit. Sie nennt diese Studien schwach.
claim-rounding-fact-2 = Eine Studie begleitete Menschen über längere Zeit. Wer später Schmerzen bekam und wer nicht, unterschied sich um { $change } Grad. Wahrscheinlich sind { $low } bis { $high }, es kann also auch gar keiner sein.
claim-rounding-fact-3 = Von der Brust zum Becken gemessen, rundeten Menschen mit Rückenschmerzen beim Heben { $less } Grad weniger als andere.
claim-rounding-fact-4 = Ganz still hält den Rücken niemand. Beim Heben von { KG($load) } beugte sich der untere Rücken um { $stoop } Grad aus dem Bücken und um { $squat } aus der Hocke.
claim-rounding-fact-5 = Teile toter Wirbelsäulen können nachgeben, wenn man sie unter Last tausende Male beugt. Sie können sich weder erholen noch anpassen, du schon.
claim-rounding-does = Zeigt, wie weit sich dein unterer Rücken beugt, als etwas zum Üben. Es sagt nie, ein runder Rücken mache Schmerzen, und vergleicht dich mit deinem eigenen Stehen oder deiner eigenen vollen Beuge.

claim-disc-load-title = Haben es die Bandscheiben leichter, wenn Knie oder Hüften beugen?
claim-disc-load-said = Mit der Hüftbeuge oder mit gebeugten Knien wirken weniger Druck und Schub auf die Bandscheiben.
claim-disc-load-fact-1 = Eine Übersicht über { $studies } Studien fand beim Heben aus der Hocke keinen kleineren Druck in den Bandscheiben. Die Last war gleich oder größer, außer wenn das Gewicht zwischen den Füßen stand. Schub und Biegung waren kleiner.
claim-disc-load-fact-2 = Sensoren in der Wirbelsäule zeigten bei { $lifts } Hebungen zwischen Hocken und Bücken nur { $percent } % Unterschied. Wo das Gewicht war, zählte mehr.
claim-disc-load-fact-3 = Bei einem Mann lag der Druck in einer Bandscheibe im Stehen bei { $standing } MPa. Beim Heben von { KG($load) } waren es { $round } mit rundem Rücken, { $knees } mit gebeugten Knien und { $close } mit dem Gewicht nah am Körper.
claim-disc-load-fact-4 = Bei { $people } Menschen, die { KG($load) } hoben, drückte das Bücken die Wirbelsäule weniger als das Hocken, um das { $low }- bis { $high }-Fache des Körpergewichts.
claim-disc-load-fact-5 = Eine andere Studie fand beim Bücken die höheren Lasten.
claim-disc-load-does = Zeigt Lasten als Schätzung mit einer Spanne, und nur, wenn du danach fragst oder eine Last angibst. Der erste Rat ist, das Gewicht näher heranzuholen: Darin sind sich die Studien am ehesten einig.

claim-hips-take-over-title = Nehmen die Hüften dem Rücken die Last ab?
claim-hips-take-over-said = In der Hüftbeuge tragen Hüften und Oberschenkel das Gewicht, und der Rücken kann ausruhen.
claim-hips-take-over-fact-1 = Beim Hochkommen im rumänischen Kreuzheben arbeiteten die Rückenmuskeln mit { $back } % ihres Höchsten, die hinteren Oberschenkel mit { $hamstrings } % und das Gesäß mit { $glutes } %.
claim-hips-take-over-fact-2 = Beim Good Morning stieg die Arbeit der Rückenmuskeln mit dem Gewicht von { $low } auf { $high } %.
claim-hips-take-over-fact-3 = Nach unserem Lastmodell fordert ein Mann von { KG($mass) }, der sich mit { KG($load) } in den Händen um { $lean } Grad neigt, von seinem unteren Rücken { $moment } Newtonmeter. Wie er sich beugt, ändert daran wenig.
claim-hips-take-over-does = Sagt, dass Hüften und Rücken sich die Arbeit teilen. Dass der Rücken ausruht, sagt es nie.

claim-lift-with-legs-title = Soll man mit den Beinen heben?
claim-lift-with-legs-said = Heb mit den Beinen und lass den Rücken heraus.
claim-lift-with-legs-fact-1 = Eine Übersicht über { $studies } Studien fand keinen Grund, das Heben aus der Hocke als den Weg zu weniger Rückenschmerzen zu lehren.
claim-lift-with-legs-fact-2 = Gesagt zu bekommen, wie man hebt, ändert nicht, wie man hebt. Das berichten Übersichten.
claim-lift-with-legs-fact-3 = Bei { $men } Männern, die { KG($low, $high) } hoben, forderten Hocken und Bücken vom unteren Rücken in der Spitze gleich viel.
claim-lift-with-legs-does = Nimmt Hocke, Ausfallschritt, Hüftbeuge und Beuge auf einem Bein als gute Wege, etwas aufzuheben. Es bittet dich, das Gewicht nah zu halten.

claim-light-things-title = Braucht ein Stift die Hüftbeuge so sehr wie ein schweres Gewicht?
claim-light-things-said = Jedes Bücken zählt, bei Stift und Schnürsenkel so sehr wie bei einem schweren Gewicht.
claim-light-things-fact-1 = Nach unserem Lastmodell bist das meiste du selbst. Ein Mann von { KG($mass) } fordert bei { $lean } Grad mit leeren Händen { $empty } Newtonmeter von seinem unteren Rücken, und { $loaded } mit { KG($load) }.
claim-light-things-fact-2 = Bei einem Mann lag der Druck in einer Bandscheibe im Stehen bei { $standing } MPa, vorgebeugt mit leeren Händen bei { $bent }.
claim-light-things-fact-3 = Dass ein runder Rücken dabei Schmerzen bringt, fand sich nicht, soweit das Heben untersucht ist.
claim-light-things-does = Bietet das kleine Bücken im Alltag als Übung an, mit anderen guten Wegen daneben. Nach einem Stift bück dich, wie du magst, und oft anders.

claim-best-exercise-title = Ist die Hüftbeuge das Beste bei Rückenschmerzen?
claim-best-exercise-said = Die Hüftbeuge macht langen Rückenschmerzen ein Ende, oder wirkt besser als alles andere.
claim-best-exercise-fact-1 = Bewegung hilft etwas mehr als nichts zu tun: um { $pain } Standardabweichungen beim Schmerz und um { $function } bei dem, was man tun kann. Das fand eine Übersicht für die Weltgesundheitsorganisation.
claim-best-exercise-fact-2 = Eine Übersicht über { $trials } Studien nimmt { $points } von hundert Punkten Schmerz als eine Änderung, die zählt.
claim-best-exercise-fact-3 = Dieselbe Übersicht fand etwa { $points } Punkte weniger Schmerz als ohne alles. Keine Art von Bewegung war klar die beste.
claim-best-exercise-fact-4 = Über { $weeks } Wochen half Kreuzheben { $people } Menschen so gut wie leichte Übungen zur Bewegungskontrolle, und nicht besser.
claim-best-exercise-fact-5 = Vom Kreuzheben hatten die am meisten, die weniger Schmerzen hatten und den Rücken länger halten konnten.
claim-best-exercise-does = Verspricht nichts. Es sagt, dass vieles hilft, und zeigt dir deine eigenen Ergebnisse über die Zeit.

claim-posture-title = Macht es Rückenschmerzen, wie man steht oder sich beugt?
claim-posture-said = Deine Haltung und die Last auf der Wirbelsäule sind der Grund, warum dein Rücken weh tut.
claim-posture-fact-1 = Ein Blick auf { $reviews } Übersichten fand keine Einigkeit darüber, dass Haltung oder Last Rückenschmerzen machen. Manche finden einen Zusammenhang, manche keinen.
claim-posture-fact-2 = Menschen mit und ohne Rückenschmerzen stehen gleich, in der Neigung des Beckens und im Bogen des unteren Rückens.
claim-posture-does = Beschreibt, was zu sehen ist, und vergleicht dich mit dir selbst. Noten für die Haltung gibt es nicht.

claim-glutes-title = Kann das Gesäß vergessen, wie man arbeitet?
claim-glutes-said = Vom Sitzen schläft das Gesäß ein und macht nicht mehr mit.
claim-glutes-fact-1 = Wer in Bauchlage ein Bein hebt, bei dem kommt das Gesäß auch dann zuletzt, wenn er gesund ist. Bei Rückenschmerzen kommt es noch später; die Studien dazu sind schwach.
claim-glutes-fact-2 = In einer Gruppe mit Rückenschmerzen war das Gesäß kleiner. Das kann daher kommen, dass es weniger benutzt wurde.
claim-glutes-fact-3 = Krafttraining für die Hüfte zu anderen Übungen dazu brachte { $people } Menschen nichts zusätzlich.
claim-glutes-does = Gebraucht das Wort nie. Ein Video zeigt nicht, welche Muskeln arbeiten, also sagt es nichts über sie.

claim-pelvic-tilt-title = Macht ein gekipptes Becken krumm?
claim-pelvic-tilt-said = Ein Becken, das nach vorn kippt, ist der Hauptgrund für eine runde Haltung, und die Hüftbeuge behebt sie.
claim-pelvic-tilt-fact-1 = Schon die Form der Knochen macht die Neigung: im Mittel { $mean } Grad, und alles von { $low } bis { $high }.
claim-pelvic-tilt-fact-2 = Menschen mit und ohne Rückenschmerzen stehen mit der gleichen Neigung.
claim-pelvic-tilt-fact-3 = Wer zusammensinkt, tut das meist im oberen Rücken, oder das Becken kippt nach hinten.
claim-pelvic-tilt-does = Gibt für die Neigung keine Note. Es schaut nur, wie sich das Becken gegenüber deinem eigenen Stehen dreht.

claim-sitting-title = Verkürzt Sitzen die hinteren Oberschenkel?
claim-sitting-said = Ein Tag am Schreibtisch macht die hinteren Oberschenkel kurz, und kurze machen den Rücken rund.
claim-sitting-fact-1 = Dass es das Sitzen ist, steht auf schwachen Füßen.
claim-sitting-fact-2 = Studien über längere Zeit fanden, dass weniger Spielraum der hinteren Oberschenkel etwas öfter vor Rückenschmerzen kommt. Die Wirkung ist klein bis mittel.
claim-sitting-fact-3 = Bei aufrechtem Oberschenkel gelten Männer als kurz, denen mehr als { $men } Grad bis zum geraden Knie fehlen; bei Frauen sind es { $women }.
claim-sitting-does = Misst es, statt es anzunehmen: hiphinge screen misst zwei Beintests, und hiphinge why sagt, ob die Rückseite deiner Oberschenkel die Grenze setzt.

claim-hamstring-tension-title = Beweist ein Ziehen hinten im Oberschenkel eine gute Hüftbeuge?
claim-hamstring-tension-said = Wenn es hinten im Oberschenkel zieht, stimmt die Hüftbeuge.
claim-hamstring-tension-fact-1 = Bei { $hip } Grad in der Hüfte und { $knee } im Knie ist der äußere hintere Oberschenkelmuskel { $stretch } % länger als im Stehen. Was der Rücken tut, spielt dabei keine Rolle.
claim-hamstring-tension-fact-2 = Das Ziehen spürst du auch, wenn du dich mit rundem Rücken bückst.
claim-hamstring-tension-does = Sagt bei jeder Übung, was du spüren kannst, als Anhaltspunkt. Es zählt, was zu sehen war.

claim-walking-title = Geht man leichter, wenn man die Hüftbeuge kann?
claim-walking-said = Wer die Hüftbeuge kann, geht mit langen, leichten Schritten und angenehmer für die Knie. Wer nicht, der schlurft.
claim-walking-fact-1 = Wir fanden keine Studie, die Üben der Hüftbeuge mit dem Gehen verbindet.
claim-walking-fact-2 = Ältere strecken die Hüfte beim Gehen weniger: { $old } Grad, Junge { $young }.
claim-walking-fact-3 = Gebrechliche Menschen dehnten { $weeks } Wochen lang die Hüften und gingen danach schneller und mit längeren Schritten. Die Hüften streckten sie nicht weiter.
claim-walking-fact-4 = Gehen selbst hilft. Mit einem Gehplan kamen Rückenschmerzen im Median nach { $with } Tagen wieder, ohne nach { $without }.
claim-walking-does = Verspricht zum Gehen nichts. Ein Spaziergang ist für sich eine gute Idee.

claim-performance-title = Springt und sprintet man mit der Hüftbeuge besser?
claim-performance-said = Eine gute Hüftbeuge bringt mehr Kraft in den Boden, also springst, sprintest und wendest du kräftiger.
claim-performance-fact-1 = Beim Schwung mit { KG($load) } arbeitete das Gesäß mit etwa { $glutes } % seines Höchsten, die Rückenmuskeln mit etwa { $back } %.
claim-performance-fact-2 = { $people } Männer übten Schwünge oder Sprünge aus der Hocke. Die Kraft stieg um { $strength } %, die Sprunghöhe um { $jump } %. Beides half gleich gut; eine Gruppe ohne Training gab es nicht.
claim-performance-does = Hat Schwünge, Sprünge und Sprints unter den Übungen, für später, wenn die langsame Hüftbeuge leicht fällt. Sprünge und Sprints beurteilt die Kamera nicht.

claim-guarding-title = Macht Schmerz vorsichtig, und macht Vorsicht mehr Schmerz?
claim-guarding-said = Bücken aus dem Rücken macht Schmerzen, Schmerzen machen vorsichtig, und wer vorsichtig ist, bückt sich noch mehr aus dem Rücken.
claim-guarding-fact-1 = Menschen mit Rückenschmerzen beugen den unteren Rücken weniger und langsamer.
claim-guarding-fact-2 = Mehr Angst geht mit weniger Beugung einher, über { $studies } Studien. Der Zusammenhang ist schwach ({ $link }; minus eins wäre das Höchste).
claim-guarding-fact-3 = Bei { $people } Menschen mit neuen Rückenschmerzen ging Angst nach { $first }, { $second } und { $third } Wochen mit weniger Beugung des unteren Rückens einher. Der Schmerz selbst tat das nicht.
claim-guarding-fact-4 = Menschen mit Rückenschmerzen rundeten beim Heben { $less } Grad weniger. Der letzte Schritt des Kreises, mehr Beugung aus dem Rücken, fand sich also nicht.
claim-guarding-does = Fängt mit kleinen, leichten Bewegungen an und lässt sie wachsen. Sich auch wieder rund zu beugen, wenn es sich gut anfühlt, gehört dazu.

claim-weak-hips-title = Stecken schwache Hüften hinter Rückenschmerzen, und helfen stärkere?
claim-weak-hips-said = Hüften ohne Kraft lassen dem Rücken die Arbeit.
claim-weak-hips-fact-1 = { $people } Menschen mit langen Rückenschmerzen drückten die Hüfte mit weniger Kraft nach hinten als { $people } ohne: rechts { $right } % weniger, links { $left } %. Was zuerst da war, weiß man nicht.
claim-weak-hips-fact-2 = Eine Übersicht über { $trials } Studien fand nach Krafttraining für die Hüfte weniger Schmerz und mehr Leichtigkeit im Alltag.
claim-weak-hips-fact-3 = In einer Studie mit { $people } Menschen brachte es neben anderen Übungen nichts zusätzlich. Nach { $months } Monaten lagen die Gruppen { $points } von zehn Punkten Schmerz auseinander. Wahrscheinlich sind { $low } bis { $high }.
claim-weak-hips-does = Nennt Hüften nie schwach, denn ein Video zeigt keine Kraft. Die Übungen mit Gewicht bauen Hüften und Rücken auf, was auch der Grund ist.

claim-never-taught-title = Reicht es, dass es einem jemand zeigt?
claim-never-taught-said = Die meisten beugen sich ungeschickt, weil es ihnen niemand gezeigt hat oder weil sie es vergessen haben.
claim-never-taught-fact-1 = Wer nach jedem Heben hörte, wie es war, verringerte den höchsten Druck auf die Wirbelsäule um { $less } %. Ohne das waren es { $without } %. Es hielt { $days } Tage an.
claim-never-taught-fact-2 = Es einmal zu hören reicht nicht: Das allein ändert nicht, wie man hebt. Das berichten Übersichten.
claim-never-taught-fact-3 = Ein Ton bei { $low } oder { $high } % der eigenen vollen Beuge lässt Menschen eine Zeit lang weniger rund werden.
claim-never-taught-fact-4 = Bei langen Rückenschmerzen brachten Sensoren mit Rückmeldung neben einem Kurs zu Gedanken und Bewegung nichts klar Besseres.
claim-never-taught-does = Zeigt nach jedem Satz, was zu sehen war, mit einem Hinweis und einer Übung. Es misst das Können und sagt nicht, dass Schmerz daraus folgt.

claim-core-title = Gehört Rumpftraining zur Hüftbeuge?
claim-core-said = Der Rumpf ist ein Korsett, das die Wirbelsäule hält; also trainiere ihn neben der Hüftbeuge.
claim-core-fact-1 = Eine Übersicht über { $studies } Studien fand, dass Rumpfübungen bei Rückenschmerzen ein wenig helfen, und nicht mehr als andere Bewegung.
claim-core-fact-2 = In { $trials } Studien mit { $people } Menschen lagen Rumpfübungen am Anfang vorn. Nach { $first } und { $last } Monaten gab es keinen Unterschied.
claim-core-does = Bietet vier Rumpfübungen zur Hüftbeuge an, zur Auswahl. Verlangt werden sie nicht.

claim-words-title = Geht ein Rücken leicht kaputt?
claim-words-said = Bandscheiben rutschen heraus, Rücken nutzen sich ab, und ein Heben zu viel genügt.
claim-words-fact-1 = Solche Worte können Angst machen, und wer Angst hat, bewegt sich weniger.
claim-words-fact-2 = Mehr Angst geht mit weniger Beugung des Rückens einher. Der Zusammenhang ist schwach ({ $link }; minus eins wäre das Höchste).
claim-words-does = Führt eine Liste von Wörtern, die es nicht gebraucht, mit Gründen und besseren Wörtern. Ein Test liest alle seine Texte.

claim-papers-title = Was zeigen die Studien hinter solchem Rat?
claim-papers-said = Ein Artikel nennt drei Studien. Welche, wissen wir nicht; hier stehen drei zu Fragen solcher Artikel: runder Rücken, Kraft der Hüfte und Heben.
claim-papers-fact-1 = Runder Rücken: { $studies } Studien, die meisten ohne Unterschied. Alle sind schwach, und nur eine begleitete Menschen über längere Zeit.
claim-papers-fact-2 = Kraft der Hüfte: Eine Studie mit { $people } Menschen fand keinen Gewinn, eine Übersicht über { $trials } Studien fand einen. Es ist also offen.
claim-papers-fact-3 = Heben: { $studies } Studien im Labor. Sie maßen Last und nicht Schmerz, und sie sprechen nicht für die Hocke.
claim-papers-does = Folgt allen dreien: keine Angst vor dem runden Rücken, Kraft als Angebot und mehr als ein Weg zu heben.

claim-facing-wall-title = Rücken oder Gesicht zur Wand?
claim-facing-wall-said = Drei Artikel stellen dich mit dem Rücken zur Wand. Einer stellt dich mit dem Gesicht dazu und lässt dich doch eine Wand hinter dir berühren.
claim-facing-wall-fact-1 = Menschen lernen besser, wenn sie an etwas außerhalb des Körpers denken, etwa an eine Wand, die sie erreichen wollen.
claim-facing-wall-fact-2 = Eine Wand vor dir, { CM($near, $far) } vor den Zehen, hält die Knie auf. Das ist eine andere Übung.
claim-facing-wall-does = Nimmt zuerst das Wandtippen, mit dem Rücken zur Wand. Das Gesicht zur Wand ist eine eigene Übung, für Knie, die nach vorn kommen.

claim-feet-title = Füße so breit wie die Hüften oder die Schultern?
claim-feet-said = Zwei Artikel sagen Hüften, einer sagt Schultern.
claim-feet-fact-1 = Uns ist das { $narrow }- bis { $wide }-Fache des Abstands der Hüftgelenke recht.
claim-feet-does = Rät für den Anfang zu Hüftbreite und überlässt dir den Rest. Von der Seite sieht es nicht, wie breit du stehst.

claim-wall-distance-title = Wie weit von der Wand?
claim-wall-distance-said = Ein Artikel sagt ein paar Fingerbreit, ein anderer eine Fußlänge.
claim-wall-distance-fact-1 = Beide haben recht, denn der Abstand bestimmt die Tiefe. { CM($near) } verlangen etwa { $lean } Grad Neigung. Eine Fußlänge verlangt von Männern { $men } Grad ({ CM($foot_men) }) und von Frauen { $women } ({ CM($foot_women) }).
claim-wall-distance-fact-2 = Wir fangen bei { CM($start) } an und gehen um je { CM($step) } weiter weg.
claim-wall-distance-does = Fängt nah an und schickt dich weiter weg, wenn es leicht fällt. Nach einem Satz zur Wand sagt es, wo du als Nächstes stehst.

claim-tailbone-title = Soll man das Steißbein einziehen?
claim-tailbone-said = Ein Artikel will es am Anfang leicht eingezogen und nennt das Einziehen dann einen Fehler.
claim-tailbone-fact-1 = Zur Hüftbeuge kippt das Becken mit dem Rumpf nach vorn. Einziehen geht in die andere Richtung.
claim-tailbone-does = Verlangt nie, es einzuziehen. Es bietet leichte Spannung an und erwähnt ein Becken, das sich einrollt, wenn die Beuge früh endet.

claim-weight-in-heels-title = Auf den Fersen oder auf dem ganzen Fuß?
claim-weight-in-heels-said = Ein Artikel stellt dich ganz auf die Fersen, einer nur an der Spülmaschine, einer auf den ganzen Fuß.
claim-weight-in-heels-fact-1 = Das Gleichgewicht schickt die Hüften zurück, wie immer du dich beugst: bei { $lean } Grad Neigung um etwa { $back } Beinlängen.
claim-weight-in-heels-fact-2 = Auf den Fersen zu stehen wählt keine Muskeln aus. Das entscheidet, wo Rumpf und Last sind.
claim-weight-in-heels-does = Bittet um den ganzen Fuß, Zehen am Boden. Fersen oder Zehen, die hochkommen, werden erwähnt. Die Fersen sind ein Hinweis für die, die nach vorn kippen.

claim-heel-block-title = Hilft ein Block unter den Fersen?
claim-heel-block-said = Ein dünner Block unter den Fersen soll das Gewicht verlagern und der Hüftbeuge helfen.
claim-heel-block-fact-1 = Er kann denen helfen, die ungern vorn auf dem Fuß stehen. Er kippt auch die Schienbeine; ein Film damit ist also nicht derselbe.
claim-heel-block-does = Führt ihn als Möglichkeit bei der Hüftbeuge mit Gewicht, nie als Pflicht.

claim-dowel-contacts-title = Wo soll der Stab berühren?
claim-dowel-contacts-said = Zwei Artikel nennen Kopf, oberen Rücken und Steißbein. Einer davon warnt dann, wenn der Stab den unteren Rücken verlässt.
claim-dowel-contacts-fact-1 = Schon der Bogen des unteren Rückens lässt eine Lücke von { CM($low, $high) }.
claim-dowel-contacts-fact-2 = Vom Stab aus gemessen sind es eher { CM($low, $high) }: Eine flache Hand passt hinein.
claim-dowel-contacts-does = Achtet auf drei Berührungen: Kopf, oberer Rücken, Steißbein. Der untere Rücken berührt nicht. Seine Lücke wird mit deiner eigenen im Stehen verglichen.

claim-knees-title = Wie weit sollen die Knie gebeugt sein?
claim-knees-said = So wenig wie möglich, sagt ein Artikel. Weich oder leicht gebeugt, sagen die anderen.
claim-knees-fact-1 = Im rumänischen Kreuzheben waren die Knie { $knee } Grad gebeugt.
claim-knees-fact-2 = Im Good Morning waren sie { $low } bis { $high } Grad gebeugt.
claim-knees-fact-3 = Streng ausgeführt waren es { $knee } Grad.
claim-knees-fact-4 = Wir suchen { $low } bis { $high } Grad und reden ab { $squat } von einer Kniebeuge.
claim-knees-does = Bittet um weiche Knie und erwähnt durchgedrückte Knie und eine Hüftbeuge, die zur Kniebeuge wird.

claim-back-shape-title = Flach und fest, oder der eigene Bogen?
claim-back-shape-said = Zwei Artikel wollen den Rücken flach oder fest, einer den natürlichen Bogen, gerade und doch locker.
claim-back-shape-fact-1 = Ein wenig beugt sich der untere Rücken fast unvermeidlich, auch mit Trainer.
claim-back-shape-fact-2 = Beim Heben von { KG($load) } waren es { $squat } Grad aus der Hocke und { $stoop } aus dem Bücken.
claim-back-shape-fact-3 = Rücken sind verschieden, also wird jeder mit seiner eigenen Form im Stehen verglichen.
claim-back-shape-does = Vergleicht deinen Rücken mit deinem eigenen Stehen und lässt nach beiden Seiten Platz. Flach wird nicht verlangt.

claim-shoulders-title = Schultern nach hinten?
claim-shoulders-said = Ein Artikel zieht die Schulterblätter zurück, die anderen reden nicht davon.
claim-shoulders-fact-1 = Wir kennen keinen Grund, das zu verlangen. Mit einem Gewicht hängen die Arme gerade herunter.
claim-shoulders-does = Verlangt hier nichts. Nur ein oberer Rücken, der unterwegs rund wird, wird erwähnt.

claim-band-title = Wozu ist das Band da?
claim-band-said = Es soll die hinteren Oberschenkel trainieren, und es soll die Hüften zurückziehen.
claim-band-fact-1 = Es kommt darauf an, wo es zieht: um die Hüften führt es, in den Händen ist es ein Gewicht.
claim-band-does = Hat beides: früh die geführte Hüftbeuge, später den Durchzug.

claim-speed-title = Langsam oder mit Schwung?
claim-speed-said = Langsam, sagen drei Artikel. Einer davon will oben auch einen kräftigen Schub.
claim-speed-fact-1 = Bei { $seconds } Sekunden je Weg trägt das Tempo zur Last auf der Wirbelsäule fast nichts bei.
claim-speed-fact-2 = Einen Weg hinunter von weniger als { $seconds } Sekunden erwähnen wir, wenn die Übung kein Tempo vorgibt.
claim-speed-does = Langsam hinunter, fest hinauf. Schnelles kommt mit dem Schwung, nicht vorher.

claim-certainty-title = Hilft es allen oder manchen?
claim-certainty-said = Ein Artikel schreibt, es mache dem Schmerz ein Ende, einer, es könne das, einer, sicher sei das nicht.
claim-certainty-fact-1 = Bewegung hilft etwas: { $pain } Standardabweichungen weniger Schmerz als ohne alles.
claim-certainty-does = Sagt kann und zeigt deine eigenen Ergebnisse. Schmerz, der bleibt, soll sich eine Fachperson ansehen.
