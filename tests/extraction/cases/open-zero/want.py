import os
data = open(0).read().split()
os.write(1, data[0].encode())
