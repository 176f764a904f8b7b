import { troubles } from '../../api/troubles';
import { words } from '../../api/words';
import { attachmentTexts } from '../../features/attachments/texts';
import { auditTexts } from '../../features/audit/texts';
import { importTexts } from '../../features/imports/texts';
import { integrationTexts } from '../../features/integration/texts';
import { livelinessTexts } from '../../features/liveliness/texts';
import { matchingTexts } from '../../features/matching/texts';
import { milestoneTexts } from '../../features/milestones/texts';
import { keepingTexts } from '../../features/organisations/keepingTexts';
import { organisationTexts } from '../../features/organisations/texts';
import { agreementTexts } from '../../features/pairings/agreementTexts';
import { batchTexts } from '../../features/pairings/batchTexts';
import { mapTexts } from '../../features/pairings/mapTexts';
import { pictureTexts } from '../../features/pairings/pictureTexts';
import { pairingTexts } from '../../features/pairings/texts';
import { peopleTexts } from '../../features/people/texts';
import { pilotTexts } from '../../features/pilots/texts';
import { planTexts } from '../../features/plans/texts';
import { programmeTexts } from '../../features/programmes/texts';
import { reformTexts } from '../../features/reform/texts';
import { reformWords } from '../../features/reform/words';
import { sessionTexts } from '../../features/sessions/texts';
import { statisticsTexts } from '../../features/statistics/texts';
import { supportTexts } from '../../features/support/texts';
import { supportWords } from '../../features/support/words';
import { worklistTexts } from '../../features/worklist/texts';
import { fileTexts } from '../../ui/fileTexts';
import { uiTexts } from '../../ui/texts';
import { endedTexts } from '../shell/endedTexts';
import { shellTexts } from '../shell/texts';

/** The texts of every room, by the room's name; a room adds its line here. */
const rooms = {
  ui: uiTexts,
  files: fileTexts,
  words,
  troubles,
  shell: shellTexts,
  ended: endedTexts,
  attachments: attachmentTexts,
  audit: auditTexts,
  organisations: organisationTexts,
  keeping: keepingTexts,
  pairings: pairingTexts,
  agreements: agreementTexts,
  batches: batchTexts,
  picture: pictureTexts,
  map: mapTexts,
  matching: matchingTexts,
  milestones: milestoneTexts,
  liveliness: livelinessTexts,
  plans: planTexts,
  sessions: sessionTexts,
  support: supportTexts,
  supportWords,
  pilots: pilotTexts,
  statistics: statisticsTexts,
  worklist: worklistTexts,
  imports: importTexts,
  integration: integrationTexts,
  people: peopleTexts,
  programmes: programmeTexts,
  reform: reformTexts,
  reformWords,
};

type Rooms = typeof rooms;

function inLanguage<L extends 'vi' | 'en'>(language: L) {
  return Object.fromEntries(Object.entries(rooms).map(([room, texts]) => [room, texts[language]])) as {
    [Room in keyof Rooms]: Rooms[Room][L];
  };
}

export const resources = { vi: inLanguage('vi'), en: inLanguage('en') };

export type Texts = { [Room in keyof Rooms]: Rooms[Room]['vi'] };
