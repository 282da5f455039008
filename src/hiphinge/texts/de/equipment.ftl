# Was eine Übung braucht. Nach equipment- steht ein Name aus knowledge/drills.toml.

equipment-band = ein elastisches Band
equipment-barbell = eine Stange
equipment-block = ein Block oder eine niedrige Kiste
equipment-chair = ein fester Stuhl
equipment-dowel = ein Besenstiel oder Stab
equipment-dumbbell = eine Hantel
equipment-dumbbells = ein Paar Hanteln
equipment-heel-block = ein dünner Block für die Fersen
equipment-kettlebell = eine Kettlebell
equipment-light-object = etwas Leichtes zum Aufheben
equipment-mat = eine Matte
equipment-medicine-ball = ein Medizinball
equipment-mirror = ein Spiegel
equipment-roller = eine lange Faszienrolle
equipment-wall = eine Wand
