import { expect, it } from 'vitest';
import { recordsPage } from './recordsPage';

it.each([
  [
    '/api/v1/session-reports?kind=EXCHANGE&level=UPPER_SECONDARY,CONTINUING&asOf=2023-11-15',
    '/sessions?kind=EXCHANGE&level=UPPER_SECONDARY,CONTINUING&asOf=2023-11-15',
  ],
  ['session-reports', '/sessions'],
  ['signed-organisations?agreementType=MEMORANDUM', '/statistics/signed?agreementType=MEMORANDUM'],
  ['/pilot-schools?asOf=2023-11-15', '/statistics/pilots?asOf=2023-11-15'],
  ['/api/v1/partners?scope=HN-271', '/statistics/partners?scope=HN-271'],
  ['/api/v1/pairings?kind=SCHOOL', '/pairings?kind=SCHOOL'],
  ['/api/v1/contributions?kind=BOOKS&standing=COUNTED', '/contributions?kind=BOOKS&standing=COUNTED'],
  ['schools?level=PRIMARY', '/organisations?level=PRIMARY&kind=SCHOOL'],
])('the records at %s are read at %s', (records, page) => {
  expect(recordsPage(records)).toBe(page);
});

it('opens one row of a breakdown', () => {
  expect(recordsPage('/api/v1/pilot-schools?asOf=2023-11-15&part=unit:HN-005')).toBe(
    '/statistics/pilots?asOf=2023-11-15&part=unit:HN-005',
  );
});

it('keeps the asked year for the way back, where the records know none', () => {
  expect(recordsPage('/api/v1/signed-organisations?asOf=2023-11-15', '2022-2023')).toBe(
    '/statistics/signed?asOf=2023-11-15&schoolYear=2022-2023',
  );
  expect(recordsPage('/api/v1/session-reports?asOf=2023-11-15', 'all')).toBe('/sessions?asOf=2023-11-15');
});

it('knows no page for records it has never heard of', () => {
  expect(recordsPage('/api/v1/commendations?kind=PERSON')).toBeUndefined();
});
