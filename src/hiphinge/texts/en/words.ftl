# Words that other texts are made of.

verdict-present = present
verdict-absent = absent
verdict-cannot-tell = cannot tell
