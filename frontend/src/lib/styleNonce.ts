declare global {
  // What the kit's scroll lock asks for its own style elements by.
  var __webpack_nonce__: string | undefined;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
globalThis.__webpack_nonce__ = nonce;

/** The word by which the content policy knows this page's own style elements; the server writes another into every page. */
export function styleNonce(): string {
  return nonce;
}
