import { problemsOf } from '../api/problems';

/** Something wrong in a form: what is said of it and, where a field says so too, which. */
export interface Mark {
  message: string;
  label?: string;
  field?: HTMLElement;
}

const wrapper = '.mantine-InputWrapper-root';
const focusable = 'input, textarea, select, button';

/** What the fields of a form complain of, in their order, and then what the service said of no field that is shown. */
export function marksOf(form: HTMLElement | null, error: unknown): Mark[] {
  const shown = [...(form?.querySelectorAll<HTMLElement>('.mantine-InputWrapper-error, [data-field-error]') ?? [])].map(
    (said): Mark => {
      const whole = said.closest<HTMLElement>(said.hasAttribute('data-field-error') ? 'fieldset' : wrapper);
      return {
        message: said.textContent,
        label: whole?.querySelector('.mantine-InputWrapper-label, legend')?.firstChild?.textContent ?? undefined,
        field: whole?.querySelector<HTMLElement>(focusable) ?? undefined,
      };
    },
  );
  const said = shown.map((mark) => mark.message);
  const others = problemsOf(error).filter(({ message }) => {
    const at = said.indexOf(message);
    if (at >= 0) {
      said.splice(at, 1);
    }
    return at < 0;
  });
  return [...shown, ...others.map(({ message }) => ({ message }))];
}
