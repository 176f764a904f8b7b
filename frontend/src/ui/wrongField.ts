/** How a field says that what was typed into it cannot be meant. */
export const wrongField = { 'data-wrong': true };

/** Whether the form has such a field; it then takes the focus, and nothing is sent. */
export function stopsAtWrongField(form: HTMLElement | null): boolean {
  const field = form?.querySelector<HTMLElement>('[data-wrong]');
  field?.focus();
  return Boolean(field);
}
