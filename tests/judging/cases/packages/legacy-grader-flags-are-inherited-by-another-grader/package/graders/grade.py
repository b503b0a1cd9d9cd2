import sys

assert sys.argv[1:] == ["no_errors", "sum"], sys.argv
lines = [line.split() for line in sys.stdin]
print("AC", 10 + sum(float(score) for verdict, score in lines))
