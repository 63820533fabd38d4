import { defineConfig } from 'vitest/config';

/** The unit tests of pure code, for mutation testing: no worker is built for them. */
export default defineConfig({
  test: {
    include: ['test/shared/{grading,clinical,facts}/**/*.test.ts'],
    setupFiles: ['test/builders/propertySeed.ts'],
  },
});
