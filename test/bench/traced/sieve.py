n = 600
is_prime = [True] * n
is_prime[0] = is_prime[1] = False
i = 2
while i * i < n:
    if is_prime[i]:
        j = i * i
        while j < n:
            is_prime[j] = False
            j += i
    i += 1
print(sum(is_prime))
