package vn.chungtay.support;

import java.util.List;
import java.util.UUID;

/** Who gives: organisations, sponsors, or both together; somebody does. */
record Givers(List<UUID> organisations, List<Sponsor> sponsors) {}
