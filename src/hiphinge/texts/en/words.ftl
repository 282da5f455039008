# Words that other texts are made of.

verdict-present = present
verdict-absent = absent
verdict-cannot-tell = cannot tell

# How numbers and lists are written. $items are all but the last, with commas between them.

number = { $value }
list = { $items } and { $last }

# Stands after { $value } in other texts, as { degrees }.
degrees = { $value ->
    [one] degree
   *[other] degrees
}
