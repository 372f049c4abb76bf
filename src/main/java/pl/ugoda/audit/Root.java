package pl.ugoda.audit;

import java.time.Instant;
import java.time.LocalDate;

/** The chain's newest fingerprint at the end of a day, kept outside the database: what shows that a tail was cut. */
record Root(LocalDate day, long block, Digest hash, Instant sealedAt) {}
