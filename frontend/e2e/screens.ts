import { expect, type Page } from '@playwright/test';

type Address = string | ((page: Page) => Promise<string>);

/** The addresses that no journey of the main job looks at, by who goes there. */
export const screens: Record<string, Record<string, Address>> = {
  'caugiay.truongphong': {
    '/': '/',
    '/plans': '/plans',
    '/agreements': '/agreements',
    '/agreements/$id': async (page) => `/agreements/${await first(page, 'agreements', 'SIGNED')}`,
    '/pairings/batch': '/pairings/batch?first=HN-005&second=HN-272&level=PRESCHOOL',
    '/pairings/picture': '/pairings/picture?unit=HN-005&asOf=2023-11-15',
    '/pairings/map': '/pairings/map?level=PRESCHOOL&asOf=2023-11-15',
    '/pairings/find': '/pairings/find?for=HN-005',
    '/pairings/milestones': '/pairings/milestones',
    '/pairings/balance': '/pairings/balance?schoolYear=2022-2023',
    '/pairings/silent': '/pairings/silent',
    '/sessions/$id/edit': async (page) => `/sessions/${await first(page, 'session-reports', 'HELD')}/edit`,
    '/contributions': '/contributions?schoolYear=2022-2023&giver=HN-005',
    '/contributions/new': '/contributions/new?giver=HN-005',
    '/contributions/$id': async (page) => `/contributions/${await first(page, 'contributions', 'DELIVERED')}`,
    '/contributions/$id/edit': async (page) => `/contributions/${await first(page, 'contributions', 'DELIVERED')}/edit`,
    '/pilots/$id': async (page) => `/pilots/${await first(page, 'pilot-selections', 'APPROVED')}`,
    '/pilots/$id/guided': async (page) => `/pilots/${await first(page, 'pilot-selections', 'APPROVED')}/guided`,
    '/statistics/signed': '/statistics/signed?agreementType=PLEDGE',
    '/statistics/partners': '/statistics/partners?scope=HN-271',
    '/statistics/pilots': '/statistics/pilots?level=PRESCHOOL',
    '/api': '/api',
    'nothing stands here': '/khong-co',
  },
  'so.chuyenvien': { '/programme': '/programme?part=targets' },
  kiemtoan: { '/audit': '/audit?action=CREATE&operation=importPairings' },
  quantri: {
    '/administration': '/administration',
    '/imports': '/imports',
    '/reforms': '/reforms',
    '/reforms/new': '/reforms/new',
    '/reforms/$id': async (page) => `/reforms/${await reform(page)}?step=files`,
  },
};

/** And under which name a journey that is made on every width and in every language looks at the others. */
export const lookedAt: Record<string, string> = {
  '/organisations': 'directory',
  '/organisations/$code': 'organisation',
  '/pairings': 'pairings',
  '/pairings/new': 'propose',
  '/pairings/$id': 'proposal',
  '/plans/$id': 'plan-approved',
  '/sessions': 'sessions',
  '/sessions/new': 'report',
  '/sessions/$id': 'session-held',
  '/pilots': 'pilots',
  '/statistics': 'figures',
};

async function first(page: Page, collection: string, status: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/${collection}`, { params: { status, pageSize: '1' } });
  const [record] = ((await answer.json()) as { items: { id: string }[] }).items;
  expect(record, `one of ${collection} that is ${status}`).toBeDefined();
  return record?.id ?? '';
}

/** A reform that is being prepared; nothing of it is ever applied. */
async function reform(page: Page): Promise<string> {
  const data = { on: '2027-07-01', title: 'Đợt sắp xếp đang chuẩn bị' };
  // From the page itself: a session's cookie alone writes nothing.
  const made = await page.evaluate(async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/api/v1/reforms', { method: 'POST', headers, body: JSON.stringify(body) });
    return { ...((await answer.json()) as { id: string }), status: answer.status };
  }, data);
  expect(made.status).toBe(201);
  return made.id;
}
