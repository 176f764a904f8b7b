import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/DataList';
import { StatusBadge } from '../../ui/StatusBadge';
import styles from './api.module.css';
import { CodeBlock } from './CodeBlock';
import type { Contract, Operation, ParameterObject } from './contract';
import { curlOf, needsIfMatch } from './curl';
import { FieldList } from './FieldList';
import { Meaning } from './Meaning';
import { sampleOf, typeOf } from './sample';

/** What an operation takes, what it answers, and a request to try. */
export function OperationDetails({ contract, operation }: { contract: Contract; operation: Operation }) {
  const { t } = useTranslation('integration');
  const good = operation.responses.find((each) => each.status.startsWith('2') && each.schema);
  const answer = good && (good.example ?? sampleOf(contract, good.schema));
  return (
    <Stack gap="md">
      {operation.description && <Text lang="en">{operation.description}</Text>}
      <Group gap="xs">
        {operation.open ? (
          <StatusBadge tone="good">{t('open')}</StatusBadge>
        ) : (
          <StatusBadge tone="quiet">{t('signedIn')}</StatusBadge>
        )}
        {needsIfMatch(operation) && <StatusBadge tone="waiting">{t('ifMatch')}</StatusBadge>}
      </Group>
      {operation.parameters.length > 0 && (
        <Part title={t('parameters')}>
          <DataTable<ParameterObject>
            caption={t('parameters')}
            rows={operation.parameters}
            rowKey={(row) => `${row.in} ${row.name}`}
            columns={[
              {
                key: 'name',
                header: t('parameter'),
                cell: (row) => (
                  <>
                    <code>{row.name}</code>{' '}
                    {row.required && (
                      <Text span size="sm">
                        ({t('required')})
                      </Text>
                    )}
                  </>
                ),
              },
              { key: 'in', header: t('where'), cell: (row) => t(`inPlace.${row.in}`) },
              { key: 'type', header: t('type'), cell: (row) => <code>{typeOf(contract, row.schema)}</code> },
              {
                key: 'meaning',
                header: t('meaning'),
                cell: (row) => <Meaning contract={contract} schema={row.schema} description={row.description} />,
              },
            ]}
          />
        </Part>
      )}
      {operation.body && (
        <Part title={`${t('body')} (${operation.body.mediaType})`}>
          <FieldList contract={contract} schema={operation.body.schema} />
        </Part>
      )}
      <Part title={t('tryIt')}>
        <CodeBlock label={t('tryIt')} code={curlOf(contract, operation, location.origin)} />
      </Part>
      <Part title={t('answers')}>
        <ul className={styles.fields}>
          {operation.responses.map((each) => (
            <li key={each.status}>
              <code>{each.status}</code> <span lang="en">{each.description}</span>{' '}
              {each.schema && <code>{typeOf(contract, each.schema)}</code>}
            </li>
          ))}
        </ul>
        {good && <FieldList contract={contract} schema={good.schema} />}
      </Part>
      {answer !== undefined && (
        <Part title={t('example')}>
          <CodeBlock label={t('example')} code={JSON.stringify(answer, null, 2)} />
        </Part>
      )}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={4} size="h4" mb={6}>
        {title}
      </Title>
      {children}
    </div>
  );
}
