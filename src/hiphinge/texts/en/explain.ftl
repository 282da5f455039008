# The words round the pages of hiphinge explain.

explain-heading = Faults that are looked for
explain-column-name = name
explain-column-fault = fault
explain-more = hiphinge explain NAME shows how one is found, what it rests on and what helps.
explain-seen = What is seen
explain-why = Why it counts
explain-numbers = Its numbers
explain-needs = Needs to see
explain-limits = Cannot tell
explain-cues = Cues
explain-drills = Drills
explain-sources = Sources
explain-see = see { $sources }
explain-note = A fault is something to practise: it says what was seen, and nothing about you. The numbers come from one table, and those that we chose may well change.

explain-mark-verified = read in the source
explain-mark-computed = worked out
explain-mark-search = read in a text that names the source
explain-mark-memory = remembered, not yet checked in a source
explain-mark-design = chosen by this program; no published limit is known
explain-mark-sought = looked for; no study was found

explain-unit-cm = cm
explain-unit-deg = degrees
explain-unit-leg-lengths = leg lengths
explain-unit-m = m
explain-unit-percent = %
explain-unit-points = points
explain-unit-ratio = (ratio)
explain-unit-s = s
