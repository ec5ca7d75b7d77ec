def make_counter(start):
    count = start

    def step():
        nonlocal count
        count += 1
        return count

    def reset():
        nonlocal count
        count = start

    return step, reset


step, reset = make_counter(10)
step()
step()
reset()
other, _ = make_counter(0)
other()
adders = [lambda x: x + n for n in range(3)]
print([add(10) for add in adders])
