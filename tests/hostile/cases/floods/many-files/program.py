try:
    for i in range(10**6):
        open(str(i), "w").close()
except OSError as error:
    print(error.strerror)
