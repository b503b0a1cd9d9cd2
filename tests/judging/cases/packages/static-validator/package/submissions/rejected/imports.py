import sys
print(input())
