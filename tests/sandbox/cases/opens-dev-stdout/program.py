with open("/dev/stdout", "w") as out:
    out.write("written\n")
try:
    open("/dev/stdout").read()
except PermissionError:
    with open("/dev/stdout", "w") as out:
        out.write("not read\n")
