import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { FilterSearch } from '../../ui/FilterBar';
import styles from './api.module.css';
import { type Contract, type Operation, operationsByTag } from './contract';
import { OperationEntry } from './OperationEntry';
import { apiRoute } from './routes';

/** Every operation by resource; searched by words, opened by the address. */
export function Reference({ contract }: { contract: Contract }) {
  const { t } = useTranslation('integration');
  const { q } = apiRoute.useSearch();
  const navigate = apiRoute.useNavigate();
  const asked = useLocation({ select: (location) => location.hash });
  const groups = useMemo(() => operationsByTag(contract), [contract]);
  const shown = groups
    .map((group) => ({ ...group, operations: group.operations.filter((each) => matches(each, q)) }))
    .filter((group) => group.operations.length > 0);

  useEffect(() => {
    // The address may name an operation that stands only now that the contract is here.
    const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named) {
      named.scrollIntoView();
    }
  }, []);

  return (
    <section aria-labelledby="reference">
      <Stack gap="md">
        <div>
          <Title order={2} id="reference">
            {t('referenceTitle')}
          </Title>
          <Text c="dimmed">{t('reference')}</Text>
        </div>
        <FilterSearch
          label={t('search')}
          placeholder={t('search')}
          value={q}
          onChange={(typed) => navigate({ search: { q: typed }, replace: true })}
        />
        <nav aria-label={t('resources')}>
          <Group gap="xs">
            {shown.map(({ tag }) => (
              <Anchor key={tag} href={`#resource-${tag}`} className={styles.chip} underline="never">
                {tag}
              </Anchor>
            ))}
          </Group>
        </nav>
        {shown.length === 0 && (
          <EmptyState icon="code" title={t('none')}>
            {t('noneAbout')}
          </EmptyState>
        )}
        {shown.map(({ tag, description, operations }) => (
          <section key={tag} aria-labelledby={`resource-${tag}`}>
            <Group gap="sm" align="baseline" mb="xs">
              <Title order={3} id={`resource-${tag}`} lang="en" className={styles.resource}>
                {tag}
              </Title>
              <Text size="sm" c="dimmed">
                {t('operations', { count: operations.length })}
              </Text>
            </Group>
            {description && (
              <Text size="sm" c="dimmed" mb="xs" lang="en">
                {description}
              </Text>
            )}
            <div className={styles.operations}>
              {operations.map((operation) => (
                <OperationEntry
                  key={operation.id}
                  contract={contract}
                  operation={operation}
                  openFirst={asked === operation.id}
                  onOpen={() =>
                    navigate({
                      search: { q },
                      hash: operation.id,
                      replace: true,
                      hashScrollIntoView: false,
                      resetScroll: false,
                    })
                  }
                />
              ))}
            </div>
          </section>
        ))}
      </Stack>
    </section>
  );
}

function matches(operation: Operation, q: string | undefined): boolean {
  const where = [operation.id, operation.method, operation.path, operation.summary, operation.description]
    .join(' ')
    .toLowerCase();
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => where.includes(word));
}
