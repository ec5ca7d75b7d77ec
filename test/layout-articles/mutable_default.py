def add(item, box=[]):
    box.append(item)
    return box


def add_right(item, box=None):
    if box is None:
        box = []
    box.append(item)
    return box


first = add("a")
second = add("b")
third = add_right("c")
fourth = add_right("d")
print(first is second, third is fourth)
