def nested(f, items):
    try:
        f()
    except ValueError:
        return 1
    except (TypeError, KeyError) as error:
        print(error)
        return error
    except Exception as error:
        raise RuntimeError('no') from error
    else:
        f(1)
    finally:
        print('finally')
    try:
        try: f(2)
        finally:
            try: f(3)
            except: pass
    except: raise
    return 2


def leaving(items):
    for item in items:
        try:
            if item: continue
            if not item: break
            return item
        finally:
            print(item)
    for item in items:
        try:
            return item + 1
        except ValueError as e:
            if e: break
            continue
        finally:
            item = None
    while items:
        try:
            return 1
        finally:
            return 2


def names():
    try:
        x
    except NameError as x:
        del x
    return x


def raising(x):
    raise
    raise x
    raise x() from None


def groups(f):
    try:
        f()
    except* ValueError as group:
        print(group)
    except* (TypeError, OSError):
        for i in group: print(i)
    else:
        f(1)
    finally:
        f(2)
    try: f(3)
    except* KeyError: pass


def managers(a, b):
    with a: print(1)
    with a as x, b() as (y, z): print(x)
    with (a as x, b): return x
    for i in b:
        with a as i.x:
            if i: continue
            if not i: break
            return i
    with a:
        try:
            with b: return 1
        finally:
            print(2)


try: one
except NameError: two
finally: three
with open('x') as f, open('y') as g: pass
