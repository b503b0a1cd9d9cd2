import os

for action in (
    lambda: open("/program/main.py", "a"),
    lambda: os.unlink("/program/main.py"),
    lambda: open("/program/sitecustomize.py", "w"),
):
    try:
        action()
        print("done")
    except OSError:
        print("refused")
