import threading


def work() -> None:
    while True:
        pass


while True:
    try:
        threading.Thread(target=work).start()
    except RuntimeError:
        pass
