def make_counter(start):
    count = start

    def step():
        nonlocal count
        count = count + 1
        return count

    return step

one = make_counter(10)
two = make_counter(100)
print(one(), one(), two())
