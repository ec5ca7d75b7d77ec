numbers = [1, 2]
also = numbers
del numbers
print(also)
del also[0]
print(also)
try:
    print(numbers)
except NameError as error:
    print(error)
