// Before the first paint, so that a dark page never flashes white. A file of its own: the content policy forbids inline script.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('chungtay.scheme');
  } catch {
    // A browser that keeps nothing follows the system's choice.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
