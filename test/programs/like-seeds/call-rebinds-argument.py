def replace(items):
    items = ["new"]
    return items

old = ["old"]
fresh = replace(old)
print(old, fresh, old is fresh)
