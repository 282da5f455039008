"""What is said of pain, backs and the program itself, in the order in which it is told: names of texts."""

#: Each has a text with ``-means`` beside it.
PAIN_ZONES = ("safety-pain-green", "safety-pain-amber", "safety-pain-red")
GOOD_TO_KNOW = ("about-pain", "about-rounding", "about-posture", "about-variety", "about-feet", "about-load")
WHAT_IT_IS = ("disclaimer", "disclaimer-loads", "disclaimer-warnings")
