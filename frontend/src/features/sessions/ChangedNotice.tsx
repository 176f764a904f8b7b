import { Alert, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { useDifferences } from './differences';

interface ChangedNoticeProps {
  before: Schema<'SessionReport'>;
  after: Schema<'SessionReport'>;
  title: string;
  about: string;
}

/** Someone was faster: what the record said when it was opened, and what it says now. */
export function ChangedNotice({ before, after, title, about }: ChangedNoticeProps) {
  const { t } = useTranslation('sessions');
  const differences = useDifferences()(before, after);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Alert ref={notice} tabIndex={-1} color="straw" role="alert" mb="md" icon={<Icon name="swap" />} title={title}>
      <Text size="sm" mb="xs">
        {differences.length > 0 ? about : t('changed.nothing')}
      </Text>
      <List size="sm">
        {differences.map((each) => (
          <List.Item key={each.field}>{t('changed.line', { ...each })}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
