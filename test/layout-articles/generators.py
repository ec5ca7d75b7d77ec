def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def squares(source):
    for n in source:
        yield n * n


source = numbers(3)
pipe = squares(source)
total = 0
for value in pipe:
    total += value
first = next(numbers(2))
print(total, first)
