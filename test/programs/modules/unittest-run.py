# What a run of tests writes.
import unittest


class Output:
    """All but how long it took and the source lines of tracebacks."""

    def write(self, text):
        text = text.partition(' in ')[0] if text.startswith('Ran ') else text
        print('\n'.join(line for line in text.split('\n') if not line.startswith('    ')), end='')

    def flush(self):
        pass


class Cases(unittest.TestCase):
    def test_error(self):
        """What it is about."""
        {}['key']

    def test_fails(self):
        self.helper(1)

    def helper(self, number):
        self.assertEqual(number, 2, 'from a helper')

    def test_parts(self):
        for i in range(3):
            with self.subTest('part', i=i):
                self.assertNotEqual(i, 1)

    def test_chained(self):
        try:
            int('x')
        except ValueError as error:
            raise RuntimeError('chained') from error

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    @unittest.skip('a reason')
    def test_skipped(self):
        pass

    def test_passes(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0


class NoClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError('no class')

    def test_never(self):
        pass


suite = unittest.TestSuite()
for cls in (Cases, NoClass):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(cls))
result = unittest.TextTestRunner(stream=Output()).run(suite)
print(result, len(result.failures), result.wasSuccessful())
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Cases)
unittest.TextTestRunner(stream=Output(), verbosity=2, failfast=True).run(suite)
for arguments in (['', 'NoSuch'], ['', '-k', 'passes'], ['', '-k', 'nothing']):
    try:
        unittest.main(argv=arguments, testRunner=unittest.TextTestRunner(stream=Output(), verbosity=0))
    except SystemExit as error:
        print('exit', error.code)
