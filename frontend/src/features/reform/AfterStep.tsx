import { SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { PairingSuggestions } from './PairingSuggestions';
import { PeopleToMove } from './PeopleToMove';
import { reformRoute } from './routes';

/** What a reform leaves to be done: people who are to go to new units, and pairings that may go on. */
export function AfterStep({ reform }: { reform: Schema<'Reform'> }) {
  const { t } = useTranslation('reform');
  const navigate = reformRoute.useNavigate();
  const { view } = reformRoute.useSearch();
  if (reform.status !== 'APPLIED') {
    return (
      <EmptyState icon="clock" title={t('notAppliedTitle')}>
        {t('notAppliedAbout')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('step.after')}
        style={{ alignSelf: 'flex-start' }}
        value={view === 'pairings' ? 'pairings' : 'people'}
        onChange={(chosen) =>
          navigate({ search: { step: 'after', view: chosen === 'pairings' ? 'pairings' : undefined }, replace: true })
        }
        data={[
          { value: 'people', label: t('peopleToMove') },
          { value: 'pairings', label: t('pairingsToGoOn') },
        ]}
      />
      {view === 'pairings' ? <PairingSuggestions reform={reform} /> : <PeopleToMove reform={reform} />}
    </Stack>
  );
}
