import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.choice('abc'), random.uniform(1, 2))
xs = list(range(10))
random.shuffle(xs)
print(xs, random.sample(range(100), 5), random.choices('ab', weights=[1, 9], k=5))
print(random.gauss(0, 1), random.gauss(), random.randrange(0, 100, 5), random.getrandbits(70))
random.seed('text')
print(random.random(), random.normalvariate(0, 1), random.expovariate(2))
r = random.Random(7)
print(r.random(), r.triangular(0, 1), r.sample(['a', 'b', 'c'], 2))
state = r.getstate()
a = r.random()
r.setstate(state)
print(a == r.random())
try:
    random.choice([])
except IndexError as e:
    print(e)
