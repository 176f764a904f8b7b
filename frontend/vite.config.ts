import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const service = process.env.CHUNGTAY_SERVICE_URL ?? 'http://localhost:8080';
/** What the service answers, and Keycloak behind it; every other address is drawn by the application. */
const served = '^/(api/v1|login|logout|auth|q)(/|\\?|$)';

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    // Fonts as files: the content policy allows our own origin only, no data addresses.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { [served]: { target: service, changeOrigin: false } },
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
    // What the application is made of is read once for all files; each leaves the page as it found it (setup.ts).
    isolate: false,
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
  },
});
