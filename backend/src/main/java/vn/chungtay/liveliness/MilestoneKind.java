package vn.chungtay.liveliness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a pairing has come: kết nối, gặp gỡ, ký kết, nội dung, kế hoạch, lộ trình. What the system knows it says itself; a person adds
 * what it cannot know. Whether two are connected and have signed is told by the pairing and its agreements alone.
 */
@Schema(name = "MilestoneKind")
enum MilestoneKind {
    CONNECTED(true, false),
    MET(false, true),
    SIGNED(true, false),
    CONTENT(false, true),
    PLAN(false, true),
    ROADMAP(false, true);

    /** Readable by everyone; the others rest on shared records, for those above a party. */
    final boolean directory;

    /** A person may say a day for it. */
    final boolean byHand;

    MilestoneKind(boolean directory, boolean byHand) {
        this.directory = directory;
        this.byHand = byHand;
    }

    /** The column of {@link MilestoneDates}. */
    String column() {
        return name().toLowerCase(java.util.Locale.ROOT) + "_on";
    }
}
