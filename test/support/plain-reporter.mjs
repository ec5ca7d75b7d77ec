// A reporter for @web/test-runner: `N passed, N failed` alone on the last line, which the runner's own summary never is.

function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

/** @returns {import('@web/test-runner').Reporter} a page that failed outside its tests counts as one failed test */
export function plainReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const failedBefore = counts.failed;
        if (session.testResults) countSuite(session.testResults, counts);
        if (!session.passed && counts.failed === failedBefore) counts.failed += 1;
      }
      // The other reporters still write after this hook.
      process.once('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed`));
    },
  };
}
