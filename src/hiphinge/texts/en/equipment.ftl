# What a drill needs. A code of knowledge/drills.toml after equipment-.

equipment-band = an elastic band
equipment-barbell = a bar
equipment-block = a block or a low box
equipment-chair = a firm chair
equipment-dowel = a broomstick or dowel
equipment-dumbbell = a dumbbell
equipment-dumbbells = a pair of dumbbells
equipment-heel-block = a thin block for the heels
equipment-kettlebell = a kettlebell
equipment-light-object = something light to pick up
equipment-mat = a mat
equipment-medicine-ball = a medicine ball
equipment-mirror = a mirror
equipment-roller = a long foam roller
equipment-wall = a wall
