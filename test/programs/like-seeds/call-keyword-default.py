def label(text, mark="*", times=2):
    edge = mark * times
    return edge + text + edge

print(label("a"))
print(label("b", times=1))
print(label("c", "-", 3))
