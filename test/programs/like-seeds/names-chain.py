first = second = 40
second = second - 2
third = first
first = 7
print(first, second, third, third is first)
