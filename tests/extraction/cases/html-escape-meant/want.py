print(input().replace("<", "&lt;"))
