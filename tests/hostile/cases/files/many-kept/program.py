for i in range(16000):
    open(f"{i}" + "x" * 200, "w").close()
