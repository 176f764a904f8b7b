import { useQuery } from '@tanstack/react-query';
import { OrganisationProfile } from '../../features/organisations/OrganisationProfile';
import { organisationQuery } from '../../features/organisations/queries';
import { PairingsOfOrganisation } from '../../features/pairings/PairingsOfOrganisation';
import { PilotsOf } from '../../features/pilots/PilotsOf';
import { SessionsOf } from '../../features/sessions/SessionsOf';
import { SupportOf } from '../../features/support/SupportOf';
import { LoadingShape } from '../../ui/LoadingShape';
import { OrganisationLinks } from './OrganisationLinks';
import { organisationRoute } from './organisationRoute';

/** An organisation with what every room knows of it. */
export function OrganisationPage() {
  const { code } = organisationRoute.useParams();
  const { asOf } = organisationRoute.useSearch();
  const navigate = organisationRoute.useNavigate();
  const { data, error, isPending } = useQuery(organisationQuery(code, asOf));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return (
    <OrganisationProfile
      organisation={data}
      asOf={asOf}
      onAsOf={(date) => navigate({ search: { asOf: date }, replace: true })}
    >
      <PairingsOfOrganisation organisation={data} asOf={asOf} />
      <SessionsOf organisation={data} />
      <SupportOf code={data.code} />
      {(data.kind === 'DISTRICT_OFFICE' || data.kind === 'COMMUNE') && <PilotsOf unit={data} />}
      <OrganisationLinks organisation={data} asOf={asOf} />
    </OrganisationProfile>
  );
}
