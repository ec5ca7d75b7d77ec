// Browser tests: test/browser/**/*.test.ts in Chromium, with the sources as they are (esbuild strips the types on the way).
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from './test/support/chromium.mjs';
import { plainReporter } from './test/support/plain-reporter.mjs';

export default {
  files: 'test/browser/**/*.test.ts',
  concurrency: 2,
  // Limits that only end a test which hangs: the machines are shared, and no test is about time.
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  coverageConfig: { include: ['src/**/*.ts'] },
  reporters: [defaultReporter(), plainReporter()],
  browsers: [chromeLauncher({ launchOptions: await chromiumLaunchOptions() })],
};
