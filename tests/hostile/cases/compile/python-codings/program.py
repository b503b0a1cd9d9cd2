# -*- coding: unicode_escape -*-
# \u000aimport os; os.write(1, b"hidden\\n")
# \u000aprint(os.getuid())
