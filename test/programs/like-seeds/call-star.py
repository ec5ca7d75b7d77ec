def collect(head, *rest, **named):
    return head, rest, named

box = [1, 2, 3]
print(collect(*box))
print(collect("x", size=4, colour="red"))
