def swap(pair):
    pair[0], pair[1] = pair[1], pair[0]


a, b = [1], [2]
a, b = b, a
pair = [a, b]
swap(pair)
x = y = [0]
x += [1]
x = x + [2]
print(a, b, pair, x, y)
