def hanoi(n, source, target, spare):
    if n == 0:
        return
    hanoi(n - 1, source, spare, target)
    target.append(source.pop())
    hanoi(n - 1, spare, target, source)


a, b, c = [3, 2, 1], [], []
hanoi(3, a, c, b)
print(a, b, c)
