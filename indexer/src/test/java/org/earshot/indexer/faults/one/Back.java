package org.earshot.indexer.faults.one;

/// The other half of a cycle.
public final class Back {}
