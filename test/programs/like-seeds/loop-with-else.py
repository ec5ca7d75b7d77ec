def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            place = index
            break
    else:
        place = -1
    return place

stock = ["tea", "salt"]
print(find(stock, "salt"), find(stock, "milk"))
