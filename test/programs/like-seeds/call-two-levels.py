def inner(n):
    n = n - 3
    return n

def outer(n):
    n = n * n
    m = inner(n)
    return m + n

n = 6
result = outer(n)
print(n, result)
