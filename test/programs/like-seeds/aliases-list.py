colours = ["red", "green"]
palette = colours
backup = colours[:]
palette.append("blue")
print(colours, backup)
print(palette is colours, backup is colours, backup == colours)
