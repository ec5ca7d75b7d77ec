# Assertions, and what they say when they fail.
import unittest


class Case(unittest.TestCase):
    def runTest(self):
        """One line.

        And more."""


case = Case()
LONG = 'abcdefghij' * 9


def show(name, *args, **options):
    try:
        print(name, getattr(case, name)(*args, **options))
    except Exception as error:
        print(name, type(error).__name__, error)


show('assertEqual', 1, 2)
show('assertEqual', 1, 2, 'reason')
show('assertEqual', (LONG,), [LONG])
show('assertEqual', {1, 2}, {2, 3})
show('assertEqual', 1, 1.0)
show('assertNotEqual', 1, 1)
show('assertTrue', [])
show('assertFalse', 'x', msg='reason')
show('assertAlmostEqual', 0.1 + 0.2, 0.3)
show('assertAlmostEqual', 1, 1.01)
show('assertAlmostEqual', 1, 3, delta=1)
show('assertNotAlmostEqual', 1, 1.001, places=1)
show('assertIn', 3, [1])
show('assertNotIn', 1, [1])
show('assertIs', [], [])
show('assertIsNot', None, None)
show('assertIsNone', 0)
show('assertIsNotNone', None)
show('assertIsInstance', 1, str)
show('assertNotIsInstance', True, (str, int))
show('assertIsSubclass', int, (str, bytes))
show('assertHasAttr', case, 'missing')
show('assertStartsWith', 'hello', ('x', 'y'))
show('assertStartsWith', b'hello', 'h')
show('assertNotEndsWith', 'hello', 'lo')
show('assertLess', 2, 1)
show('assertGreaterEqual', 1, 2)
show('assertCountEqual', [1, 1, 2], [2, 2, 1])
show('assertListEqual', [1], (1,))
show('assertSetEqual', {1}, 1)
show('assertRaises', ValueError, int, 'x')
show('assertRaises', ValueError, int, '1')
show('assertRaises', 3)
show('fail', 'no')

try:
    with case.assertRaises(KeyError, msg='reason'):
        pass
except AssertionError as error:
    print(error)
with case.assertRaises(ZeroDivisionError) as context:
    1 / 0
print(repr(context.exception), context.exception.__traceback__)
try:
    with case.assertRaises(KeyError):
        1 / 0
except ZeroDivisionError as error:
    print('passes through:', error)

print(case, repr(case), case.id(), case.shortDescription(), case == Case(), sep='\n')


class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class begins')
        cls.addClassCleanup(print, 'class is clean')

    @classmethod
    def tearDownClass(cls):
        print('class ends')

    def setUp(self):
        print('setUp', self._testMethodName)
        self.addCleanup(print, 'clean')

    def tearDown(self):
        print('tearDown')

    def test_b(self):
        for i in range(3):
            with self.subTest(i=i):
                print('subtest', i)

    def test_a(self):
        self.skipTest('not now')

    @unittest.skipIf(True, 'never')
    def test_c(self):
        print('not reached')

    @unittest.expectedFailure
    def test_d(self):
        pass

    def helper(self):
        print('not a test')


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Fixtures)
print(suite.countTestCases(), suite)
result = unittest.TestResult()
suite.run(result)
print(result, result.wasSuccessful(), result.skipped, result.unexpectedSuccesses)
print(suite)


class Output:
    """All but how long it took."""

    def write(self, text):
        print(text.partition(' in ')[0] if text.startswith('Ran ') else text, end='')

    def flush(self):
        pass


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Fixtures)
unittest.TextTestRunner(stream=Output(), verbosity=2).run(suite)
