print(input().replace("<", "&lt;")
