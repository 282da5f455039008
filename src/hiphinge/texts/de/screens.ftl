# Die einfachen Tests von hiphinge screen. Die Werte sind Zahlen; die Einheit steht im Satz.

screen-heading = Tests, die hiphinge screen misst
screen-column-name = Name
screen-column-test = Test
screen-more = hiphinge screen NAME CLIP --out ORDNER misst einen davon.
screen-measured = Gemessen
screen-side = Bein
screen-held-against = Verglichen mit
screen-means = Was es heißt
screen-known = Gut zu wissen
screen-sources = Quellen
screen-value = { $value } ± { $error }
screen-criterion = { $limit } ({ $mark }; { $sources })
screen-no-criterion = Nichts: Es ist keine Grenze bekannt. Vergleich es mit deinem eigenen letzten Mal.
screen-results = Ergebnisse: { $folder }
screen-note = Das sagt, wie du dich an einem Tag bewegt hast. Es ist keine Diagnose.
screen-lying-note = Dieser Test wurde noch nicht an Filmen echter Menschen erprobt, nur an gezeichneten. Nimm ihn als grobe Hilfe.
screen-both = { $first } { $second }
screen-side-left = links
screen-side-right = rechts

screen-waiters-bow-title = Verbeugung wie ein Kellner
screen-toe-touch-title = Finger zum Boden
screen-straight-leg-raise-title = Gestrecktes Bein heben
screen-active-knee-extension-title = Knie strecken mit gehaltener Hüfte
screen-seated-hinge-title = Verbeugung im Sitzen

screen-seen-rounds = Dein unterer Rücken begann bei { $value } Grad Neigung rund zu werden.
screen-seen-kept = Dein unterer Rücken behielt seine Form, so weit du dich neigtest, { $value } Grad.

screen-waiters-bow-passed = Der Test verlangt { $limit }; du hast ihn bestanden.
screen-waiters-bow-not-passed = Der Test verlangt { $limit } Grad. Versuch es noch einmal mit einem Stab am Rücken und schau, ob das hilft.
screen-waiters-bow-near = Das liegt zu nah an den { $limit } Grad des Tests, um es zu sagen.
screen-waiters-bow-go-on = Der Test verlangt { $limit } Grad: Neig dich nächstes Mal weiter, wenn es sich gut anfühlt.
screen-seated-rounds = Im Sitzen ist die Rückseite der Oberschenkel locker. Es kommt also von der Hüfte oder von der Bewegung selbst.
screen-seated-kept = Im Sitzen ist die Rückseite der Oberschenkel locker. Wirst du im Stehen früher rund, schau auch auf die Beine.

screen-toe-touch-above = Deine Fingerspitzen blieben { CM($value) } über dem Boden. Hier gibt es nichts zu bestehen; ab { CM($change) } ist eine Änderung mehr als Zufall.
screen-toe-touch-below = Deine Fingerspitzen kämen { CM($value) } unter den Boden. Hier gibt es nichts zu bestehen; ab { CM($change) } ist eine Änderung mehr als Zufall.
screen-toe-touch-knees = Deine Knie waren dort { $value } Grad gebeugt. Der Test verlangt gestreckte Knie, höchstens { $limit }: Mit ihnen bliebst du höher.
screen-toe-touch-knees-hidden = Es war nicht zu sehen, ob deine Knie dort gestreckt waren, wie der Test es verlangt.

screen-straight-leg-raise-short = Dein Bein kam { $value } Grad hoch. Eine Studie nannte Beine bis { $short } kurz und ab { $long } lang.
screen-straight-leg-raise-between = Dein Bein kam { $value } Grad hoch. Das liegt zwischen dem, was eine Studie kurz ({ $short }) und lang ({ $long }) nannte.
screen-straight-leg-raise-long = Dein Bein kam { $value } Grad hoch. Eine Studie nannte Beine ab { $long } lang und bis { $short } kurz.
screen-straight-leg-raise-knee = Weiter oben beugte sich dein Knie. Es zählen nur die { $value } Grad mit höchstens { $limit } im Knie.
screen-straight-leg-raise-other = Auch dein anderes Bein hob sich, um { $value } Grad. Lass es liegen, sonst wird die Zahl zu groß.

screen-active-knee-extension-short = Deinem Knie fehlten { $value } Grad bis gestreckt. Eine Studie nannte mehr als { $limit } kurz.
screen-active-knee-extension-long = Deinem Knie fehlten { $value } Grad bis gestreckt. Eine Studie nannte nur mehr als { $limit } kurz.
screen-active-knee-extension-near = Deinem Knie fehlten { $value } Grad bis gestreckt. Das liegt zu nah an den { $limit } einer Studie, um es zu sagen.
screen-active-knee-extension-sex = Deinem Knie fehlten { $value } Grad bis gestreckt. Die Grenze ist für Männer und Frauen verschieden: Gib an, was zutrifft{ TERMINAL(" (--sex female oder --sex male)") }.
