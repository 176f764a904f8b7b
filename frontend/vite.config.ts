import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const service = process.env.CHUNGTAY_PUBLIC_URL ?? 'http://localhost:8080';
const served = ['/api/v1', '/login', '/logout', '/auth', '/q'];

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    // Fonts as files: the content policy allows our own origin only, no data addresses.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(served.map((path) => [path, { target: service, changeOrigin: false }])),
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
  },
});
