import os

print(sorted(os.listdir(".")), sorted(os.listdir("/tmp")))
open("secret", "w").write("x")
open("/tmp/other", "w").write("x")
os.makedirs("a/b/c")
os.symlink("/etc/passwd", "a/link")
os.chmod("a/b", 0)
os.chmod("a", 0)
os.chmod(".", 0)
