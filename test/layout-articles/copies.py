import copy

team = {"name": "red", "members": [["Kim", 3], ["Lee", 5]]}
same = team
shallow = copy.copy(team)
deep = copy.deepcopy(team)
team["members"][0][1] = 9
shallow["name"] = "blue"
shallow["members"].append(["Oh", 1])
print(team, shallow, deep)
