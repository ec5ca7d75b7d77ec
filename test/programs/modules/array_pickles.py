# Arrays are copied and pickled; built-in objects that cannot be say so.
import array
import copy
import pickle

numbers = array.array('i', [1, 2, 3])
print(numbers.__reduce_ex__(2), pickle.loads(pickle.dumps(numbers)), copy.deepcopy(numbers))
print(pickle.loads(pickle.dumps(array.array('d'))), pickle.loads(pickle.dumps(array.array('w', 'ab'))))
for one in (i for i in ()), {}.keys():
    try:
        pickle.dumps(one)
    except TypeError as error:
        print(error)
