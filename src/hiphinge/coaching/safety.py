"""Text ids about pain, backs and the program itself, in the order in which they are shown."""

#: Each has a second text, ending in ``-means``.
PAIN_ZONES = ("safety-pain-green", "safety-pain-amber", "safety-pain-red")
GOOD_TO_KNOW = ("about-pain", "about-rounding", "about-posture", "about-variety", "about-feet", "about-load")
WHAT_IT_IS = ("disclaimer", "disclaimer-loads", "disclaimer-warnings")
