import os

# The work directory moved, covered or left for another one, and kept names that lead out of it.
for action in (
    lambda: os.rename("/box", "/box2"),
    lambda: os.rmdir("/box"),
    lambda: os.symlink("/etc", "/box"),
    lambda: os.rename("/box/.", "/box/x"),
    lambda: os.link("/program/main.py", "/box/main.py"),
    lambda: os.link("/etc/shadow", "/box/shadow"),
    lambda: os.link("/proc/1/environ", "/box/environ"),
):
    try:
        action()
        print("done")
    except OSError:
        pass
os.symlink("/etc", "out")
os.symlink("/etc/passwd", "log")
os.symlink("/proc/self/environ", "environ")
os.chdir("/")
print("end")
