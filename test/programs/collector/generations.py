import gc

gc.collect()
young = []


def generation_of(thing):
    return [g for g in range(3) if any(other is thing for other in gc.get_objects(generation=g))]


print(generation_of(young))
gc.collect(0)
print(generation_of(young))
gc.collect(1)
print(generation_of(young))
print(any(other is young for other in gc.get_objects()), any(other is young for other in gc.get_objects(-1)))
for wrong in (-1, 3, 'x'):
    try:
        gc.collect(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for wrong in (5, -2):
    try:
        gc.get_objects(generation=wrong)
    except ValueError as error:
        print(error)
gc.freeze()
print(gc.get_freeze_count() > 0, generation_of(young))
young.append(young)
del young
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())
