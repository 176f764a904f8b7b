package vn.chungtay.reform;

import vn.chungtay.files.ImportSummary;
import vn.chungtay.files.TakenFile;
import vn.chungtay.shared.Language;

/** What became of the rows of a file, in both languages: it is kept, and nobody knows who will read it. */
record PartSummaries(ReformPart part, ImportSummary vi, ImportSummary en) {

    static PartSummaries of(ReformPart part, TakenFile taken, boolean applied) {
        return new PartSummaries(part, taken.summary(Language.VI, applied), taken.summary(Language.EN, applied));
    }

    ReformView.PartOutcome in(Language language) {
        return new ReformView.PartOutcome(part, language == Language.VI ? vi : en);
    }
}
