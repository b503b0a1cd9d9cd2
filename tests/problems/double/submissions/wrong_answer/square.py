# squares instead of doubling, which a sample shows
print(int(input()) ** 2)
