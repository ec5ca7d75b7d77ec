def add_guest(guests, name):
    guests.append(name)
    name = "nobody"
    return len(guests)

party = ["Ada"]
who = "Bob"
size = add_guest(party, who)
print(party, who, size)
