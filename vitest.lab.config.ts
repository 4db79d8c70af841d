import { configDefaults, defineConfig } from 'vitest/config';

/** Stories that take more than five minutes: they run when they are named, or with SITEC_LAB=all. */
const SLOW = ['testssl'];
const left = process.env['SITEC_LAB'] === 'all' ? [] : SLOW.filter((story) => !process.argv.some((argument) => argument.includes(story)));

/** Stories on booted Debian 13 hosts: one at a time, because they share the machine's two cores. */
export default defineConfig({
  test: {
    include: ['test/lab/stories/*.test.ts'],
    exclude: [...configDefaults.exclude, ...left.map((story) => `test/lab/stories/${story}.test.ts`)],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 900_000,
    reporters: ['verbose'],
  },
});
