import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { words } from '../../api/words';
import { auditWords } from '../../features/audit/words';
import { matchingTexts } from '../../features/matching/texts';
import { organisationTexts } from '../../features/organisations/texts';
import { pilotTexts } from '../../features/pilots/texts';
import { reformWords } from '../../features/reform/words';
import { supportWords } from '../../features/support/words';
import { worklistTexts } from '../../features/worklist/texts';

const resources = join(import.meta.dirname, '../../../../backend/src/main/resources');

/** The words of the service's files, by the names the contract has for the types. */
function wordsOfFiles(language: 'vi' | 'en') {
  const lines = readFileSync(join(resources, `words_${language}.properties`), 'utf8').split('\n');
  return Object.fromEntries(
    lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );
}

function wordsOfPages(language: 'vi' | 'en') {
  const { level, ...others } = words[language];
  const types: Record<string, Record<string, string>> = {
    EducationLevel: level,
    AuditAction: auditWords[language].actions,
    Boolean: auditWords[language].truth,
    FigureQualifier: words[language].pupilsQualifier,
    CandidateReasonCode: matchingTexts[language].code,
    OperationStatus: reformWords[language].operation,
    PilotUnitState: pilotTexts[language].state,
    ReformEffect: reformWords[language].effect,
    ReformPart: reformWords[language].part,
    ReformStatus: reformWords[language].status,
    ReformSubject: reformWords[language].subject,
    Side: auditWords[language].sides,
    ContributionKind: supportWords[language].kind,
    ContributionStanding: supportWords[language].standing,
    ContributionStatus: supportWords[language].status,
    SponsorKind: supportWords[language].sponsor,
    UnitOfMeasure: supportWords[language].unit,
    WithPilot: organisationTexts[language].withPilot,
    WorklistKind: worklistTexts[language].kind,
  };
  for (const [name, choices] of Object.entries(others)) {
    types[name.charAt(0).toUpperCase() + name.slice(1)] = choices;
  }
  return Object.fromEntries(
    Object.entries(types).flatMap(([type, choices]) =>
      Object.entries(choices).map(([choice, word]) => [`${type}.${choice}`, word]),
    ),
  );
}

it.each(['vi', 'en'] as const)('a workbook says a thing as the page does (%s)', (language) => {
  expect(wordsOfFiles(language)).toEqual(wordsOfPages(language));
});
