def countdown(n, seen):
    seen.append(n)
    if n > 0:
        countdown(n - 1, seen)
    return seen

trail = []
print(countdown(3, trail) is trail, trail)
