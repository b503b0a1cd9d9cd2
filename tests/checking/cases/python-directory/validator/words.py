RIGHT = "yes"
