import sys
while True:
    sys.stderr.write("no end to it\n" * 1000)
