text = 'the quick brown fox jumps over the lazy dog and the dog barks at the fox ' * 30
counts = {}
for word in text.split():
    if word in counts:
        counts[word] += 1
    else:
        counts[word] = 1
print(sorted(counts.items()))
