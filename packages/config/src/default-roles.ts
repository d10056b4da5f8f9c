import type { GlobbedRole } from './file-role-name.js';

/** The globs of each role when the config says nothing. Printed in the README; relative to the project's root. */
export const defaultRoles: Readonly<Record<GlobbedRole, readonly string[]>> = {
  generated: [
    '**/{generated,__generated__}/**',
    '**/*.{generated,gen}.*',
    '**/*.d.{ts,cts,mts}',
    '**/*_{pb,grpc_pb}.*',
  ],
  test: [
    '**/*.{test,spec,e2e-spec,e2e-test,integration-test,it,bench}.*',
    '**/*.{test,spec}/**',
    '**/{__tests__,__mocks__,__fixtures__,test,tests,e2e,e2e-tests,e2e_tests,integration-tests,integration_tests,benchmarks,cypress}/**',
    '{,{packages,apps,services}/*/}benchmark/**',
    '**/{testing,test-{fixtures,helpers,utils,support}}/**',
    '**/test-{helper,helpers,util,utils,setup,support}.*',
    '**/{vitest,jest}.setup.*',
  ],
  migration: ['**/{migrations,migration,seeds,seeders}/**', '**/*.{migration,seed}.*', '**/{migrate,seed}{,-*}.*'],
  script: ['**/{scripts,tools,cli}/**', '**/gulpfile.*', '**/Gruntfile.*'],
  entry: [
    '**/{main,server,cli,worker}.{ts,mts,cts,js,mjs,cjs}',
    '{,src/,{apps,services}/*/,{apps,services}/*/src/}index.{ts,mts,cts,js,mjs,cjs}',
    '**/{bin,cmd}/**',
  ],
  'composition-root': [
    '**/{bootstrap,Bootstrap,composition-root,composition}/**',
    '**/{bootstrap,composition-root,container,ioc,di}.*',
    '**/*.{module,container}.*',
  ],
  config: ['**/*.config.*', '**/.*rc.{js,cjs,mjs,ts}', '**/{config,env,environment}.*', '**/config/**'],
};
