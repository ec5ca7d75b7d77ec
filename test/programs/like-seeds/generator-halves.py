def halves(n):
    while n > 1:
        n = n // 2
        yield n

source = halves(20)
print(next(source), next(source))
rest = list(source)
print(rest)
