package vn.chungtay.liveliness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a nudge stands: open until a session of the two is confirmed after it, or somebody marks it as done. */
@Schema(name = "NudgeStatus")
enum NudgeStatus {
    OPEN,
    ANSWERED,
    DONE
}
