# An exception raised `from None` has its own attributes and notes, in their order.
class Problem(Exception):
    pass


try:
    raise Problem('x') from None
except Problem as problem:
    problem.second = 2
    problem.first = 1
    problem.add_note('a note')
    print(problem.__notes__, problem.__dict__, problem.__suppress_context__)

problem = Problem()
problem.second = 2
problem.first = 1
problem.__suppress_context__ = True
print(problem.__dict__, problem.__suppress_context__)
problem.__suppress_context__ = False
print(problem.__dict__, problem.__suppress_context__)
problem.__cause__ = KeyError('cause')
print(list(vars(problem)), problem.__suppress_context__)
