import { defineConfig } from 'vitest/config';

/** Stories on booted Debian 13 hosts: one at a time, because they share the machine's two cores. */
export default defineConfig({
  test: {
    include: ['test/lab/stories/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 900_000,
    reporters: ['verbose'],
  },
});
