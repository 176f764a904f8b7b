package vn.chungtay.plans;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Somebody's word, and when it was given. */
@Embeddable
record PlanWord(String personId, String name, Instant at) {}
