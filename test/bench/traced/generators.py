def numbers(n):
    for i in range(n):
        yield i


def squares(items):
    for item in items:
        yield item * item


total = 0
for square in squares(numbers(250)):
    if square % 2:
        total += square
print(total)
