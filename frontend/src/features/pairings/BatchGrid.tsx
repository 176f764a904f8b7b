import { Button, Group, MultiSelect, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { Tickbox } from '../../ui/Tickbox';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import type { OrganisationFilter } from '../organisations/queries';
import { levels } from '../organisations/vocabulary';
import styles from './BatchGrid.module.css';
import type { Send } from './BatchPage';
import { type Chosen, inOrder, pairsOf } from './inOrder';
import { joinPairs, openSchoolPairingsQuery, unitPairingsQuery } from './queries';
import { batchRoute } from './routes';
import { useUnitSchools } from './useUnitSchools';

const units = { kind: 'DISTRICT_OFFICE,COMMUNE' as OrganisationFilter['kind'] };

/** The schools of one unit, and with whom of the other each shall be paired. */
export function BatchGrid({ onPreview, pending }: { onPreview: (send: Send) => void; pending: boolean }) {
  const { t } = useTranslation(['batches', 'words']);
  const search = batchRoute.useSearch();
  const navigate = batchRoute.useNavigate();
  const { first, second, level } = search;
  const [chosen, setChosen] = useState<Chosen>({});
  const [message, setMessage] = useState('');
  const [free, setFree] = useState(false);
  const ours = useUnitSchools(first, level);
  const theirs = useUnitSchools(second, level);
  const open = useQuery({ ...openSchoolPairingsQuery(first ?? ''), enabled: Boolean(first) });
  const above = useQuery({ ...unitPairingsQuery(first ?? ''), enabled: Boolean(first) });
  const under = above.data?.find((each) => [each.first.code, each.second.code].includes(second ?? ''));
  const partners = useMemo(() => partnersOf(open.data ?? []), [open.data]);
  const pairs = pairsOf(chosen);
  const loading = ours.loading || theirs.loading;
  const error = ours.error ?? theirs.error;

  function change(changed: typeof search) {
    setChosen({});
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  function preview() {
    const body = { pairs, message: message.trim() || undefined, underPairingId: free ? undefined : under?.id };
    onPreview((dryRun, partial) => joinPairs({ ...body, partial }, dryRun));
  }

  return (
    <Panel title={t('batches:grid')}>
      <Stack gap="lg">
        <div className={styles.units}>
          <OrganisationPicker
            label={t('batches:firstUnit')}
            filter={units}
            without={second ? [second] : undefined}
            value={first}
            onChange={(code) => change({ first: code })}
          />
          <OrganisationPicker
            label={t('batches:secondUnit')}
            filter={units}
            without={first ? [first] : undefined}
            value={second}
            onChange={(code) => change({ second: code })}
          />
          <NativeSelect
            label={t('batches:level')}
            value={level ?? ''}
            onChange={(event) => change({ level: levels.find((each) => each === event.currentTarget.value) })}
            data={[
              { value: '', label: t('batches:levelPick') },
              ...levels.map((value) => ({ value, label: t(`words:level.${value}`) })),
            ]}
          />
        </div>
        {!(first && second && level) && <Text c="dimmed">{t('batches:choose')}</Text>}
        {loading && <LoadingShape shape="list" />}
        {error && <ErrorPanel error={error} />}
        {first && second && level && !loading && !error && ours.schools.length * theirs.schools.length === 0 && (
          <Text c="dimmed">{t('batches:none')}</Text>
        )}
        {(ours.more || theirs.more) && <Text>{t('batches:tooMany')}</Text>}
        {ours.schools.length > 0 && theirs.schools.length > 0 && (
          <>
            <Group gap="sm">
              <Button
                variant="default"
                onClick={() =>
                  setChosen(
                    inOrder(
                      ours.schools.map(({ code }) => code),
                      theirs.schools.map(({ code }) => code),
                      chosen,
                      new Set(partners.keys()),
                    ),
                  )
                }
              >
                {t('batches:inOrder')}
              </Button>
              {pairs.length > 0 && (
                <Button variant="subtle" onClick={() => setChosen({})}>
                  {t('batches:clear')}
                </Button>
              )}
              <Text size="sm" c="dimmed">
                {t('batches:inOrderAbout')}
              </Text>
            </Group>
            <ul className={styles.rows}>
              {ours.schools.map((school) => (
                <li key={school.code}>
                  <div>
                    <Text fw={600}>{school.name}</Text>
                    {partners.has(school.code) && (
                      <Text size="sm" c="dimmed">
                        {t('batches:already', { names: (partners.get(school.code) ?? []).join(', ') })}
                      </Text>
                    )}
                  </div>
                  <MultiSelect
                    aria-label={t('batches:partnersOf', { school: school.name })}
                    placeholder={(chosen[school.code] ?? []).length === 0 ? t('batches:pairedWith') : undefined}
                    searchable
                    hidePickedOptions
                    data={theirs.schools.map(({ code, name }) => ({ value: code, label: name }))}
                    value={[...(chosen[school.code] ?? [])]}
                    onChange={(codes) => setChosen((before) => ({ ...before, [school.code]: codes }))}
                  />
                </li>
              ))}
            </ul>
            {under && (
              <Tickbox checked={!free} onChange={(on) => setFree(!on)}>
                {t('batches:under')}
              </Tickbox>
            )}
            <Textarea
              label={t('batches:message')}
              autosize
              minRows={2}
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <div className={styles.foot}>
              <Text fw={600} role="status">
                {t('batches:chosen', { count: pairs.length })}
              </Text>
              <Button disabled={pairs.length === 0} loading={pending} onClick={preview}>
                {t('batches:preview')}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </Panel>
  );
}

/** With whom each school is paired already, by its code. */
function partnersOf(
  open: readonly { first: { code: string; name: string }; second: { code: string; name: string } }[],
): ReadonlyMap<string, string[]> {
  const partners = new Map<string, string[]>();
  for (const { first, second } of open) {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      partners.set(one.code, [...(partners.get(one.code) ?? []), other.name]);
    }
  }
  return partners;
}
