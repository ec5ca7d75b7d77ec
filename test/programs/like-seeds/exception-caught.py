def divide(a, b):
    quotient = a / b
    return quotient

for divisor in [2, 0]:
    try:
        print(divide(9, divisor))
    except ZeroDivisionError as problem:
        print("no:", problem)
    finally:
        print("tried", divisor)
