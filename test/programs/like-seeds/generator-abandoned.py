def letters():
    try:
        for letter in "abc":
            yield letter
    finally:
        print("closed")

stream = letters()
print(next(stream))
stream = None
print("after")
