# The pages of 'hiphinge serve'.

web-serving = hiphinge is open at { $address }
    This address works once, in one browser. Ctrl-C ends it.
web-stopped = hiphinge is closed.
web-skip = To the content
web-parts = Parts of hiphinge
web-part-drills = Drills
web-stays-here = Everything stays on this computer: these pages send nothing to anyone.
web-refused = That did not work
web-drills-intro = Each drawing shows the start in a light tone, the deepest position in a dark one, and the way between.
web-drills-all = All drills

web-error-400 = This request was not understood: go back and try again.
web-error-403 = This is not allowed here: open hiphinge by the address in the terminal.
web-error-404 = There is no such page: it may have been deleted, or the address has a slip in it.
web-error-405 = This page cannot do that: go back and use its buttons.
web-error-413 = This is too large: choose a smaller file.
web-error-500 = Something went wrong in hiphinge itself: the terminal shows what, and nothing of yours was lost.
web-error-host = This address is not the one of hiphinge: open the address in the terminal.
web-error-origin = This request came from another page: go back and use the pages of hiphinge.
web-error-token = This browser is not signed in: start hiphinge serve again and open the address that it prints, which works once.
error-port-taken = Port { $port } is in use by another program: add --port with another number, such as { $other }.
