package org.earshot.indexer;

/// What a text is about. The JSON name is the lower-case name.
public enum Topic {
  DELIVERY,
  PRICE,
  REFUND,
  QUALITY,
  USABILITY,
  OUTAGE,
  STAFF,
  WAITING,
  HYGIENE,
  SAFETY,
  PRIVACY,
  LEGAL
}
