def remember(item, memory=[]):
    memory.append(item)
    return memory

a = remember("x")
b = remember("y")
c = remember("z", [])
print(a, b, c, a is b, a is c)
