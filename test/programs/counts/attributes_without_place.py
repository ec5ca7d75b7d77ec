import gc
gc.collect(); gc.disable()
class A: pass
for i in range(40):
    a = A(); a.k = [a]; del a
    print(gc.collect(), end=' ')
print()
class B: pass
for i in range(40):
    a = B(); setattr(a, f'n{i}', a); del a
    print(gc.collect(), end=' ')
print()
class C: pass
for n in (1, 2, 3, 5, 10, 20, 29, 30, 31, 32):
    a = C()
    for i in range(n): setattr(a, f'n{i}', a)
    del a
    print(n, gc.collect(), end=' ')
print()
for n in (1, 2, 3, 5, 10, 20, 29, 30, 31, 32):
    exec('class D: pass')
    a = D(); a.me = a
    for i in range(n): setattr(a, f'n{i}', a)
    del a
    print(n, gc.collect(), end=' ')
print()
class E: pass
keep = [E() for i in range(10)]
for n in range(1, 30):
    a = E()
    for i in range(n): setattr(a, f'n{i}', a)
    del a
    print(gc.collect(), end=' ')
print()
