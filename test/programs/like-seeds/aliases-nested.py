inner = [0]
grid = [inner, inner, [0]]
inner[0] = 9
print(grid, grid[0] is grid[1], grid[1] is grid[2])
grid[2] = inner
print(grid)
