// A reporter for `node --test` that prints one JSON object, {passed, failed}, counting the leaves: tests, not suites or files.

/** @param {AsyncIterable<{type: string, data: any}>} events what `node:test` reports; `data` has a shape per event type */
export default async function* countReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass' && !data.skip && !data.todo) passed += 1;
    if (type === 'test:fail' && !data.todo) failed += 1;
  }
  yield JSON.stringify({ passed, failed });
}
