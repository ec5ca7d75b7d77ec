pair = (1, [2])
other = pair
pair[1].append(3)
print(other, other is pair)
try:
    pair[1] += [4]
except TypeError:
    print("tuples do not change, but", pair)
