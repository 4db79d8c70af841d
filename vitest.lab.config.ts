import { defineConfig } from 'vitest/config';

/** Stories on booted Debian 13 hosts: two at a time, on a machine of two cores, because a story mostly waits. */
export default defineConfig({
  test: {
    include: ['test/lab/stories/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 900_000,
    reporters: ['verbose'],
  },
});
