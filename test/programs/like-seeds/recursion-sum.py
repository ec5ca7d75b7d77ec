def total(values):
    if not values:
        return 0
    return values[0] + total(values[1:])

print(total([4, 5, 6]))
