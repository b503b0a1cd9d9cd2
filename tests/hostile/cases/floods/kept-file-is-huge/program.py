with open("log", "wb") as file:
    file.truncate(511 << 20)
