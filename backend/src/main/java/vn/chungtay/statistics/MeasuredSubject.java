package vn.chungtay.statistics;

import java.util.UUID;

/** What a number is of: a measure by its parameters, of an organisation and all below it. */
record MeasuredSubject(Measure measure, MeasureParameters parameters, UUID scope) {}
