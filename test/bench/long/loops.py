def is_prime(n):
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i = i + 1
    return True


primes = []
n = 2
while len(primes) < 100_000:
    if is_prime(n):
        primes.append(n)
    n = n + 1
