scores = {"ann": 3}
table = scores
table["bob"] = 5
scores["ann"] += 1
lost = scores.pop("bob")
print(table, lost, "bob" in scores)
