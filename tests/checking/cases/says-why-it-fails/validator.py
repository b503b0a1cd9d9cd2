import sys

with open(sys.argv[3] + "/judgeerror.txt", "w") as file:
    file.write("the answer holds\nno number\n")
print("something else", file=sys.stderr)
sys.exit(1)
