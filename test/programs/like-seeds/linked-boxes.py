class Box:
    def __init__(self, value, after=None):
        self.value = value
        self.after = after

third = Box(3)
second = Box(2, third)
first = Box(1, second)
second.after = None
box = first
while box is not None:
    print(box.value)
    box = box.after
print(third.after)
