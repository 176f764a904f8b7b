import { Button, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrorsOf, problemsOf } from '../api/problems';
import { ErrorPanel } from './ErrorPanel';
import { type Mark, marksOf } from './marks';
import styles from './panels.module.css';
import { stopsAtWrongField } from './wrongField';

interface FormPanelProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  submitLabel?: string;
  onCancel?: () => void;
  pending?: boolean;
  error?: unknown;
  children: ReactNode;
  /** More buttons beside the main one, such as keeping a draft. */
  more?: ReactNode;
  /** Without a frame, inside a dialog. */
  bare?: boolean;
}

/** A form with its one main button at the end and what went wrong above it; the first wrong field takes the focus. */
export function FormPanel(props: FormPanelProps) {
  const { t } = useTranslation('ui');
  const form = useRef<HTMLFormElement>(null);
  const [marks, setMarks] = useState<Mark[]>();
  useEffect(() => {
    // The fields are marked after this effect: they are looked for in the next frame.
    setMarks(undefined);
    if (problemsOf(props.error).length === 0) {
      return undefined;
    }
    const frame = requestAnimationFrame(() => {
      setMarks(marksOf(form.current, props.error));
      focusInvalid(form.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [props.error]);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        if (stopsAtWrongField(form.current)) {
          event.preventDefault();
          return;
        }
        props.onSubmit(event);
        requestAnimationFrame(() => focusInvalid(form.current));
      }}
      noValidate
      className={props.bare ? undefined : styles.panel}
    >
      <Stack gap="md">
        {props.children}
        {props.error ? <ErrorPanel error={props.error} marks={marks} /> : null}
        <Group justify="flex-end" gap="sm">
          {props.onCancel && (
            <Button variant="default" onClick={props.onCancel}>
              {t('cancel')}
            </Button>
          )}
          {props.more}
          <Button type="submit" loading={props.pending}>
            {props.submitLabel ?? t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function focusInvalid(form: HTMLFormElement | null) {
  form
    ?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has([data-field-error]) :is(input, textarea)')
    ?.focus();
}

/** Puts the service's field errors beside their fields. */
export function useFieldErrors<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  error: unknown,
) {
  const setErrors = form.setErrors;
  useEffect(() => {
    const found = fieldErrorsOf(error);
    if (Object.keys(found).length > 0) {
      setErrors(found);
    }
  }, [error, setErrors]);
}
