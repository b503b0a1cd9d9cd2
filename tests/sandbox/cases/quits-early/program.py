print("yes")
quit()
