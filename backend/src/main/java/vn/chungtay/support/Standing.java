package vn.chungtay.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a delivered contribution stands as on a day: inside the figure, or beside it. */
@Schema(name = "ContributionStanding")
public enum Standing {
    COUNTED,
    UNCONFIRMED
}
