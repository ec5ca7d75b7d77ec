price = 70000
copy = price
price = price + 1
again = 70000
print(price, copy, again, copy == again, copy is price)
