def loops(items, limit):
    for i in items:
        if i > limit:
            break
        elif i == limit:
            continue
        print(i)
    else:
        print('done')
    while limit:
        limit -= 1
        if limit == 3: break
        if limit % 2 and not limit == 5 or limit > 100:
            continue
    else:
        return None
    while True:
        if items: return 1
        for a in items:
            for b in a:
                if b: return a, b
                break
            else:
                continue
            break


def conditions(a, b, c):
    if a and b or c: print(1)
    if not (a or b) and c: print(2)
    if (a if b else c): print(3)
    if a < b < c: print(4)
    if not a < b <= c != 4: print(5)
    x = a and b or c and not a
    y = a if b and c else b if c else a
    z = a < b < c
    if a is None: print(6)
    if a is not None and b is not None: print(7)
    while a is None: a = b
    if a in [1, 2, 3] or b not in {1, 2}: print(8)
    assert a
    assert a and b, 'message'
    assert not (a or b), f'{a}'
    return x == y == z


def constants(a):
    if 0: print('never')
    if 1: print('always')
    if '' or (): print('never')
    while 0: print('never')
    while 1:
        if a: break
    if None: pass
    elif True: print('yes')
    else: print('no')
    if __debug__: print('debug')
    return 1 if 2 else 3


def last_lines(a):
    if a:
        if a > 1:
            pass
        else: pass


for x in (1, 2): pass
while x:
    x -= 1
    if x == 1: continue
    print(x)
else: print('end')
if x: print(x)
for i in range(3): print(i) if i else None
