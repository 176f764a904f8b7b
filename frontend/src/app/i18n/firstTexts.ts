import { firstWords } from '../../api/firstWords';
import { troubles } from '../../api/troubles';
import { worklistTexts } from '../../features/worklist/texts';
import { uiTexts } from '../../ui/texts';
import { shellTexts } from '../shell/texts';

/** What the frame and the first page say; the words of the other rooms come with the first of them. */
export const firstTexts = {
  vi: { ui: uiTexts.vi, words: firstWords.vi, troubles: troubles.vi, shell: shellTexts.vi, worklist: worklistTexts.vi },
  en: { ui: uiTexts.en, words: firstWords.en, troubles: troubles.en, shell: shellTexts.en, worklist: worklistTexts.en },
};
