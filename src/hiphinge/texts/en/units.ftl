# Lengths and masses, as CM(), METRES(), STATURE() and KG() of other texts say them; with two numbers, what lies between.
# $value is a number, or a range of two.

length-cm = { $value } cm
length-metres = { $value } m
length-inches = { $value } { $value ->
    [one] inch
   *[other] inches
}
length-feet = { $value } { $value ->
    [one] foot
   *[other] feet
}
length-feet-and-inches = { $feet } ft { $inches } in
amount-range = { $low } to { $high }
mass-kg = { $value } kg
mass-pounds = { $value } lb
