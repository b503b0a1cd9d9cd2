import os

# What is brought back must not block, nor lead anywhere: pipes, devices, directories in place of files, and back.
os.mkfifo("fifo")
os.mkdir("log")
os.mkdir("out")
os.mkfifo("out/fifo")
os.symlink("/dev/zero", "out/zero")
os.symlink(".", "out/again")
for i in range(40):
    os.makedirs("out/" + "d/" * i, exist_ok=True)
open("out/closed", "w").write("x")
os.chmod("out/closed", 0)
os.chmod("out", 0o300)
print("end")
