/// Scoring: which way a text leans, what it is about, whether it needs a reply.
///
/// The way of one text: [Words] cuts it, [Lexicon] marks the cues in it (tone, negators, topics,
/// remedies, threats…), [Tone] weighs them, `sentiment` adds what counting n-grams of labelled
/// texts has taught, [Leaning] puts both and the stars together, [Toward] tells what of it is said
/// of the brand and what of others that it is compared with ([Versus]), and [ReplyNeed] sums up,
/// openly, why somebody should answer. The cues of a language stand in `LANG.tsv`, those of all
/// languages in `any.tsv`.
@NullMarked
package org.earshot.indexer.score;

import org.jspecify.annotations.NullMarked;
