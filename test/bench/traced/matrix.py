n = 10
a = [[i + j for j in range(n)] for i in range(n)]
b = [[i * j % 7 for j in range(n)] for i in range(n)]
c = [[0] * n for _ in range(n)]
for i in range(n):
    for j in range(n):
        cell = 0
        for k in range(n):
            cell += a[i][k] * b[k][j]
        c[i][j] = cell
print(c[3], c[9])
