total = 0
for i in range(12):
    for j in range(12):
        for k in range(6):
            total += i * j + k
print(total)
