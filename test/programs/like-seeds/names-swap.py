left = 3
right = 8
left, right = right, left
total = left + right
print(left, right, total)
