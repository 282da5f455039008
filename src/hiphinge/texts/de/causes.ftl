# Warum der untere Rücken rund werden kann: die Namen aus knowledge/causes.toml. Die Werte sind Grad der Neigung,
# bei der das Runden begann, benannt nach der Bedingung; $aided ist das Bessere von Stab und Wand.

causes-note = Das ist ein Hinweis aus wenigen Versuchen an einem Tag, keine Diagnose. Die Regeln dahinter sind unsere eigenen.
causes-stopped = Du hast Schmerzen angegeben, darum hören wir hier auf. Ruh dich aus und lies, was bei Schmerzen zu tun ist.
causes-no-rounding = Dein unterer Rücken behielt in jedem Versuch seine Form; es gibt keinen Grund zu suchen.
causes-no-rounding-next = Wenn er mit einem Gewicht oder spät in einem langen Satz rund wird, filme auch das.
causes-not-enough = Es ist noch zu wenig, um zu sagen, warum.
causes-odds = Zwei gleiche Versuche widersprechen sich; keiner davon zählt.
causes-several = Mehr als ein Grund passt zu dem, was zu sehen war; darum nennen wir keinen.

causes-seen-rounds = { $condition }: Dein unterer Rücken begann bei { $value } Grad Neigung rund zu werden ({ $reps } Beugungen).
causes-seen-at-once = { $condition }: Dein unterer Rücken wurde gleich zu Beginn des Weges nach unten rund ({ $reps } Beugungen).
causes-seen-kept = { $condition }: Dein unterer Rücken behielt seine Form, so weit du dich neigtest, { $value } Grad ({ $reps } Beugungen).
causes-seen-rise = { $condition }: Von der ersten zur letzten Beugung wurde er { $value } Grad runder.
causes-seen-fall = { $condition }: Von der ersten zur letzten Beugung wurde er { $value } Grad früher rund.
causes-seen-straight-leg-raise = Gestrecktes Bein heben: { $value } Grad. { $allows }
causes-seen-active-knee-extension = Knie strecken: Es fehlen { $value } Grad. { $allows }
causes-limit-about = Nach unserer eigenen Rechnung ließe die Rückseite der Oberschenkel etwa { $limit } Grad Neigung zu.
causes-limit-over = Nach unserer eigenen Rechnung ließe die Rückseite der Oberschenkel { $limit } Grad Neigung oder mehr zu.
causes-limit-under = Nach unserer eigenen Rechnung ließe die Rückseite der Oberschenkel { $limit } Grad Neigung oder weniger zu.

causes-try = Das sagt jetzt am meisten: { $condition }. { $do }
causes-try-deeper = Das sagt jetzt am meisten: { $condition }, noch einmal und tiefer. { $do }
causes-try-straight-leg-raise = Das sagt jetzt am meisten: das gestreckte Bein heben. Leg dich auf den Rücken und heb ein gestrecktes Bein.
causes-try-sex = Die Grenze beim Strecken des Knies ist für Männer und Frauen verschieden: Gib an, was zutrifft{ TERMINAL(" (--sex female oder --sex male)") }.
causes-command = So wird es gemessen: { $command }
causes-heading = Warum der untere Rücken rund wird
causes-why = Warum
causes-evidence = Was zu sehen war
causes-next = Wie es weitergeht
causes-drills = Übungen

cause-mobility-title = Die Rückseite der Oberschenkel setzt die Grenze
cause-mobility-because = Dein unterer Rücken begann bei { $bodyweight } Grad Neigung rund zu werden, mit gebeugten Knien bei { $knees_bent }. Der Test am Bein sagt dasselbe: Dort zieht die Rückseite der Oberschenkel.
cause-mobility-because-kept = Dein unterer Rücken begann bei { $bodyweight } Grad Neigung rund zu werden. Mit gebeugten Knien behielt er seine Form bis { $knees_bent } Grad. Der Test am Bein sagt dasselbe: Dort zieht die Rückseite der Oberschenkel.
cause-mobility-next = Übe ein Stück über dieser Tiefe und lass den Spielraum mit langsamen Übungen für die Rückseite der Oberschenkel wachsen. Leg, was du hebst, vorerst erhöht ab.

cause-awareness-title = Eine Berührung genügt dir
cause-awareness-because = Dein unterer Rücken begann allein bei { $bodyweight } Grad Neigung rund zu werden, mit Stab oder Wand bei { $aided }. Dein Körper kann es also; er muss nur spüren, wo er ist.
cause-awareness-because-kept = Dein unterer Rücken begann allein bei { $bodyweight } Grad Neigung rund zu werden. Mit Stab oder Wand behielt er seine Form bis { $aided } Grad. Dein Körper kann es also; er muss nur spüren, wo er ist.
cause-awareness-next = Übe mit dem Stab oder der Wand. Nimm die Hilfe dann nach und nach weg.

cause-motor-control-title = Die Bewegung ist dir noch neu
cause-motor-control-because = Dein unterer Rücken begann bei { $bodyweight } Grad Neigung rund zu werden, und Stab oder Wand änderten daran wenig ({ $aided }). Deine Beine ließen mehr zu; zu lernen ist also die Bewegung selbst.
cause-motor-control-next = Geh zu einer leichteren Übung zurück, in der sich die Hüfte bewegt und der Rücken ruhen kann, und bau von dort wieder auf.

cause-load-or-fatigue-title = Das Gewicht oder die Zahl der Wiederholungen setzt die Grenze
cause-load-or-fatigue-because = Ohne Gewicht begann dein unterer Rücken bei { $bodyweight } Grad Neigung rund zu werden, mit Gewicht bei { $loaded }.
cause-load-or-fatigue-because-kept = Ohne Gewicht behielt dein unterer Rücken seine Form bis { $bodyweight } Grad Neigung. Mit dem Gewicht begann er bei { $loaded } rund zu werden.
cause-load-or-fatigue-because-rise = Im Lauf des Satzes beugte sich dein unterer Rücken { $rise } Grad mehr.
cause-load-or-fatigue-because-fall = Im Lauf des Satzes wurde dein unterer Rücken { $fall } Grad früher rund.
cause-load-or-fatigue-next = Nimm weniger Gewicht oder mach kürzere Sätze. Bau auf, wie lange Rumpf und Hüfte halten können.

cause-hip-joint-title = Deine Hüfte ist vielleicht an ihrem Anschlag
cause-hip-joint-because = Deine Hüfte beugte sich im Sitzen { $seated } Grad und mit gebeugten Knien { $knees_bent }. Das ist weniger, als die meisten Aufgaben brauchen, und lockere Beine änderten es nicht.
cause-hip-joint-next = Mach die Beugung kürzer oder steh breiter. Wenn es wehtut, lass eine Fachperson darauf schauen.

cause-unclear-title = Noch kein klarer Grund
cause-unclear-because = Dein unterer Rücken wurde in jedem Versuch etwa gleich rund, oder es gab zu wenige Versuche zum Vergleichen.
cause-unclear-next = Versuch es an einem anderen Tag noch einmal, wenn du ausgeruht bist.

condition-bodyweight-title = Einfaches Beugen aus der Hüfte
condition-bodyweight-do = Beuge dich ohne Gewicht aus der Hüfte, die Knie ein wenig gebeugt.
condition-knees-bent-title = Gebeugte Knie
condition-knees-bent-do = Beuge dich aus der Hüfte und dabei die Knie mehr, etwa wie zu Beginn des Hinsetzens.
condition-dowel-title = Mit Stab
condition-dowel-do = Beuge dich mit einem Stab am Rücken aus der Hüfte.
condition-wall-title = Mit Wand
condition-wall-do = Beuge dich aus der Hüfte, bis du die Wand hinter dir berührst.
condition-loaded-title = Mit leichtem Gewicht
condition-loaded-do = Beuge dich aus der Hüfte und halte ein leichtes Gewicht nah bei dir, höchstens ein Zehntel von deinem eigenen.
condition-seated-title = Im Sitzen
condition-seated-do = Sitz vorn auf einem hohen Hocker und neig dich nach vorn.

# Gründe, die kein Video zeigt: [unseen] in knowledge/causes.toml.

causes-unseen-heading = Gründe, die kein Video zeigt
causes-unseen-more = Film ein paar Hüftbeugen, die sich in einer Sache unterscheiden; hiphinge why ERGEBNISSE vergleicht sie. Diese Gründe sieht es nicht: Die kennst nur du.
causes-programme = Für dein Programm: hiphinge log --found { $label }
causes-unseen-note = Manche Gründe zeigt kein Video: hiphinge why ohne Ergebnisse nennt sie.
causes-unseen-known = bekannt: hiphinge claims { $claim }
causes-unseen-never-taught-title = Es hat dir nie jemand gezeigt
causes-unseen-never-taught-about = Sich in der Hüfte zu beugen kann man lernen. Wenn es dir nie jemand gezeigt hat, brauchst du zuerst keinen anderen Grund zu suchen.
causes-unseen-never-taught-next = Übe zwei Wochen lang ein paar Minuten am Tag, dann film noch einmal.
causes-unseen-weak-hips-title = Deine Hüften sind es noch nicht gewohnt
causes-unseen-weak-hips-about = Hüften und Rücken, die selten heben, werden bald müde. Ein Video zeigt keine Kraft, und ob sie ein Grund für Schmerzen ist, ist offen.
causes-unseen-weak-hips-next = Bau langsam auf: erst die einfache Hüftbeuge, dann ein leichtes Gewicht.
causes-unseen-guarding-title = Du bewegst dich vorsichtig, seit es weh tat
causes-unseen-guarding-about = Nach Schmerzen beugen sich viele weniger und langsamer. Das ist häufig, und es kann bleiben, wenn der Schmerz schon weg ist.
causes-unseen-guarding-next = Fang mit kleinen, leichten Bewegungen an und lass sie wachsen. Wenn es weh tut oder seit Wochen weh getan hat, frag zuerst eine Ärztin oder einen Physiotherapeuten.
