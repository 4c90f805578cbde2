/// The alerts: they take mentions and give cases, notices and digests.
///
/// This package is its public face. Sub-packages hold the behaviour and belong to this module
/// alone: `triage` (a pure decision), `desk` (cases and what people do with them), `notify`
/// (notices and their deliveries), `prove` (was the answer seen), `digest` and `schedule` (what
/// wakes them).
@NullMarked
package org.earshot.alerts;

import org.jspecify.annotations.NullMarked;
