def adders(values):
    made = []
    for value in values:
        def add(x, value=value):
            return x + value
        made.append(add)
    return made

plus_one, plus_five = adders([1, 5])
print(plus_one(10), plus_five(10))
