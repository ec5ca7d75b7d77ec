words = ["fig", "kiwi", "pear", "plum", "date", "nut"]
groups = {}
for word in words:
    groups.setdefault(len(word), []).append(word)
copy = dict(groups)
copy[4] = groups[4] + ["lime"]
groups[3].append("hop")
del groups[4]
print(copy, groups)
