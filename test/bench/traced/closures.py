def counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


counters = [counter(k) for k in range(10)]
total = 0
for i in range(50):
    for advance in counters:
        total += advance()
print(total)
