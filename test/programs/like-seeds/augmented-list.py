row = [1]
same = row
row += [2]
print(same, row is same)
row = row + [3]
print(same, row is same, row)
