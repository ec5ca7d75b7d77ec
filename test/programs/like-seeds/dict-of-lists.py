groups = {}
for name in ["ada", "bob", "al"]:
    groups.setdefault(name[0], []).append(name)
print(groups)
