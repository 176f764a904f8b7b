import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { CodeBlock } from './CodeBlock';

const tokenLines = (
  origin: string,
) => `TOKEN=$(curl -s '${origin}/auth/realms/chungtay/protocol/openid-connect/token' \\
  -d grant_type=client_credentials -d client_id=demo-reader -d client_secret=demo-reader \\
  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;

const readLines = (origin: string) => `curl '${origin}/api/v1/session-reports?schoolYear=2022-2023&pageSize=5' \\
  -H "Authorization: Bearer $TOKEN"`;

const pageLines = (origin: string) => `curl '${origin}/api/v1/session-reports?schoolYear=2022-2023&pageToken=…' \\
  -H "Authorization: Bearer $TOKEN"

curl '${origin}/api/v1/statistics/sessions?schoolYear=2022-2023&asOf=2023-11-15' \\
  -H "Authorization: Bearer $TOKEN"`;

const writeLines = (
  origin: string,
) => `curl -X POST '${origin}/api/v1/session-reports/{id}/transitions?validateOnly=true' \\
  -H "Authorization: Bearer $TOKEN" -H 'If-Match: "3"' \\
  -H 'Content-Type: application/json' -d '{"action":"confirm"}'`;

const problem = `HTTP/1.1 412 Precondition Failed
Content-Type: application/problem+json

{
  "type": "about:blank",
  "title": "…",
  "status": 412,
  "detail": "…",
  "instance": "/api/v1/session-reports/0198f2c4-…/transitions",
  "code": "STALE",
  "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"
}`;

/** The way in, told once: token, reading, paging, writing, errors. */
export function Story() {
  const { t } = useTranslation('integration');
  const origin = location.origin;
  const steps = [
    { title: t('tokenTitle'), text: t('token'), code: tokenLines(origin) },
    { title: t('readTitle'), text: t('read'), code: readLines(origin) },
    { title: t('pageTitle'), text: t('page'), code: pageLines(origin) },
    { title: t('writeTitle'), text: t('write'), code: writeLines(origin) },
    { title: t('errorTitle'), text: t('error'), code: problem },
  ];
  return (
    <Panel title={t('storyTitle')}>
      <Stack gap="lg">
        {steps.map((step) => (
          <Stack key={step.title} gap={6}>
            <Title order={3}>{step.title}</Title>
            <Text maw="75ch">{step.text}</Text>
            <CodeBlock label={step.title} code={step.code} />
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
}
