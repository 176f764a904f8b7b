import { Anchor, Box, Breadcrumbs, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import { formatYears } from '../../lib/years';
import { NeedsRole } from '../../ui/NeedsRole';
import { say } from '../../ui/notice';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { mayPropose, proposers } from './mayPropose';
import { ProposeForm } from './ProposeForm';
import { proposePairingRoute } from './routes';

/** Proposing a pairing: who with whom, and why. */
export function ProposePairingPage() {
  const { t } = useTranslation(['pairings', 'ui']);
  const { kind, first, second } = proposePairingRoute.useSearch();
  const { me } = useActing();
  const navigate = proposePairingRoute.useNavigate();
  const phase = useQuery(phasesQuery).data?.find((each) => each.current);
  return (
    <>
      <PageHeader
        title={t('pairings:propose')}
        about={phase ? t('pairings:proposeAbout', { phase: formatYears(phase.code) }) : t('pairings:proposeAboutPlain')}
        breadcrumbs={
          <nav aria-label={t('ui:breadcrumbs')}>
            <Breadcrumbs>
              <Anchor renderRoot={(props) => <Link {...props} to="/pairings" />}>{t('pairings:title')}</Anchor>
            </Breadcrumbs>
          </nav>
        }
      />
      {mayPropose(me) ? (
        <Box maw="46rem">
          <ProposeForm
            kind={kind}
            first={first}
            second={second}
            onDone={async (pairing) => {
              await navigate({ to: '/pairings/$id', params: { id: pairing.id } });
              say(
                pairing.status === 'ACTIVE'
                  ? t('pairings:createdActive')
                  : t('pairings:created', { party: counterpart(pairing) }),
              );
            }}
            onCancel={() => navigate({ to: '/pairings' })}
          />
        </Box>
      ) : (
        <NeedsRole roles={proposers} title={t('pairings:mayNot')}>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/pairings" />}>
            {t('pairings:seePairings')}
          </Button>
        </NeedsRole>
      )}
    </>
  );
}

function counterpart(pairing: {
  first: { code: string; name: string };
  second: { name: string };
  proposedBy?: { code: string };
}): string {
  return pairing.proposedBy && pairing.proposedBy.code !== pairing.first.code
    ? pairing.first.name
    : pairing.second.name;
}
