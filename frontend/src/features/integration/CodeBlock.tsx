import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import styles from './api.module.css';

/** Code to read and to take along. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  const { t } = useTranslation('integration');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome('copied');
    } catch {
      // A page without https, or a browser told not to: the person is told, and the text can be selected.
      setOutcome('copyFailed');
    }
  }

  return (
    <div className={styles.code}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label={label} tabIndex={0} className={styles.lines}>
        <pre lang="en">
          <code>{code}</code>
        </pre>
      </section>
      <div className={styles.copy} role="status">
        <Button size="xs" variant="default" leftSection={<Icon name="copy" size={16} />} onClick={copy}>
          {outcome === 'copied' ? t('copied') : t('copy')}
        </Button>
        {outcome === 'copyFailed' && <span>{t('copyFailed')}</span>}
      </div>
    </div>
  );
}
