class Box:
    def __init__(self, value, inner):
        self.value = value
        self.inner = inner


def fill(count):
    made = []
    for number in range(count):
        made.append(Box(number, [number]))
    return made


def depth(number):
    if number == 0:
        return []
    return [number, depth(number - 1)]


first = fill(5)
second = fill(6)
nested = depth(9)
first = None
again = fill(2)
