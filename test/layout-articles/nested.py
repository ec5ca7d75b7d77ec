rows = [[1, 2], [3, [4, 5]], []]
alias = rows[1]
alias[1].append(6)
rows[2] = alias
flat = []


def flatten(items, out):
    for item in items:
        if isinstance(item, list):
            flatten(item, out)
        else:
            out.append(item)


flatten(rows, flat)
print(flat)
