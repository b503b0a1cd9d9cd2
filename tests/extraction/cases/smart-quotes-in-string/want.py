name = input()
print("“" + name + "”")
