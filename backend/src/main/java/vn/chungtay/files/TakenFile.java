package vn.chungtay.files;

import vn.chungtay.shared.Language;

/** What became of a file that was taken as a part of something larger: its summary is put into words for whoever reads it. */
public interface TakenFile {

    /** Whether no row had a problem. */
    boolean sound();

    ImportSummary summary(Language language, boolean applied);
}
