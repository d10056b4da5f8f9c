import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts'],
    // Tests start linters and compilers as child processes, on machines that do other things as well.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
