n = 4
squares = [n * n for n in range(3)]
lengths = {word: len(word) for word in ("ox", "cat")}
odd = {k for k in (1, 1, 3)}
print(n, squares, lengths, sorted(odd))
